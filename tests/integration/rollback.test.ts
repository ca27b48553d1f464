import type { EarlierValueRow } from '../../plugin/server/src/import/earlier/keep-earlier-values';
import type { ConflictRow, SourceTextRow } from '../../plugin/server/src/import/rows';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootNewsroom, finishedRun, makeSource, runSource, writeTexts, type FinishedRun, type ImportApp } from './import-source';

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom({ workers: 0 });
});
afterAll(() => app?.stop());

const articles = () => documentsOf<{ documentId: string; body: string }>(app.strapi, UIDS.article);
const bodyOf = async (documentId: string) => (await articles().findOne({ documentId }))!.body;
const conflictsOf = (articleDocumentId: string) => rowsOf<ConflictRow>(app.strapi, UIDS.conflict).findMany({ where: { articleDocumentId }, select: ['field', 'base', 'editor', 'source', 'state'], orderBy: { id: 'asc' } });
const story = (what: string) => `丰河乡修渠\n\n丰河乡昨日组织三十名村民修渠，历时两天完成。\n\n社区干部${what}，登记需求。\n`;

async function rollBack(run: { documentId: string }, dryRun = false): Promise<FinishedRun> {
  const { documentId } = await app.runs.startRollback(run.documentId, { trigger: 'command', dryRun });
  return finishedRun(app, await app.runs.waitForRun(documentId));
}

test('a conflict that a run opened goes with it, one that it superseded is open again, and the base is the earlier one', async () => {
  const source = await makeSource(app, 'conflict');
  await writeTexts(source.directory, { 'a.txt': story('逐户走访') });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  await articles().update({ documentId, data: { body: (await bodyOf(documentId)).replace('逐户走访', '连夜走访') } });
  await writeTexts(source.directory, { 'a.txt': story('分头走访') });
  const second = await runSource(app, source);
  expect(second.report).toEqual({ 'a.txt': 'conflict:bothChanged' });
  const [opened, body] = [await conflictsOf(documentId), await bodyOf(documentId)];
  expect(opened.map(({ state }) => state)).toEqual(['open']);
  await writeTexts(source.directory, { 'a.txt': story('轮流走访') });
  const third = await runSource(app, source);
  expect(third.report).toEqual({ 'a.txt': 'conflict:bothChanged' });
  expect(await conflictsOf(documentId)).not.toEqual(opened);

  expect((await rollBack(third)).report).toEqual({ 'a.txt': 'reversed:restored' });
  expect(await conflictsOf(documentId)).toEqual(opened);
  expect((await rollBack(second)).report).toEqual({ 'a.txt': 'reversed:restored' });
  expect(await conflictsOf(documentId)).toEqual([]);
  expect(await bodyOf(documentId)).toBe(body);
  await writeTexts(source.directory, { 'a.txt': story('连夜走访') });
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'kept:editorsVersion' });
});

test('who edited a field since a run stays named for it when the run is taken back', async () => {
  const source = await makeSource(app, 'authorship');
  await writeTexts(source.directory, { 'a.txt': story('挨家走访') });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  await writeTexts(source.directory, { 'a.txt': story('冒雨走访') });
  const second = await runSource(app, source);
  await articles().update({ documentId, data: { kicker: '乡间纪事' } });
  expect((await rollBack(second)).report).toEqual({ 'a.txt': 'reversed:restoredAround' });
  const { writers } = (await rowsOf<SourceTextRow>(app.strapi, UIDS.sourceText).findOne({ where: { articleDocumentId: documentId } }))!;
  expect(writers).toEqual({ kicker: expect.objectContaining({ by: 'editor' }) });
});

test('where the run published and somebody edited since, plan and report say that readers still see what was published', async () => {
  const source = await makeSource(app, 'published', { publishPolicy: 'always' });
  await writeTexts(source.directory, { 'a.txt': story('沿街走访') });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  await writeTexts(source.directory, { 'a.txt': story('入村走访') });
  const second = await runSource(app, source);
  await articles().update({ documentId, data: { kicker: '乡间纪事' } });
  const plan = await rollBack(second, true);
  expect(plan.report).toEqual({ 'a.txt': 'reversed:restoredDraft' });
  expect((await rollBack(second)).report).toEqual(plan.report);
  const published = await articles().findOne({ documentId, status: 'published' });
  expect([await bodyOf(documentId), published!.body]).toEqual([expect.stringContaining('沿街走访'), expect.stringContaining('入村走访')]);
});

test('earlier values are dropped when they are older than thirty days and ten runs have changed something since', async () => {
  const source = await makeSource(app, 'old');
  const values = (run: { documentId: string }) => rowsOf<EarlierValueRow>(app.strapi, UIDS.earlierValue).count({ where: { runDocumentId: run.documentId } });
  const change = async (index: number) => {
    await writeTexts(source.directory, { 'a.txt': story(`第${index}次走访`) });
    return runSource(app, source);
  };
  await change(0);
  const oldest = await change(1);
  const runs = rowsOf<{ finishedAt: string }>(app.strapi, UIDS.run);
  await runs.updateMany({ where: { documentId: oldest.documentId }, data: { finishedAt: new Date(Date.now() - 31 * 24 * 3_600_000).toISOString() } });
  for (let index = 2; index <= 10; index += 1) await change(index);
  expect(await values(oldest)).toBe(1);
  const eleventh = await change(11);
  expect(await values(oldest)).toBe(0);
  expect(await values(eleventh)).toBe(1);
});
