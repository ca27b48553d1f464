/** By what a text is known again: by the id that it gives itself, else by its place. */
import { rename, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { SourceTextRow } from '../../plugin/server/src/import/rows';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootNewsroom, makeSource, removeText, runSource, writeTexts, type FinishedRun, type ImportApp } from './import-source';

interface Article {
  documentId: string;
  title: string;
  body: string;
  slug: string;
  publishedAt: string | null;
}

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom({ workers: 0 });
});
afterAll(() => app?.stop());

const paragraph = (place: string, day: string) => `${place}水利局${day}开渠放水，引水入田三百亩，三十名工人到场值守。\n\n${place}水利局负责人说，受益农户二百户。\n`;
const text = (id: string | null, place: string, day = '昨日', title = `${place}开渠放水`) => `---\n${id === null ? '' : `id: ${id}\n`}title: ${title}\ndate: 2024-03-05\n---\n\n${paragraph(place, day)}`;

const articles = () => documentsOf<Article>(app.strapi, UIDS.article);
const articleOf = (run: FinishedRun, key: string) => run.items.find((item) => item.key === key)!.article!.documentId;
const ledgerOf = (sourceDocumentId: string) => rowsOf<SourceTextRow>(app.strapi, UIDS.sourceText).findMany({ where: { sourceDocumentId }, orderBy: { id: 'asc' } });
const countArticles = (place: string) => rowsOf(app.strapi, UIDS.article).count({ where: { title: { $contains: place }, publishedAt: null } });

test('a text with an id that changes name and content keeps article, slug and edits', async () => {
  const source = await makeSource(app, 'moved-and-changed', { publishPolicy: 'always' });
  await writeTexts(source.directory, { 'a.md': text('k-1', '白鹭县'), 'b.md': text('k-2', '青川县') });
  const first = await runSource(app, source);
  const documentId = articleOf(first, 'a.md');
  const before = (await articles().findOne({ documentId }))!;
  await articles().update({ documentId, data: { subtitle: '编辑加的副题' } });
  await removeText(source.directory, 'a.md');
  await writeTexts(source.directory, { 'spring/c.md': text('k-1', '白鹭县', '今晨') });

  const second = await runSource(app, source);
  expect(second.report).toEqual({ 'b.md': 'unchanged', 'spring/c.md': 'merged:fieldsChanged' });
  expect(second.items.find(({ key }) => key === 'spring/c.md')).toMatchObject({ article: { documentId }, reason: { message: 'Moved from “a.md”; Changed: body, figures' } });
  expect(second).toMatchObject({ state: 'finished', listed: 2, done: 2, counts: { gone: 0 } });
  const after = (await articles().findOne({ documentId }))!;
  expect(after).toMatchObject({ slug: before.slug, subtitle: '编辑加的副题', body: expect.stringContaining('今晨') });
  expect(await countArticles('白鹭县')).toBe(1);
  expect((await runSource(app, source)).report).toEqual({ 'b.md': 'unchanged', 'spring/c.md': 'unchanged' });
});

test('a text that gets its first id keeps its article, and is known by the id from then on', async () => {
  const source = await makeSource(app, 'id-added');
  await writeTexts(source.directory, { 'a.md': text(null, '松石县') });
  const documentId = articleOf(await runSource(app, source), 'a.md');
  await writeTexts(source.directory, { 'a.md': text('p-1', '松石县') });
  const second = await runSource(app, source);
  expect([second.report, articleOf(second, 'a.md')]).toEqual([{ 'a.md': 'unchanged' }, documentId]);
  await removeText(source.directory, 'a.md');
  await writeTexts(source.directory, { 'z.md': text('p-1', '松石县', '今晨', '松石县今年首次开渠') });
  const third = await runSource(app, source);
  expect([third.report, articleOf(third, 'z.md')]).toEqual([{ 'z.md': 'updated:fieldsChanged' }, documentId]);
  await writeTexts(source.directory, { 'z.md': text(null, '松石县', '今晨', '松石县今年首次开渠') });
  expect(articleOf(await runSource(app, source), 'z.md')).toBe(documentId);
  expect((await ledgerOf(source.documentId)).map(({ key, explicitId }) => [key, explicitId])).toEqual([['z.md', null]]);
});

test('of two texts with the same id the first keeps it and the second is quarantined with both names, until the first is gone', async () => {
  const source = await makeSource(app, 'id-twice');
  await writeTexts(source.directory, { 'b.md': text('t-1', '柳湾县'), 'a.md': text('t-1', '桃溪县'), 'c.md': text('T-1', '梅岭县') });
  const first = await runSource(app, source);
  expect(first.report).toEqual({ 'a.md': 'created', 'b.md': 'quarantined:idTwice', 'c.md': 'created' });
  expect(first.items.find(({ key }) => key === 'b.md')!.reason!.message).toBe('“b.md” has the same id as “a.md” (t-1), which keeps it; give each text an id of its own');
  expect((await runSource(app, source)).report).toEqual({ 'a.md': 'unchanged', 'b.md': 'quarantined:idTwice', 'c.md': 'unchanged' });
  // Whoever had it first keeps it, also against one whose name comes first.
  await writeTexts(source.directory, { '0.md': text('t-1', '杏坪县') });
  expect((await runSource(app, source)).report).toMatchObject({ '0.md': 'quarantined:idTwice', 'a.md': 'unchanged', 'b.md': 'quarantined:idTwice' });
  await removeText(source.directory, '0.md');
  await removeText(source.directory, 'a.md');
  const last = await runSource(app, source);
  expect(last.report).toMatchObject({ 'b.md': 'updated:fieldsChanged', 'c.md': 'unchanged' });
  expect(articleOf(last, 'b.md')).toBe(articleOf(first, 'a.md'));
  expect(last.state).toBe('finished');
});

