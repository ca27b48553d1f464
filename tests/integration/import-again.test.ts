import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { SourceTextRow, ConflictRow } from '../../plugin/server/src/import/rows';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootNewsroom, makeSource, removeText, runSource, writeTexts, type FinishedRun, type ImportApp } from './import-source';

interface Article {
  documentId: string;
  title: string;
  body: string;
  slug: string;
  updatedAt: string;
}

const paragraphs = ['云溪镇昨日开通村村通公交，首日运送乘客一千二百人次。', '线路全长四十公里，设站三十二个，票价一元。', '镇长表示，年内还将增开两条支线，覆盖全部行政村。'];
const story = (title: string, body: readonly string[] = paragraphs) => `${title}\n\n${body.join('\n\n')}\n`;

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom();
});
afterAll(() => app?.stop());

const articles = () => documentsOf<Article>(app.strapi, UIDS.article);
const articleOf = async (run: FinishedRun, status: 'draft' | 'published' = 'draft', item = 0) => articles().findOne({ documentId: run.items[item].article!.documentId, status });

test('what only the source changed is taken and published again; slug and document stay', async () => {
  const source = await makeSource(app, 'source-changes', { publishPolicy: 'always' });
  await writeTexts(source.directory, { 'a.txt': story('云溪镇开通公交') });
  const first = await runSource(app, source);
  const before = await articleOf(first, 'published');
  await writeTexts(source.directory, { 'a.txt': story('云溪镇开通村村通公交') });
  const second = await runSource(app, source);
  expect(second.report).toEqual({ 'a.txt': 'updated:fieldsChanged' });
  const after = await articleOf(second, 'published');
  expect(after).toMatchObject({ documentId: before!.documentId, slug: before!.slug, title: '云溪镇开通村村通公交', body: before!.body });
});

test('what only the editor changed stays, and the draft is not published by a run', async () => {
  const source = await makeSource(app, 'editor-changes', { publishPolicy: 'always' });
  await writeTexts(source.directory, { 'a.txt': story('云岭镇开通公交') });
  const first = await runSource(app, source);
  const { documentId } = first.items[0].article!;
  await articles().update({ documentId, data: { title: '云岭镇：公交进村' } });
  await writeTexts(source.directory, { 'a.txt': story('云岭镇开通公交', [...paragraphs, '首日全部免费。']) });
  const second = await runSource(app, source);
  expect(second.report).toEqual({ 'a.txt': 'merged:fieldsChanged' });
  expect(await articleOf(second)).toMatchObject({ title: '云岭镇：公交进村', body: expect.stringContaining('首日全部免费。') });
  expect(await articleOf(second, 'published')).toMatchObject({ title: '云岭镇开通公交', body: expect.not.stringContaining('首日全部免费。') });
});

test('both changed the body in different places: both changes stand', async () => {
  const source = await makeSource(app, 'both-places');
  await writeTexts(source.directory, { 'a.txt': story('云谷镇开通公交') });
  const first = await runSource(app, source);
  const { documentId } = first.items[0].article!;
  const { body } = (await articleOf(first))!;
  await articles().update({ documentId, data: { body: body.replace('票价一元', '票价两元') } });
  await writeTexts(source.directory, { 'a.txt': story('云谷镇开通公交', [paragraphs[0].replace('一千二百', '一千三百'), paragraphs[1], paragraphs[2]]) });
  const second = await runSource(app, source);
  expect(second.report).toEqual({ 'a.txt': 'merged:fieldsChanged' });
  const merged = (await articleOf(second))!.body;
  expect(merged).toContain('票价两元');
  expect(merged).toContain('一千三百人次');
});

