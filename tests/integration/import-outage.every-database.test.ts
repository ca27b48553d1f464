import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { fillDisk } from './database-trouble';
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

async function reached(runDocumentId: string, texts: number): Promise<void> {
  while ((await inBuckets(runDocumentId)) < texts) await new Promise(setImmediate);
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