test('a dry run sees the same id twice as well, and writes nothing', async () => {
  const source = await makeSource(app, 'id-twice-dry');
  await writeTexts(source.directory, { 'a.md': text('d-1', '石桥县'), 'b.md': text('d-1', '石门县') });
  expect((await runSource(app, source, { dryRun: true })).report).toEqual({ 'a.md': 'created', 'b.md': 'quarantined:idTwice' });
  expect(await ledgerOf(source.documentId)).toEqual([]);
});

test('texts that change places go with their ids', async () => {
  const source = await makeSource(app, 'places-changed');
  const [a, b, c] = [text('x-1', '甲川县'), text('x-2', '乙川县'), text('x-3', '丙川县', '前日')];
  await writeTexts(source.directory, { 'a.md': a, 'b.md': b, 'c.md': c });
  const first = await runSource(app, source);
  await writeTexts(source.directory, { 'a.md': c, 'b.md': a, 'c.md': b.replace('昨日', '今晨') });
  const second = await runSource(app, source);
  expect(second.report).toEqual({ 'a.md': 'moved:moved', 'b.md': 'moved:moved', 'c.md': 'updated:fieldsChanged' });
  expect(['a.md', 'b.md', 'c.md'].map((key) => articleOf(second, key))).toEqual(['c.md', 'a.md', 'b.md'].map((key) => articleOf(first, key)));
  expect(second).toMatchObject({ state: 'finished', listed: 3, done: 3 });
});

test('another id in the same place is another text; what stood there is gone unless it is elsewhere', async () => {
  const source = await makeSource(app, 'latest');
  await writeTexts(source.directory, { 'latest.md': text('l-1', '北塘县') });
  const first = await runSource(app, source);
  await writeTexts(source.directory, { 'latest.md': text('l-2', '南塘县') });
  const second = await runSource(app, source);
  expect(second.report['latest.md']).toBe('created');
  expect(second).toMatchObject({ state: 'finished', listed: 1, done: 2, counts: { created: 1, gone: 1 } });
  expect(articleOf(second, 'latest.md')).not.toBe(articleOf(first, 'latest.md'));
  await writeTexts(source.directory, { 'older.md': text('l-1', '北塘县', '今晨') });
  const third = await runSource(app, source);
  expect([third.report, articleOf(third, 'older.md')]).toEqual([{ 'latest.md': 'unchanged', 'older.md': 'updated:fieldsChanged' }, articleOf(first, 'latest.md')]);
});

test('an archived article whose text is back with its id, elsewhere and changed, is published again', async () => {
  const source = await makeSource(app, 'archived-by-id', { publishPolicy: 'always', gonePolicy: 'archive' });
  await writeTexts(source.directory, { 'a.md': text('r-1', '东塘县'), 'b.md': text('r-2', '西塘县') });
  const documentId = articleOf(await runSource(app, source), 'a.md');
  await removeText(source.directory, 'a.md');
  expect((await runSource(app, source)).report['a.md']).toBe('gone:archived');
  await writeTexts(source.directory, { 'c.md': text('r-1', '东塘县', '今晨') });
  const back = await runSource(app, source);
  expect([back.report['c.md'], articleOf(back, 'c.md')]).toEqual(['updated:fieldsChanged', documentId]);
  expect((await articles().findOne({ documentId, status: 'published' }))!.body).toContain('今晨');
});

test('a text in a place that cannot be looked through keeps its id', async () => {
  const source = await makeSource(app, 'hidden-by-id');
  await writeTexts(source.directory, { 'sub/a.md': text('h-1', '云门县') });
  await runSource(app, source);
  await rename(path.join(source.directory, 'sub'), path.join(app.texts, 'elsewhere'));
  await writeTexts(source.directory, { 'sub.md': text('h-1', '云台县') });
  await symlink('nowhere', path.join(source.directory, 'sub'));
  expect((await runSource(app, source)).report).toEqual({ sub: 'failed:brokenLink', 'sub.md': 'quarantined:idTwice' });
});

test('records are known by their id column, in whichever order, and else by their address', async () => {
  const source = await makeSource(app, 'records');
  const record = (key: object, place: string, day = '昨日') => JSON.stringify({ ...key, title: `${place}开渠放水`, text: paragraph(place, day) });
  const [one, two] = [record({ id: 'n-1' }, '江口县'), record({ url: 'https://news.example.cn/2' }, '河口县')];
  await writeTexts(source.directory, { 'r.jsonl': `${one}\n${two}\n` });
  const first = await runSource(app, source);
  expect(first.report).toEqual({ 'r.jsonl#n-1': 'created', 'r.jsonl#https://news.example.cn/2': 'created' });
  await writeTexts(source.directory, { 'r.jsonl': `${record({ url: 'https://news.example.cn/2' }, '河口县', '今晨')}\n${record({ url: 'https://news.example.cn/3' }, '海口村')}\n${one}\n` });
  const second = await runSource(app, source);
  expect(second.report).toEqual({ 'r.jsonl#n-1': 'unchanged', 'r.jsonl#https://news.example.cn/2': 'updated:fieldsChanged', 'r.jsonl#https://news.example.cn/3': 'created' });
  expect(articleOf(second, 'r.jsonl#https://news.example.cn/2')).toBe(articleOf(first, 'r.jsonl#https://news.example.cn/2'));
});
