import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { contendFor, cutConnections, fillDisk } from './database-trouble';
import { bootNewsroom, finishedRun, makeSource, runSource, writeTexts, type ImportApp } from './import-source';

const TEXTS = 40;
const story = (about: string, number: number) => `${about}第${number}号渡口通航\n\n${about}第${number}号渡口昨日通航，每日摆渡${number + 20}班，白鹭县航运局派员值守。\n`;
const stories = (about: string) => Object.fromEntries(Array.from({ length: TEXTS }, (_, index) => [`${String(index).padStart(2, '0')}.txt`, story(about, index)]));

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom({ workers: 0 });
});
afterAll(() => app?.stop());

const inBuckets = (runDocumentId: string) => rowsOf(app.strapi, UIDS.runItem).count({ where: { runDocumentId, bucket: { $notNull: true } } });
const articlesOf = (about: string) => rowsOf<{ title: string }>(app.strapi, UIDS.article).findMany({ where: { title: { $startsWith: about }, publishedAt: null }, select: ['title'] });

/** Waits until a run has brought so many texts into their buckets, be the database out of reach meanwhile. */
async function reached(runDocumentId: string, texts: number): Promise<void> {
  while ((await inBuckets(runDocumentId).catch(() => 0)) < texts) await new Promise(setImmediate);
}

test('on a full disk a run stops where it stands, blames no text, and goes on when there is room', async () => {
  const source = await makeSource(app, 'full-disk');
  await writeTexts(source.directory, stories('南浦'));
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'command' });
  await reached(documentId, 5);
  const makeRoom = await fillDisk(app.strapi);
  const left = await app.runs.waitForRun(documentId).finally(makeRoom);
  expect(left.state).toBe('importing');
  const stored = (await articlesOf('南浦')).length;
  expect(stored).toBeLessThan(TEXTS);
  expect(await inBuckets(documentId)).toBe(stored);
  expect(await app.runs.resumeRuns()).toContain(documentId);
  const run = await finishedRun(app, await app.runs.waitForRun(documentId));
  expect(run).toMatchObject({ state: 'finished', listed: TEXTS, done: TEXTS, counts: { created: TEXTS } });
  expect(await articlesOf('南浦')).toHaveLength(TEXTS);
  expect((await runSource(app, source)).counts.unchanged).toBe(TEXTS);
});

test('connections that break in the middle of a run, again and again, cost no text and double none', async () => {
  const source = await makeSource(app, 'cut-off');
  await writeTexts(source.directory, stories('北浦'));
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'command' });
  for (const texts of [1, 10, 20]) {
    await reached(documentId, texts);
    await cutConnections(app.strapi);
  }
  await app.runs.waitForRun(documentId);
  // More breaks than are tried through leave the run open; it goes on where it stands.
  for (const left of await app.runs.resumeRuns()) await app.runs.waitForRun(left);
  const run = await finishedRun(app, await app.runs.findRun(documentId));
  expect(run).toMatchObject({ state: 'finished', listed: TEXTS, done: TEXTS, counts: { created: TEXTS } });
  const titles = (await articlesOf('北浦')).map(({ title }) => title);
  expect([titles.length, new Set(titles).size]).toEqual([TEXTS, TEXTS]);
  expect(await rowsOf(app.strapi, UIDS.sourceText).count({ where: { sourceDocumentId: source.documentId } })).toBe(TEXTS);
  expect((await runSource(app, source)).counts.unchanged).toBe(TEXTS);
});

test('a text that others are in the way of is tried four times in all, then reported, and tried again by the next run', async () => {
  const source = await makeSource(app, 'contended');
  await writeTexts(source.directory, { 'a.txt': story('东浦', 1), 'b.txt': story('西浦', 1) });
  const shortly = contendFor(app.strapi, '东浦第1号渡口通航', 3);
  const forLong = contendFor(app.strapi, '西浦第1号渡口通航', 4);
  const run = await runSource(app, source).finally(() => [shortly, forLong].forEach(({ end }) => end()));
  expect(run.report).toEqual({ 'a.txt': 'created', 'b.txt': 'failed:storingFailed' });
  expect(run.items.find(({ key }) => key === 'b.txt')!.reason!.message).toBe('“b.txt” could not be stored: deadlock detected');
  expect([shortly.attempts(), forLong.attempts()]).toEqual([4, 4]);
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'created' });
  expect(await articlesOf('西浦')).toHaveLength(1);
});