test('both changed the same field differently: the editor’s stands, one open conflict keeps all three versions', async () => {
  const source = await makeSource(app, 'conflicts');
  const conflicts = (articleDocumentId: string) => rowsOf<ConflictRow>(app.strapi, UIDS.conflict).findMany({ where: { articleDocumentId }, orderBy: { id: 'asc' } });
  await writeTexts(source.directory, { 'a.txt': story('云海镇开通公交') });
  const first = await runSource(app, source);
  const { documentId } = first.items[0].article!;
  await articles().update({ documentId, data: { title: '公交开到云海镇' } });
  await writeTexts(source.directory, { 'a.txt': story('云海镇公交开通') });
  const second = await runSource(app, source);
  expect(second.report).toEqual({ 'a.txt': 'conflict:bothChanged' });
  expect(await articleOf(second)).toMatchObject({ title: '公交开到云海镇' });
  expect(await conflicts(documentId)).toMatchObject([
    { field: 'title', base: { value: '云海镇开通公交' }, editor: { value: '公交开到云海镇' }, source: { value: '云海镇公交开通' }, state: 'open' },
  ]);
  await writeTexts(source.directory, { 'a.txt': story('云海镇公交全线开通') });
  await runSource(app, source);
  expect(await conflicts(documentId)).toMatchObject([{ source: { value: '云海镇公交全线开通' }, base: { value: '云海镇开通公交' }, state: 'open' }]);
  await writeTexts(source.directory, { 'a.txt': story('公交开到云海镇') });
  expect((await runSource(app, source)).report['a.txt']).toMatch(/^kept/);
  expect(await conflicts(documentId)).toMatchObject([{ state: 'superseded' }]);
});

test('relations merge as sets: what the editor took out stays out', async () => {
  const source = await makeSource(app, 'relations');
  await writeTexts(source.directory, { 'a.txt': story('国网清泉供电公司送电到户', ['国网清泉县供电公司昨日派出红柳青年突击队，为清泉县水利局改造线路。', paragraphs[1]]) });
  const first = await runSource(app, source);
  const { documentId } = first.items[0].article!;
  const read = () => documentsOf<{ organizations: { documentId: string; name: string }[] }>(app.strapi, UIDS.article).findOne({ documentId, populate: ['organizations'] });
  const found = (await read())!.organizations;
  expect(found.length).toBeGreaterThanOrEqual(2);
  const own = await documentsOf<{ documentId: string }>(app.strapi, UIDS.organization).create({ data: { name: '清泉志愿者之家', slug: 'qing-quan-zhi-yuan-zhe', kind: 'other' } });
  await articles().update({ documentId, data: { organizations: [...found.slice(1).map((each) => each.documentId), own.documentId] } });
  await writeTexts(source.directory, { 'a.txt': story('国网清泉供电公司送电到户', ['国网清泉县供电公司昨日派出红柳青年突击队，为清泉县水利局改造线路。', paragraphs[0]]) });
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'merged:fieldsChanged' });
  const names = (await read())!.organizations.map(({ name }) => name);
  expect(names).toEqual([...found.slice(1).map(({ name }) => name), '清泉志愿者之家']);
});

test('an article that an editor deleted stays deleted', async () => {
  const source = await makeSource(app, 'deleted');
  await writeTexts(source.directory, { 'a.txt': story('云泽镇开通公交') });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  await articles().delete({ documentId });
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'kept:articleDeleted' });
  await writeTexts(source.directory, { 'a.txt': story('云泽镇公交开通') });
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'kept:articleDeleted' });
  expect(await articles().findMany({ filters: { title: { $contains: '云泽镇' } } })).toEqual([]);
});

test('a text that moved keeps its article and its edits', async () => {
  const source = await makeSource(app, 'moves');
  await writeTexts(source.directory, { 'old.txt': story('云台镇开通公交') });
  const first = await runSource(app, source);
  const { documentId } = first.items[0].article!;
  await articles().update({ documentId, data: { title: '编辑的标题' } });
  await rename(path.join(source.directory, 'old.txt'), path.join(source.directory, 'new.txt'));
  const second = await runSource(app, source);
  expect(second).toMatchObject({ report: { 'new.txt': 'moved:moved' }, counts: { gone: 0 } });
  await writeTexts(source.directory, { 'new.txt': story('云台镇开通公交', paragraphs.slice(0, 2)) });
  const third = await runSource(app, source);
  expect(third.report).toEqual({ 'new.txt': 'merged:fieldsChanged' });
  expect(await articleOf(third)).toMatchObject({ documentId, title: '编辑的标题' });
});

