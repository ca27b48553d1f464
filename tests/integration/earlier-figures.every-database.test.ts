/** Figures that an earlier text contradicts: who is warned, what is published, and what ends it. */
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { registerFirst, type Administrator } from './admin-api/administrators';
import { bootNewsroom, makeSource, runSource, writeTexts, type FinishedRun, type ImportApp } from './import-source';

let app: ImportApp;
let chief: Administrator;
beforeAll(async () => {
  app = await bootNewsroom();
  chief = await registerFirst(app);
});
afterAll(() => app?.stop());

/** A text without any other warning. Each scheme has texts of its own. */
const story = (title: string, scheme: string, says: string, date = '2024-07-08') =>
  `标题：${title}\n时间：${date} 来源：云溪日报\n\n云溪镇的夏天来得早，街口的凉茶铺又支了起来，${title}的消息传遍全镇。\n\n“${scheme}”计划${says}。\n\n居民说，这样的日子有盼头。\n`;
const newsroom = async (name: string) => {
  const source = await makeSource(app, name, { publishPolicy: 'clean' });
  return async (texts: Record<string, string>) => {
    await writeTexts(source.directory, texts);
    return runSource(app, source);
  };
};
const warningsOf = (run: FinishedRun, key: string) => run.items.find((item) => item.key === key)?.warnings.filter(({ code }) => code.startsWith('figures.')) ?? [];
const articleOf = (run: FinishedRun, key: string) => run.items.find((item) => item.key === key)!.article!.documentId;
const isPublished = async (documentId: string) => (await documentsOf(app.strapi, UIDS.article).findOne({ documentId, status: 'published' })) !== null;

test('of texts that come together, the later one is warned of and not published', async () => {
  const take = await newsroom('together');
  const run = await take({ 'a.txt': story('凉茶铺开张', '灯塔', '覆盖12个社区'), 'b.txt': story('凉茶铺见闻', '灯塔', '共覆盖15个社区'), 'c.txt': story('凉茶铺回访', '灯塔', '覆盖了12个社区') });
  expect(run.counts.created).toBe(3);
  expect(warningsOf(run, 'b.txt')).toMatchObject([
    {
      code: 'figures.disagreeEarlier',
      values: { figure: '15个', earlierFigure: '12个', article: '凉茶铺开张', sentence: '“灯塔”计划共覆盖15个社区。', earlierSentence: '“灯塔”计划覆盖12个社区。' },
    },
  ]);
  expect([warningsOf(run, 'a.txt'), warningsOf(run, 'c.txt')]).toEqual([[], []]);
  expect(await Promise.all(['a.txt', 'b.txt', 'c.txt'].map((key) => isPublished(articleOf(run, key))))).toEqual([true, false, true]);
  const origin = await chief.request('get', `/articles/${articleOf(run, 'b.txt')}/origin`);
  expect(origin.body.data.warnings).toMatchObject([{ code: 'figures.disagreeEarlier' }]);
});

test('a text that comes alone is held against those before it, in whichever order they come', async () => {
  const take = await newsroom('alone');
  expect(warningsOf(await take({ 'b.txt': story('茶叶上市', '银铃', '共覆盖15个社区') }), 'b.txt')).toEqual([]);
  const run = await take({ 'a.txt': story('茶叶丰收', '银铃', '覆盖12个社区') });
  expect(warningsOf(run, 'a.txt')).toMatchObject([{ values: { figure: '12个', earlierFigure: '15个', article: '茶叶上市' } }]);
  expect(await isPublished(articleOf(run, 'a.txt'))).toBe(false);
});

test('a text imported anew is warned of for what it newly says, and stays first with what it said before', async () => {
  const take = await newsroom('anew');
  const first = await take({ 'a.txt': story('渡口开船', '春水', '覆盖12个社区') });
  const second = await take({ 'b.txt': story('渡口见闻', '春水', '覆盖15个社区') });
  expect(warningsOf(second, 'b.txt')).toHaveLength(1);
  const reworded = await take({ 'a.txt': story('渡口开船了', '春水', '覆盖12个社区') });
  expect([reworded.report['a.txt'], warningsOf(reworded, 'a.txt')]).toEqual(['updated:fieldsChanged', []]);
  expect(warningsOf(await take({ 'b.txt': story('渡口的见闻', '春水', '覆盖15个社区') }), 'b.txt')).toHaveLength(1);
  expect(warningsOf(await take({ 'b.txt': story('渡口的见闻', '春水', '覆盖12个社区') }), 'b.txt')).toEqual([]);
  // A new number over an article that is published waits in the draft.
  const changed = await take({ 'a.txt': story('渡口又开船', '春水', '覆盖18个社区') });
  expect(warningsOf(changed, 'a.txt')).toMatchObject([{ values: { earlierFigure: '12个', article: '渡口的见闻' } }]);
  expect((await documentsOf<{ title: string }>(app.strapi, UIDS.article).findOne({ documentId: articleOf(first, 'a.txt'), status: 'published' }))?.title).toBe('渡口开船了');
});

