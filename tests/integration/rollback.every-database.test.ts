import type { MentionRow, SourceTextRow } from '../../plugin/server/src/import/rows';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootNewsroom, finishedRun, makeSource, removeText, runSource, writeTexts, type FinishedRun, type ImportApp } from './import-source';

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom({ workers: 0 });
});
afterAll(() => app?.stop());

interface Article {
  documentId: string;
  title: string;
  kicker: string | null;
  body: string;
  updatedAt: string;
  organizations: { documentId: string; name: string }[];
}
const articles = () => documentsOf<Article>(app.strapi, UIDS.article);
const versions = (documentId: string) =>
  Promise.all((['draft', 'published'] as const).map((status) => articles().findOne({ documentId, status, populate: { organizations: true, initiatives: true, bylines: true, figures: true } }))).then((found) =>
    JSON.parse(JSON.stringify(found), (key, value: unknown) => (key === 'id' ? undefined : value)) as (Article | null)[],
  );
const ledgerOf = (source: { documentId: string }) => rowsOf<SourceTextRow>(app.strapi, UIDS.sourceText).findMany({ where: { sourceDocumentId: source.documentId }, orderBy: { id: 'asc' } });
const mentionsOf = async (articleDocumentId: string) =>
  (await rowsOf<MentionRow>(app.strapi, UIDS.mention).findMany({ where: { articleDocumentId }, orderBy: { id: 'asc' } })).map(({ name, quote, block, start, end, published, run }) => ({ name, quote, block, start, end, published, run }));
const entityNames = async (uid: string) => (await rowsOf<{ name: string }>(app.strapi, uid).findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name);

async function rollBack(run: { documentId: string }, dryRun = false): Promise<FinishedRun> {
  const { documentId } = await app.runs.startRollback(run.documentId, { trigger: 'command', dryRun });
  return finishedRun(app, await app.runs.waitForRun(documentId));
}

let serial = 0;
/** A story about a body that no other test names. */
function story(place: string, more = '社区干部逐户走访，登记需求。') {
  return `${place}水利局组织清淤\n\n${place}水利局昨日组织三十名职工清淤，历时两天完成。\n\n${more}\n\n${place}水利局负责人说，工程年内验收。\n`;
}
const somewhere = () => `${'甲乙丙丁戊己庚辛壬癸'[serial++ % 10]}${'溪岭湾浦'[serial % 4]}县`;

test('articles that a run made and nobody touched go, with the entries that only it made; the next run does not bring them back until asked', async () => {
  const source = await makeSource(app, 'created', { publishPolicy: 'always' });
  const [first, second] = [somewhere(), somewhere()];
  await writeTexts(source.directory, { 'a.txt': story(first), 'b.txt': story(second), 'copy of a.txt': story(first) });
  const run = await runSource(app, source);
  expect(run.report).toMatchObject({ 'a.txt': 'created', 'b.txt': 'created', 'copy of a.txt': 'duplicate:sameBytes' });
  const named = await entityNames(UIDS.organization);
  expect(named).toEqual(expect.arrayContaining([`${first}水利局`, `${second}水利局`]));
  const edited = run.items.find(({ key }) => key === 'b.txt')!.article!.documentId;
  await articles().update({ documentId: edited, data: { kicker: '编辑加的引题' } });

  const plan = await rollBack(run, true);
  expect(plan).toMatchObject({ kind: 'rollback', ofRun: run.documentId, dryRun: true, state: 'finished', counts: { kept: 2, reversed: 2, failed: 0 } });
  expect(plan.report).toMatchObject({ 'a.txt': 'reversed:removed', 'b.txt': 'kept:editedSince', [`${first}水利局`]: 'reversed:removed', [`${second}水利局`]: 'kept:linkedSince' });
  expect(await entityNames(UIDS.organization)).toEqual(named);

  const undone = await rollBack(run);
  expect(undone.report).toEqual(plan.report);
  expect(undone).toMatchObject({ state: 'finished', listed: 4, done: 4, counts: { reversed: 2, kept: 2 } });
  expect((await app.runs.findRun(run.documentId)).rolledBack).toEqual({ documentId: undone.documentId, state: 'finished' });
  expect(await versions(run.items.find(({ key }) => key === 'a.txt')!.article!.documentId)).toEqual([null, null]);
  expect((await versions(edited))[0]).toMatchObject({ kicker: '编辑加的引题' });
  expect(await entityNames(UIDS.organization)).not.toContain(`${first}水利局`);
  await expect(rollBack(run)).rejects.toMatchObject({ name: 'NothingToUndo' });

  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'kept:undone', 'b.txt': 'unchanged', 'copy of a.txt': 'kept:undone' });
  await writeTexts(source.directory, { 'a.txt': Buffer.from(`\ufeff${story(first)}`, 'utf16le') });
  expect((await runSource(app, source)).report['a.txt']).toBe('kept:undone');
  await writeTexts(source.directory, { 'a.txt': story(first) });
  const again = await runSource(app, source, { importUndone: true });
  expect(again.report).toEqual({ 'a.txt': 'created', 'b.txt': 'unchanged', 'copy of a.txt': 'duplicate:sameBytes' });
  expect((await runSource(app, source)).report['a.txt']).toBe('unchanged');
});