test('a few gone texts are flagged and their articles stay; many make the run ask first', async () => {
  const source = await makeSource(app, 'gone', { publishPolicy: 'always' });
  const names = Array.from({ length: 9 }, (_, index) => `${index}.txt`);
  await writeTexts(source.directory, Object.fromEntries(names.map((name) => [name, story(`第${name}号线路开通`)])));
  const first = await runSource(app, source);
  await removeText(source.directory, '0.txt');
  const few = await runSource(app, source);
  expect(few).toMatchObject({ state: 'finished', listed: 8, done: 9, counts: { unchanged: 8, gone: 1 }, report: { '0.txt': 'gone:missing' } });
  expect(await articleOf(first, 'published')).not.toBeNull();
  for (const name of names.slice(1, 8)) await removeText(source.directory, name);
  expect(await runSource(app, source)).toMatchObject({ state: 'waiting', reason: { code: 'manyGone' }, counts: { unchanged: 1, gone: 0 } });
  expect(await runSource(app, source, { confirmGone: true })).toMatchObject({ state: 'finished', counts: { unchanged: 1, gone: 7 } });
  await writeTexts(source.directory, { '0.txt': story('第0.txt号线路开通') });
  expect((await runSource(app, source)).report['0.txt']).toBe('unchanged');
});

test('gone texts are unpublished where the source says so', async () => {
  const source = await makeSource(app, 'unpublished', { publishPolicy: 'always', gonePolicy: 'unpublish' });
  await writeTexts(source.directory, { 'a.txt': story('云门镇开通公交'), 'b.txt': story('云峡镇开通公交') });
  const first = await runSource(app, source);
  await removeText(source.directory, 'a.txt');
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'gone:unpublished', 'b.txt': 'unchanged' });
  expect(await articleOf(first, 'published')).toBeNull();
  expect(await articleOf(first, 'draft')).not.toBeNull();
});

test('a text written in another encoding is no change', async () => {
  const source = await makeSource(app, 'encodings');
  await writeTexts(source.directory, { 'a.txt': story('云梦镇开通公交') });
  const first = await runSource(app, source);
  const before = await articleOf(first);
  await writeTexts(source.directory, { 'a.txt': Buffer.from(`\ufeff${story('云梦镇开通公交')}`, 'utf16le') });
  const second = await runSource(app, source);
  expect(second.report).toEqual({ 'a.txt': 'unchanged' });
  expect(await articleOf(second)).toEqual(before);
});

test('the bytes as they came are kept in the ledger', async () => {
  const source = await makeSource(app, 'raw');
  await writeTexts(source.directory, { 'a.txt': story('云天镇开通公交') });
  await runSource(app, source);
  const [row] = await rowsOf<SourceTextRow>(app.strapi, UIDS.sourceText).findMany({ where: { sourceDocumentId: source.documentId } });
  const { gunzipSync } = await import('node:zlib');
  expect(gunzipSync(Buffer.from(row.raw!, 'base64')).toString()).toBe(story('云天镇开通公交'));
});

test('a source made again after it was deleted takes its texts over instead of importing them twice', async () => {
  const source = await makeSource(app, 'again');
  await writeTexts(source.directory, { 'a.txt': story('云影镇开通公交') });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  await app.sources.deleteSource(source.documentId);
  const second = await makeSource(app, 'again');
  const run = await runSource(app, second);
  expect(run.report).toEqual({ 'a.txt': 'moved:moved' });
  expect(run.items[0].article?.documentId).toBe(documentId);
});