test('numbers of two dates, and about so many, contradict nothing', async () => {
  const take = await newsroom('dates');
  const run = await take({
    'a.txt': story('山路修通', '远山', '2022年培训1500名志愿者'),
    'b.txt': story('山路见闻', '远山', '2023年培训1800名志愿者'),
    'c.txt': story('山路回访', '远山', '已建成12个驿站', '2024-07-01'),
    'd.txt': story('山路新貌', '远山', '已建成15个驿站', '2024-07-20'),
    'e.txt': story('山路新貌', '远山', '2022年培训约1600名志愿者'),
  });
  expect(Object.keys(run.report).flatMap((key) => warningsOf(run, key))).toEqual([]);
});

test('what an editor took from the earlier article is held against nobody, nor is a deleted article', async () => {
  const take = await newsroom('edited');
  const articles = documentsOf<{ body: string }>(app.strapi, UIDS.article);
  const [edited, deleted] = [articleOf(await take({ 'a.txt': story('竹器展开幕', '青竹', '覆盖12个社区') }), 'a.txt'), articleOf(await take({ 'b.txt': story('竹器展见闻', '紫竹', '覆盖12个社区') }), 'b.txt')];
  const { body } = (await articles.findOne({ documentId: edited }))!;
  await articles.update({ documentId: edited, data: { body: body.replace('覆盖12个社区', '覆盖很多社区') } });
  await articles.delete({ documentId: deleted });
  expect(await rowsOf(app.strapi, UIDS.statedFigure).count({ where: { articleDocumentId: deleted } })).toBe(0);
  const run = await take({ 'c.txt': story('竹器展回访', '青竹', '覆盖15个社区'), 'd.txt': story('竹器展新貌', '紫竹', '覆盖15个社区') });
  expect(['c.txt', 'd.txt'].flatMap((key) => warningsOf(run, key))).toEqual([]);
});

test('an article made again after it was deleted states its numbers again', async () => {
  const take = await newsroom('again');
  const run = await take({ 'a.txt': story('磨坊开磨', '麦香', '覆盖12个社区') });
  await documentsOf(app.strapi, UIDS.article).delete({ documentId: articleOf(run, 'a.txt') });
  expect((await chief.request('post', `/runs/${run.documentId}/items/${run.items[0].id}/restore`, {})).status).toBe(200);
  expect(warningsOf(await take({ 'b.txt': story('磨坊见闻', '麦香', '覆盖15个社区') }), 'b.txt')).toHaveLength(1);
});

test('two schemes that an editor merged are one, and two again when that is undone', async () => {
  const take = await newsroom('merged');
  await take({ 'a.txt': story('书屋开门', '晨光书屋', '覆盖12个社区') });
  await take({ 'b.txt': story('书屋新貌', '暮光书屋', '覆盖12个社区') });
  const [from, into] = await Promise.all(['“晨光书屋”计划', '“暮光书屋”计划'].map(async (name) => (await rowsOf<{ documentId: string }>(app.strapi, UIDS.initiative).findOne({ where: { name } }))!.documentId));
  const counted = async () => (await rowsOf<{ entityDocumentId: string }>(app.strapi, UIDS.statedFigure).findMany({ where: { entityDocumentId: { $in: [from, into] } }, orderBy: { id: 'asc' } })).map(({ entityDocumentId }) => entityDocumentId);
  const merge = await chief.request('post', '/merges', { type: 'initiative', from, into });
  expect([merge.status, await counted()]).toEqual([200, [into, into]]);
  expect((await chief.request('post', `/merges/${merge.body.data.documentId}/undo`, {})).status).toBe(200);
  expect(await counted()).toEqual([from, into]);
});

test('a dry run warns as well, and leaves nothing to be held against later texts', async () => {
  const take = await newsroom('dry');
  await take({ 'a.txt': story('果园开园', '红果', '覆盖12个社区') });
  const source = await makeSource(app, 'dry-only', { publishPolicy: 'clean' });
  await writeTexts(source.directory, { 'b.txt': story('果园见闻', '红果', '覆盖15个社区') });
  const before = await rowsOf(app.strapi, UIDS.statedFigure).count({});
  const run = await runSource(app, source, { dryRun: true });
  expect(warningsOf(run, 'b.txt')).toHaveLength(1);
  expect(await rowsOf(app.strapi, UIDS.statedFigure).count({})).toBe(before);
});
