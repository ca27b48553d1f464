import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootNewsroom, finishedRun, makeSource, runSource, writeTexts, type ImportApp } from './import-source';

const story = (number: number) => `第${number}座粮仓封仓\n\n第${number}座粮仓昨日封仓，入库稻谷${number + 10}万斤，青川市粮食局派员验收。\n`;
const stories = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${String(index).padStart(3, '0')}.txt`, story(index)]));

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom({ workers: 0 });
});
afterAll(() => app?.stop());

test('while a run of a source goes on, a second one is refused, and the report adds up', async () => {
  const source = await makeSource(app, 'twice', { publishPolicy: 'always' });
  await writeTexts(source.directory, stories(12));
  const { id } = await rowsOf<{ id: number; firstname: string; email: string }>(app.strapi, 'admin::user').create({ data: { firstname: '小满', email: 'xiaoman@example.org' } });
  const { documentId, state } = await app.runs.startRun(source.documentId, { trigger: 'panel', user: { id, name: '林小满' } });
  expect(['queued', 'listing', 'importing']).toContain(state);
  await expect(app.runs.startRun(source.documentId, { trigger: 'panel' })).rejects.toMatchObject({ name: 'RunGoesOn' });
  const run = await app.runs.waitForRun(documentId);
  expect(run).toMatchObject({ state: 'finished', listed: 12, done: 12, counts: { created: 12 }, user: { id, name: '林小满' }, source: { name: 'twice' } });
  expect(await rowsOf(app.strapi, UIDS.article).count({ where: { createdBy: id } })).toBe(24);
  expect((await app.sources.findSource(source.documentId)).lastRun).toEqual(run);
});

test('a run of a user who no longer exists imports all the same', async () => {
  const source = await makeSource(app, 'orphaned');
  await writeTexts(source.directory, { 'a.txt': story(900) });
  expect((await runSource(app, source, { user: { id: 987_654, name: '离任者' } })).report).toEqual({ 'a.txt': 'created' });
});

test('a cancelled run stops after the texts in hand; the next one imports the rest', async () => {
  const source = await makeSource(app, 'cancelled');
  await writeTexts(source.directory, stories(150));
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'panel' });
  while ((await app.runs.listRunItems(documentId)).pagination.total === 0) await new Promise(setImmediate);
  const cancelled = await app.runs.cancelRun(documentId);
  expect(cancelled).toMatchObject({ state: 'cancelled', reason: { code: 'cancelled' } });
  expect(cancelled.counts.duplicate + cancelled.counts.created).toBe(cancelled.done);
  expect(cancelled.done).toBeLessThan(150);
  const next = await runSource(app, source);
  expect(next).toMatchObject({ state: 'finished', listed: 150, done: 150 });
  expect(await app.runs.cancelRun(documentId)).toMatchObject({ state: 'cancelled' });
});

test('a run that a dead process left open goes on where it stood', async () => {
  const source = await makeSource(app, 'left');
  await writeTexts(source.directory, stories(6));
  const first = await runSource(app, source);
  const runs = rowsOf<{ state: string }>(app.strapi, UIDS.run);
  const items = rowsOf<{ bucket: string | null }>(app.strapi, UIDS.runItem);
  await runs.updateMany({ where: { documentId: first.documentId }, data: { state: 'importing' } });
  await items.updateMany({ where: { runDocumentId: first.documentId, key: { $in: ['002.txt', '004.txt'] } }, data: { bucket: null } });
  expect(await app.runs.resumeRuns()).toEqual([first.documentId]);
  const again = await finishedRun(app, await app.runs.waitForRun(first.documentId));
  const kept = first.report['001.txt'];
  expect(again).toMatchObject({ state: 'finished', done: 6, report: { '001.txt': kept, '002.txt': expect.stringMatching(/^unchanged|^duplicate/) } });
});

test('a run in whose report a listed text is missing is no finished run', async () => {
  const source = await makeSource(app, 'incomplete');
  await writeTexts(source.directory, Object.fromEntries([1, 2, 3].map((number) => [`${number}.txt`, story(700 + number)])));
  const { documentId } = await runSource(app, source);
  await rowsOf<{ state: string }>(app.strapi, UIDS.run).updateMany({ where: { documentId }, data: { state: 'importing' } });
  await rowsOf(app.strapi, UIDS.runItem).deleteMany({ where: { runDocumentId: documentId, key: '2.txt' } });
  await app.runs.resumeRuns();
  // The text that the report lacks counts as gone, and still one is missing.
  expect(await app.runs.waitForRun(documentId)).toMatchObject({ state: 'failed', reason: { code: 'doesNotAddUp', message: '3 texts are in a bucket, 4 should be' } });
});

test('a run with a text in a bucket that there is not is no finished run', async () => {
  const source = await makeSource(app, 'wrong-bucket');
  await writeTexts(source.directory, Object.fromEntries([1, 2, 3].map((number) => [`${number}.txt`, story(800 + number)])));
  const { documentId } = await runSource(app, source);
  await rowsOf<{ state: string }>(app.strapi, UIDS.run).updateMany({ where: { documentId }, data: { state: 'importing' } });
  await rowsOf<{ bucket: string }>(app.strapi, UIDS.runItem).updateMany({ where: { runDocumentId: documentId, key: '2.txt' }, data: { bucket: 'lost' } });
  await app.runs.resumeRuns();
  expect(await app.runs.waitForRun(documentId)).toMatchObject({ state: 'failed', counts: { created: 2 }, reason: { code: 'doesNotAddUp', message: '2 texts are in a bucket, 3 should be' } });
});

test('organizations are stored once, with their relations, and confirmed where the source trusts confident finds', async () => {
  const source = await makeSource(app, 'entities', { confirmPolicy: 'confident', publishPolicy: 'always' });
  const text = (day: string) => `白鹭县水利局清淤\n\n白鹭县水利局党支部${day}组织三十名党员清淤，白鹭县水利局局长说，工程年内完工。白鹭县水利局负责验收。\n`;
  await writeTexts(source.directory, { 'a.txt': text('昨日'), 'b.txt': text('今晨') });
  const run = await runSource(app, source);
  expect(run.report).toEqual({ 'a.txt': 'created', 'b.txt': 'created' });
  interface Organization {
    name: string;
    reviewState: string;
    articles: { documentId: string; publishedAt: string | null }[];
  }
  const found = await rowsOf<Organization>(app.strapi, UIDS.organization).findMany({ where: { name: '白鹭县水利局' }, populate: { articles: true } });
  expect(found).toHaveLength(1);
  expect(new Set(found[0].articles.map(({ documentId }) => documentId)).size).toBe(2);
  expect(found[0].articles).toHaveLength(4);
});