test('an article that a run changed gets its earlier values back as they were: fields, relations, evidence, versions, ledger', async () => {
  const source = await makeSource(app, 'updated', { publishPolicy: 'always' });
  const [before, after] = [somewhere(), somewhere()];
  await writeTexts(source.directory, { 'a.txt': story(before) });
  const first = await runSource(app, source);
  const { documentId } = first.items[0].article!;
  const [was, mentioned, [ledger]] = [await versions(documentId), await mentionsOf(documentId), await ledgerOf(source)];
  expect(was[1]).not.toBeNull();
  expect(mentioned.length).toBeGreaterThan(0);

  await writeTexts(source.directory, { 'a.txt': story(after, '新增一段，说明后续安排。') });
  const second = await runSource(app, source);
  expect(second.report).toEqual({ 'a.txt': 'updated:fieldsChanged' });
  expect(await versions(documentId)).not.toEqual(was);

  const undone = await rollBack(second);
  expect(undone.report).toEqual({ 'a.txt': 'reversed:restored', [`${after}水利局`]: 'reversed:removed' });
  expect(await versions(documentId)).toEqual(was);
  expect(await mentionsOf(documentId)).toEqual(mentioned);
  const [restored] = await ledgerOf(source);
  const { undoneHash, undoneTextHash, ...rest } = restored;
  expect(undoneHash).toMatch(/^[0-9a-f]{64}$/);
  expect(undoneTextHash).toMatch(/^[0-9a-f]{64}$/);
  expect({ ...rest, updatedAt: null }).toEqual({ ...ledger, undoneHash: undefined, undoneTextHash: undefined, updatedAt: null });

  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'kept:undone' });
  expect(await versions(documentId)).toEqual(was);
  await writeTexts(source.directory, { 'a.txt': story(before, '又一版，另有安排。') });
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'updated:fieldsChanged' });
  expect((await rollBack(first)).report).toMatchObject({ 'a.txt': 'kept:laterRun' });
});

test('what an editor changed since is merged where it can be, and else kept whole', async () => {
  const source = await makeSource(app, 'edited');
  const place = somewhere();
  const texts = (more: string) => ({ 'apart.txt': story(`${place}一乡`, more), 'same.txt': story(`${place}二乡`, more) });
  await writeTexts(source.directory, texts('社区干部逐户走访，登记需求。'));
  const first = await runSource(app, source);
  const idOf = (key: string) => first.items.find((item) => item.key === key)!.article!.documentId;
  const body = async (key: string) => (await versions(idOf(key)))[0]!.body;
  const original = await body('apart.txt');
  await writeTexts(source.directory, texts('社区干部分头走访，登记诉求。'));
  const second = await runSource(app, source);
  expect(second.report).toMatchObject({ 'apart.txt': 'updated:fieldsChanged', 'same.txt': 'updated:fieldsChanged' });

  await articles().update({ documentId: idOf('apart.txt'), data: { body: (await body('apart.txt')).replace('历时两天', '历时三天'), kicker: '水利' } });
  await articles().update({ documentId: idOf('same.txt'), data: { body: (await body('same.txt')).replace('分头走访', '冒雨走访') } });
  const left = await body('same.txt');
  const undone = await rollBack(second);
  expect(undone.report).toMatchObject({ 'apart.txt': 'reversed:restoredAround', 'same.txt': 'kept:editedSince' });
  expect(undone).toMatchObject({ state: 'finished', done: undone.listed });
  expect((await versions(idOf('apart.txt')))[0]).toMatchObject({ body: original.replace('历时两天', '历时三天'), kicker: '水利' });
  expect(await body('same.txt')).toBe(left);
});

