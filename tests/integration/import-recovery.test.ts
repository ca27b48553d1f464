/** What people do with runs and their results afterwards: pause, re-clean, restore, archive, hear of the end. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { RunRecord } from '../../plugin/shared/records';
import { LeaseLost, releaseLease, takeLease } from '../../plugin/server/src/import/lease/lease';
import type { ConflictRow, MentionRow, RunRow, SourceTextRow } from '../../plugin/server/src/import/rows';
import { closeRun, layRunAside } from '../../plugin/server/src/import/run/close-run';
import { Progress } from '../../plugin/server/src/import/run/progress';
import type { FindersService } from '../../plugin/server/src/services/finders';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootImport, finishedRun, makeSource, removeText, runSource, writeTexts, type ImportApp } from './import-source';

let app: ImportApp;
let root: string;
let listener: Server;
const heard: { event: string; run: RunRecord }[] = [];
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-texts-'));
  app = await bootImport(root, { workers: 0 });
  listener = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push(JSON.parse(Buffer.concat(parts).toString()) as (typeof heard)[number]);
      response.end();
      listener.emit('heard');
    });
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
});
afterAll(async () => {
  await app?.stop();
  listener?.close();
  await rm(root, { recursive: true, force: true });
});

interface Article {
  documentId: string;
  title: string;
  body: string;
  publishedAt: string | null;
}
const articles = () => documentsOf<Article>(app.strapi, UIDS.article);
const story = (what: string) => `${what}\n\n青禾县农业农村局昨日${what}，三十名技术员到场指导。\n\n青禾县农业农村局负责人说，月底前完成。\n`;

test('a run pauses after the text in hand, holds its source, and goes on where it stood', async () => {
  const source = await makeSource(app, 'paused');
  await writeTexts(source.directory, Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${String(index).padStart(2, '0')}.txt`, story(`第${index}期育秧`)])));
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'panel' });
  while ((await app.runs.listRunItems(documentId)).pagination.total === 0) await new Promise(setImmediate);
  const paused = await app.runs.pauseRun(documentId);
  expect(paused).toMatchObject({ state: 'paused', finishedAt: null, listed: 30 });
  expect(paused.done).toBeLessThan(30);
  expect(paused.done).toBe((await app.runs.listRunItems(documentId)).pagination.total);
  expect(await app.runs.resumeRuns()).toEqual([]);
  await expect(app.runs.startRun(source.documentId, { trigger: 'schedule' })).rejects.toMatchObject({ name: 'RunIsPaused' });
  await app.runs.resumeRun(documentId);
  expect(await app.runs.waitForRun(documentId)).toMatchObject({ state: 'finished', listed: 30, done: 30 });
  expect(await app.runs.pauseRun(documentId)).toMatchObject({ state: 'finished' });
});

test('a paused run can be cancelled instead', async () => {
  const source = await makeSource(app, 'paused-cancelled');
  await writeTexts(source.directory, Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.txt`, story(`第${index}期插秧`)])));
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'panel' });
  await app.runs.pauseRun(documentId);
  expect(await app.runs.cancelRun(documentId)).toMatchObject({ state: 'cancelled' });
  expect(await runSource(app, source)).toMatchObject({ state: 'finished', done: 30 });
});

test('a webhook hears of each run that ended, once, with its counts; of a rehearsal nothing', async () => {
  const source = await makeSource(app, 'webhook');
  const store = app.strapi.get('webhookStore');
  const { port } = listener.address() as AddressInfo;
  const webhook = await store.createWebhook({ name: 'desk', url: `http://127.0.0.1:${port}/`, headers: {}, events: ['copydesk.run.finished'] });
  app.strapi.get('webhookRunner').add(webhook);
  await writeTexts(source.directory, { 'a.txt': story('查苗补种'), 'b.txt': '' });
  await runSource(app, source, { dryRun: true });
  const told = once(listener, 'heard');
  const run = await runSource(app, source);
  await told;
  app.strapi.get('webhookRunner').remove(webhook);
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({ event: 'copydesk.run.finished', run: { documentId: run.documentId, state: 'finished', counts: { created: 1, quarantined: 1 }, source: { name: 'webhook' } } });
});

test('another cleaner changes nothing by itself; a re-clean plans its differences, and merges them with what editors did', async () => {
  const source = await makeSource(app, 'reclean');
  await writeTexts(source.directory, { 'a.txt': story('软件推广'), 'b.txt': '青禾縣資訊站開通\n\n青禾縣資訊站昨日開通，軟體與網路由縣裡提供，農民可以免費使用。\n' });
  const first = await runSource(app, source);
  expect((await app.sources.findSource(source.documentId)).cleanerChanged).toBe(false);
  const { documentId } = first.items.find(({ key }) => key === 'b.txt')!.article!;
  const before = (await articles().findOne({ documentId }))!;
  expect(before.body).toContain('软体');
  await articles().update({ documentId, data: { title: '资讯站开张' } });
  const { name, kind, location, schedule, timeZone, enabled, publishPolicy, gonePolicy, confirmPolicy } = source;
  await app.sources.saveSource({ name, kind, location, schedule, timeZone, enabled, publishPolicy, gonePolicy, confirmPolicy, mainlandWording: true }, source.documentId);
  expect((await app.sources.findSource(source.documentId)).cleanerChanged).toBe(true);
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'unchanged' });

  const plan = await runSource(app, source, { kind: 'reclean', dryRun: true });
  expect(plan).toMatchObject({ kind: 'reclean', state: 'finished', listed: 2, report: { 'a.txt': 'unchanged' } });
  const planned = plan.items.find(({ key }) => key === 'b.txt')!;
  expect(planned.differences.find(({ field }) => field === 'body')).toEqual({ field: 'body', before: expect.stringContaining('软体'), after: expect.stringContaining('软件') });
  expect((await articles().findOne({ documentId }))!.body).toBe(before.body);

  await rm(source.directory, { recursive: true });
  const done = await runSource(app, source, { kind: 'reclean' });
  expect(done.report).toEqual(plan.report);
  const after = (await articles().findOne({ documentId }))!;
  expect(after.body).toContain('软件');
  expect(after.title).toBe('资讯站开张');
  expect((await app.sources.findSource(source.documentId)).cleanerChanged).toBe(false);
  expect(await runSource(app, source, { kind: 'reclean' })).toMatchObject({ state: 'finished', listed: 0 });
});

test('an article that an editor deleted stays deleted, and is made again from the ledger when somebody asks', async () => {
  const source = await makeSource(app, 'restored', { publishPolicy: 'always' });
  await writeTexts(source.directory, { 'a.txt': story('抢收早稻') });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  const evidence = () => rowsOf<MentionRow>(app.strapi, UIDS.mention).count({ where: { articleDocumentId: documentId } });
  const keys = () => rowsOf(app.strapi, UIDS.similarKey).count({ where: { articleDocumentId: documentId } });
  const [before, mentioned, known] = [(await articles().findOne({ documentId }))!, await evidence(), await keys()];
  expect(mentioned).toBeGreaterThan(0);
  await articles().delete({ documentId });
  await writeTexts(source.directory, { 'a.txt': `${story('抢收早稻')}\n\n后记：次日完工。\n` });
  const run = await runSource(app, source);
  expect(run.report).toEqual({ 'a.txt': 'kept:articleDeleted' });
  expect([await evidence(), await keys()]).toEqual([0, 0]);
  await expect(app.runs.restoreText(run.documentId, 987_654, null)).rejects.toMatchObject({ name: 'RecordNotFound' });

  const restored = await app.runs.restoreText(run.documentId, run.items[0].id, null);
  expect(restored).toEqual({ documentId, title: before.title });
  expect((await articles().findOne({ documentId }))!.body).toContain('次日完工');
  expect(await articles().findOne({ documentId, status: 'published' })).toBeNull();
  expect([await evidence(), await keys() > 0]).toEqual([mentioned, known > 0]);
  await expect(app.runs.restoreText(run.documentId, run.items[0].id, null)).rejects.toMatchObject({ name: 'NothingToUndo' });
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'unchanged' });
  await writeTexts(source.directory, { 'a.txt': story('抢收早稻') });
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'updated:fieldsChanged' });
});

test('an article that is made again is the importer’s: neither edits nor decisions of the deleted one count, and finders are asked', async () => {
  const source = await makeSource(app, 'anew');
  await writeTexts(source.directory, { 'a.txt': story('和青禾社抢收晚稻') });
  const run = await runSource(app, source);
  const { documentId } = run.items[0].article!;
  await articles().update({ documentId, data: { title: '编辑改过的标题' } });
  const conflicts = rowsOf<ConflictRow>(app.strapi, UIDS.conflict);
  const [base, editor, newer] = ['原来的标题', '编辑改过的标题', '来源改过的标题'].map((value) => ({ value }));
  await conflicts.createMany({ data: [{ articleDocumentId: documentId, field: 'title', state: 'resolved', decision: 'mine', base, editor, source: newer }] });
  await articles().delete({ documentId });

  const finders = app.strapi.plugin('copydesk').service('finders') as FindersService;
  finders.register({ name: 'clubs', find: async () => ({ organizations: [{ name: '青禾社', kind: 'other' }] }) });
  await app.runs.restoreText(run.documentId, run.items[0].id, null).finally(() => finders.remove('clubs'));
  expect(await rowsOf<SourceTextRow>(app.strapi, UIDS.sourceText).findOne({ where: { articleDocumentId: documentId } })).toMatchObject({ state: 'current', writers: null, articleRun: null });
  expect((await conflicts.findMany({ where: { articleDocumentId: documentId } })).map(({ state }) => state)).toEqual(['superseded']);
  expect(await rowsOf<{ origin: string }>(app.strapi, UIDS.organization).findOne({ where: { name: '青禾社' } })).toMatchObject({ origin: 'clubs' });
});

test.each([
  ['cancelled', 'cancelRequested', 'cancelRun'],
  ['paused', 'pauseRequested', 'pauseRun'],
] as const)('a run that another process ends while somebody asks for it to be %s has ended', async (name, request, stop) => {
  const source = await makeSource(app, `${name}-elsewhere`);
  await writeTexts(source.directory, { 'a.txt': story(`巡查${name}水渠`) });
  const { documentId } = await runSource(app, source);
  const row = rowsOf<RunRow>(app.strapi, UIDS.run);
  const setState = (state: RunRow['state']) => row.updateMany({ where: { documentId }, data: { state } });
  await setState('importing');
  const unsubscribe = app.strapi.db.lifecycles.subscribe({
    models: [UIDS.run],
    beforeUpdateMany: async ({ params }) => void ((params.data as Partial<RunRow>)[request] && (await setState('finished'))),
  });
  try {
    expect(await app.runs[stop](documentId)).toMatchObject({ state: 'finished' });
  } finally {
    unsubscribe();
  }
  expect((await runSource(app, source)).state).toBe('finished');
});

test('a process that lost its lease does not open or end a run that another one has ended', async () => {
  const source = await makeSource(app, 'late');
  await writeTexts(source.directory, { 'a.txt': story('清点粮仓') });
  const { documentId } = await runSource(app, source);
  const run = (await rowsOf<RunRow>(app.strapi, UIDS.run).findOne({ where: { documentId } }))!;
  const lease = (await takeLease(app.strapi, source.documentId))!;
  await releaseLease(app.strapi, lease);
  await expect(layRunAside(app.strapi, run, lease)).rejects.toThrow(LeaseLost);
  await expect(closeRun(app.strapi, run, lease, 'failed', { code: 'fault', message: 'late' })).rejects.toThrow(LeaseLost);
  const progress = await Progress.of(app.strapi, run);
  progress.add('failed');
  await progress.tell();
  expect(await app.runs.findRun(documentId)).toMatchObject({ state: 'finished', reason: null, done: 1 });
});

test('an archived article whose text is back under another name is that article, published again', async () => {
  const source = await makeSource(app, 'archived-moved', { publishPolicy: 'always', gonePolicy: 'archive' });
  await writeTexts(source.directory, { 'a.txt': story('修缮粮仓'), 'b.txt': story('检修泵站') });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  await removeText(source.directory, 'a.txt');
  expect((await runSource(app, source)).report['a.txt']).toBe('gone:archived');
  await writeTexts(source.directory, { 'c.txt': story('修缮粮仓') });
  const back = await runSource(app, source);
  expect(back.report).toEqual({ 'b.txt': 'unchanged', 'c.txt': 'moved:moved' });
  expect(back.items.find(({ key }) => key === 'c.txt')!.article!.documentId).toBe(documentId);
  expect(await articles().findOne({ documentId, status: 'published' })).not.toBeNull();
  expect((await runSource(app, source)).report).toEqual({ 'b.txt': 'unchanged', 'c.txt': 'unchanged' });
});

test('an archived article is published again when its text is back, unless somebody touched it meanwhile', async () => {
  const source = await makeSource(app, 'archived', { publishPolicy: 'always', gonePolicy: 'archive' });
  const texts = { 'a.txt': story('防治稻瘟'), 'b.txt': story('晾晒稻谷'), 'c.txt': story('检修农机') };
  await writeTexts(source.directory, texts);
  const first = await runSource(app, source);
  const idOf = (key: string) => first.items.find((item) => item.key === key)!.article!.documentId;
  const isPublished = async (key: string) => (await articles().findOne({ documentId: idOf(key), status: 'published' })) !== null;
  await removeText(source.directory, 'a.txt');
  await removeText(source.directory, 'b.txt');
  const gone = await runSource(app, source);
  expect(gone.report).toEqual({ 'a.txt': 'gone:archived', 'b.txt': 'gone:archived', 'c.txt': 'unchanged' });
  expect([await isPublished('a.txt'), await isPublished('b.txt')]).toEqual([false, false]);
  const states = await rowsOf<SourceTextRow>(app.strapi, UIDS.sourceText).findMany({ where: { sourceDocumentId: source.documentId }, orderBy: { key: 'asc' } });
  expect(states.map(({ state }) => state)).toEqual(['archived', 'archived', 'current']);
  expect((await runSource(app, source)).counts.gone).toBe(0);

  await articles().update({ documentId: idOf('b.txt'), data: { title: '编辑留作草稿' } });
  await writeTexts(source.directory, texts);
  const back = await runSource(app, source);
  expect(back.report).toEqual({ 'a.txt': 'updated:returned', 'b.txt': 'unchanged', 'c.txt': 'unchanged' });
  expect([await isPublished('a.txt'), await isPublished('b.txt')]).toEqual([true, false]);
  const { documentId } = await app.runs.startRollback(back.documentId, { trigger: 'command' });
  expect((await finishedRun(app, await app.runs.waitForRun(documentId))).report).toEqual({ 'a.txt': 'reversed:restored' });
  expect(await isPublished('a.txt')).toBe(false);
  expect((await runSource(app, source)).report['a.txt']).toBe('unchanged');
  expect(await isPublished('a.txt')).toBe(false);
});