test('an entry that was reviewed, or that something else is linked to, stays; an office goes with its bureau', async () => {
  const source = await makeSource(app, 'entities');
  const place = somewhere();
  await writeTexts(source.directory, { 'a.txt': `${place}供电公司送电\n\n${place}供电公司党委昨日开会，${place}供电公司党委书记部署工作。\n\n${place}林业局局长到场，${place}教育局局长致辞。\n` });
  const run = await runSource(app, source);
  const rows = rowsOf<{ id: number; documentId: string; name: string; reviewState: string }>(app.strapi, UIDS.organization);
  const made = (await rows.findMany({ where: { name: { $startsWith: place } } })).map(({ name }) => name);
  expect(made).toEqual(expect.arrayContaining([`${place}林业局`, `${place}教育局`]));
  const { documentId } = (await rows.findOne({ where: { name: `${place}林业局` } }))!;
  await documentsOf(app.strapi, UIDS.organization).update({ documentId, data: { reviewState: 'confirmed' } });
  const linked = (await rows.findOne({ where: { name: `${place}教育局` } }))!;
  await articles().create({ data: { title: '编辑自己的稿件', organizations: [linked.documentId] } });
  const { report } = await rollBack(run);
  const expected = Object.fromEntries(made.map((name) => [name, 'reversed:removed']));
  expect(report).toEqual({ ...expected, 'a.txt': 'reversed:removed', [`${place}林业局`]: 'kept:editedSince', [`${place}教育局`]: 'kept:linkedSince' });
  expect((await rows.findMany({ where: { name: { $startsWith: place } } })).map(({ name }) => name).sort()).toEqual([`${place}教育局`, `${place}林业局`].sort());
});

test('a rollback that a dead process left goes on where it stood, and never in the place of another run', async () => {
  const source = await makeSource(app, 'left');
  const places = [somewhere(), somewhere(), somewhere()];
  await writeTexts(source.directory, Object.fromEntries(places.map((place, index) => [`${index}.txt`, story(place)])));
  const run = await runSource(app, source);
  const undone = await rollBack(run, true);
  const items = rowsOf<{ bucket: string | null }>(app.strapi, UIDS.runItem);
  await rowsOf<{ state: string; dryRun: boolean; finishedAt: null }>(app.strapi, UIDS.run).updateMany({ where: { documentId: undone.documentId }, data: { state: 'importing', dryRun: false, finishedAt: null } });
  await items.updateMany({ where: { runDocumentId: undone.documentId }, data: { bucket: null } });
  await expect(app.runs.startRun(source.documentId, { trigger: 'schedule' })).rejects.toMatchObject({ name: 'RunGoesOn' });
  const again = await finishedRun(app, await app.runs.waitForRun(undone.documentId));
  expect(again).toMatchObject({ state: 'finished', done: again.listed, counts: { reversed: 6 } });
  expect(await articles().findMany({ filters: { title: { $in: places.map((place) => `${place}水利局组织清淤`) } } })).toEqual([]);
});

test('an article that a run unpublished is published again, and stays so', async () => {
  const source = await makeSource(app, 'unpublished', { publishPolicy: 'always', gonePolicy: 'unpublish' });
  await writeTexts(source.directory, { 'a.txt': story(somewhere()), 'b.txt': story(somewhere()) });
  const first = await runSource(app, source);
  const { documentId } = first.items.find(({ key }) => key === 'a.txt')!.article!;
  const was = await versions(documentId);
  await removeText(source.directory, 'a.txt');
  const second = await runSource(app, source);
  expect(second.report['a.txt']).toBe('gone:unpublished');
  expect((await rollBack(second)).report).toEqual({ 'a.txt': 'reversed:restored' });
  expect(await versions(documentId)).toEqual(was);
  expect((await runSource(app, source)).report).toEqual({ 'b.txt': 'unchanged' });
  expect((await versions(documentId))[1]).not.toBeNull();
});
