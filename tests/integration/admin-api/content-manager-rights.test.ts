/** What a role may not read or change in the Content Manager, it may not by way of Copydesk either. */
import { ACTIONS } from '../../../plugin/shared/admin-api';
import type { ConflictDetail, ConflictRecord } from '../../../plugin/shared/conflicts';
import type { RunItemRecord } from '../../../plugin/shared/records';
import type { LikenessRecord, ReviewedEntity } from '../../../plugin/shared/review';
import { compareNames } from '../../../plugin/server/src/import/likeness/compare-names';
import { documentsOf, rowsOf, UIDS } from '../../../plugin/server/src/strapi';
import { articlesOf, contest, draftOf, PARAGRAPHS, story, type Contest } from '../contested-texts';
import { bootNewsroom, makeSource, runSource, writeTexts, type ImportApp } from '../import-source';
import { registerFirst, signInWith, type Administrator, type Allowed } from './administrators';

let app: ImportApp;
let chief: Administrator;
beforeAll(async () => {
  app = await bootNewsroom();
  chief = await registerFirst(app);
});
afterAll(() => app?.stop());

const OWN = ['admin::is-creator'];
const copydesk = (...actions: string[]): Allowed[] => actions.map((action) => ({ action: `plugin::copydesk.${action}` }));
const entries = (action: 'read' | 'update' | 'create', type: 'article' | 'organization', fields: string[], conditions: string[] = []): Allowed => ({
  ...{ action: `plugin::content-manager.explorer.${action}`, subject: UIDS[type], properties: { fields }, conditions },
});
const ARTICLE = ['title', 'body', 'kicker', 'outlet', 'bylines.name', 'bylines.role'];
const BODY = ['name', 'kind', 'region', 'parent', 'aliases.name', 'reviewState'];

/** Lets a person be the one who made an article. */
async function makeAuthor(documentId: string, name: string): Promise<void> {
  const { id } = (await app.strapi.db.query('admin::user').findOne({ where: { email: `${name}@example.com` } })) as { id: number };
  await rowsOf<{ createdBy: number }>(app.strapi, UIDS.article).updateMany({ where: { documentId }, data: { createdBy: id } });
}

describe('conflicts', () => {
  const open = async (who: Administrator, { source }: Contest): Promise<ConflictRecord[]> => (await who.request('get', `/conflicts?source=${source.documentId}`)).body.data.results;
  const detailOf = (who: Administrator, documentId: string) => who.request('get', `/conflicts/${documentId}`);
  const both = (place: string) => ({
    before: [0, 1].map((index) => story(`${place}开通公交`, [`第${index}条线路开通。`, ...PARAGRAPHS])),
    edit: { title: '公交进村' },
    after: [0, 1].map((index) => story(`${place}公交开通`, [`第${index}条线路开通。`, ...PARAGRAPHS])),
  });
  const decide = async (who: Administrator, { documentId }: ConflictRecord, decision: string) => {
    const { revision } = (await detailOf(chief, documentId)).body.data as ConflictDetail;
    return who.request('post', `/conflicts/${documentId}/decide`, { decision, revision });
  };

  test('of articles that are another’s are neither shown nor decided nor undone, one by one or together', async () => {
    const author = await signInWith(app, 'author', [...copydesk(ACTIONS.read, ACTIONS.decide), entries('read', 'article', ARTICLE, OWN), entries('update', 'article', ARTICLE, OWN)]);
    const contested = await contest(app, 'others', both('云山镇'));
    const [own, other] = contested.open;
    await makeAuthor(contested.articles[0], 'author');

    expect((await open(author, contested)).map(({ article }) => article!.title)).toEqual(['公交进村', '']);
    expect([(await detailOf(author, own.documentId)).status, (await detailOf(author, other.documentId)).status]).toEqual([200, 403]);
    for (const decision of ['mine', 'theirs']) expect((await decide(author, other, decision)).status).toBe(403);
    expect((await detailOf(chief, other.documentId)).body.data.state).toBe('open');

    const group = { source: contested.source.documentId, field: 'title' };
    const together = await author.request('post', '/conflicts/decide', { decision: 'theirs', ...group });
    expect(together.body.data).toMatchObject({ done: [own.documentId], refused: [{ documentId: other.documentId, code: 'notAllowed' }], remaining: 1, next: null });
    expect((await Promise.all(contested.articles.map((id) => draftOf(app, id)))).map(({ title }) => title)).toEqual(['云山镇公交开通', '公交进村']);

    await decide(chief, other, 'theirs');
    expect((await author.request('post', `/conflicts/${other.documentId}/undo`, {})).status).toBe(403);
    expect(await draftOf(app, contested.articles[1])).toMatchObject({ title: '云山镇公交开通' });
    expect((await author.request('post', `/conflicts/${own.documentId}/undo`, {})).status).toBe(200);
  });

  test('about fields that a role may not edit are not decided, those about others are, lists of parts among them', async () => {
    const texts = (outlet: string, reporter: string) => [`云塔镇开通公交\n2024-07-08 来源：${outlet} 记者：${reporter}\n\n${PARAGRAPHS.join('\n\n')}\n`];
    const contested = await contest(app, 'fields', { before: texts('云溪日报', '林梅'), edit: { title: '公交进村', outlet: '云溪日报社' }, after: texts('云溪晚报', '林梅').map((text) => text.replace('开通公交', '公交开通')) });
    const of = (field: string) => contested.open.find((conflict) => conflict.field === field)!;
    const editor = await signInWith(app, 'outlets', [...copydesk(ACTIONS.read, ACTIONS.decide), entries('read', 'article', ARTICLE), entries('update', 'article', ['outlet', 'bylines.name', 'bylines.role'])]);
    expect((await decide(editor, of('title'), 'theirs')).status).toBe(403);
    expect((await decide(editor, of('outlet'), 'theirs')).status).toBe(200);
    expect(await draftOf(app, contested.articles[0])).toMatchObject({ title: '公交进村', outlet: '云溪晚报' });
  });
});

describe('what the review shows', () => {
  const sentences = (entity: ReviewedEntity) => entity.evidence.map(({ quote }) => quote);
  const likenesses = async (who: Administrator): Promise<LikenessRecord[]> => (await who.request('get', '/likenesses?type=organization')).body.data.results;
  const suggested = async (who: Administrator): Promise<ReviewedEntity[]> => (await who.request('get', '/suggested?type=organization&pageSize=100')).body.data.results;
  const NAMES = ['白石岭茶业有限公司', '白石岭茶业股份有限公司'];
  let articles: string[];
  beforeAll(async () => {
    const source = await makeSource(app, 'likenesses');
    await writeTexts(source.directory, Object.fromEntries(NAMES.map((name, index) => [`${index}.txt`, `云溪镇新闻${index}\n\n昨日，${name}在云溪镇开张。\n\n三百名村民到场，场面热闹。\n`])));
    articles = (await runSource(app, source)).items.map(({ article }) => article!.documentId);
    await compareNames(app.strapi);
  });
  const shownTo = async (who: Administrator) => {
    const [{ one, other }] = await likenesses(who);
    const pair = [one, other].sort((first, second) => first.name.length - second.name.length);
    const waiting = (await suggested(who)).filter(({ name }) => NAMES.includes(name)).sort((first, second) => first.name.length - second.name.length);
    expect([pair.map(({ name }) => name), waiting.map(({ name }) => name)]).toEqual([NAMES, NAMES]);
    expect(pair.map(sentences)).toEqual(waiting.map(sentences));
    return pair.map((entity) => sentences(entity).length);
  };

  test('to who may read neither articles nor bodies, are the names alone', async () => {
    expect(await shownTo(chief)).toEqual([1, 1]);
    expect(await shownTo(await signInWith(app, 'review-only', copydesk(ACTIONS.review)))).toEqual([0, 0]);
    expect(await shownTo(await signInWith(app, 'without-articles', [...copydesk(ACTIONS.review), entries('read', 'organization', BODY)]))).toEqual([0, 0]);
    expect(await shownTo(await signInWith(app, 'without-bodies', [...copydesk(ACTIONS.review), entries('read', 'article', ARTICLE)]))).toEqual([0, 0]);
    expect(await shownTo(await signInWith(app, 'without-stories', [...copydesk(ACTIONS.review), entries('read', 'organization', BODY), entries('read', 'article', ['title'])]))).toEqual([0, 0]);
  });

  test('to who may read her own articles, are the sentences of those', async () => {
    const author = await signInWith(app, 'own-articles', [...copydesk(ACTIONS.read, ACTIONS.review), entries('read', 'organization', BODY), entries('read', 'article', ARTICLE, OWN)]);
    await makeAuthor(articles[0], 'own-articles');
    expect(await shownTo(author)).toEqual([1, 0]);
    const [{ one, other }] = await likenesses(chief);
    const quotes = await Promise.all([one, other].map(async ({ documentId }) => (await author.request('get', `/organizations/${documentId}/evidence`)).body.data.results.length));
    expect(quotes.sort()).toEqual([0, 1]);
    expect([(await author.request('get', `/articles/${articles[0]}/origin`)).status, (await author.request('get', `/articles/${articles[1]}/origin`)).status]).toEqual([200, 403]);
  });

  test('is decided by who may change it in the Content Manager', async () => {
    const [{ documentId: pair, one, other }] = await likenesses(chief);
    const rights = copydesk(ACTIONS.review, ACTIONS.merge);
    const reader = await signInWith(app, 'reader', [...rights, entries('read', 'organization', BODY)]);
    const namer = await signInWith(app, 'namer', [...rights, entries('read', 'organization', BODY), entries('update', 'organization', ['name'])]);
    const stranger = await signInWith(app, 'review-and-merge', rights);
    const merge = { type: 'organization', from: one.documentId, into: other.documentId };
    for (const who of [reader, namer]) {
      expect((await who.request('post', `/suggested/organization/${one.documentId}`, { decision: 'rejected' })).status).toBe(403);
      expect((await who.request('post', '/merges', merge)).status).toBe(403);
      expect((await who.request('post', `/likenesses/${pair}/accept`, { into: one.documentId })).status).toBe(403);
    }
    expect((await stranger.request('post', '/merges/preview', merge)).status).toBe(403);
    expect((await stranger.request('post', `/likenesses/${pair}/reject`, {})).status).toBe(403);
    expect((await documentsOf<{ reviewState: string }>(app.strapi, UIDS.organization).findOne({ documentId: one.documentId }))!.reviewState).toBe('suggested');

    const merged = await chief.request('post', '/merges', merge);
    expect(merged.status).toBe(200);
    expect((await namer.request('post', `/merges/${merged.body.data.documentId}/undo`, {})).status).toBe(403);
    const merger = await signInWith(app, 'merger', [...rights, entries('read', 'organization', BODY), entries('update', 'organization', BODY)]);
    expect((await merger.request('post', `/merges/${merged.body.data.documentId}/undo`, {})).status).toBe(200);
  });
});

test('a report names articles, and says what would change in them, to who may read that', async () => {
  const source = await makeSource(app, 'report');
  const text = (title: string) => story(title, ['云谷镇的第一条线路。', ...PARAGRAPHS]);
  await writeTexts(source.directory, { 'a.txt': text('云谷镇通公交') });
  await runSource(app, source);
  await writeTexts(source.directory, { 'a.txt': `${text('云谷镇公交全开通')}\n昨日全线免费。\n` });
  const { documentId } = await runSource(app, source, { dryRun: true });
  const reader = await signInWith(app, 'reports-only', copydesk(ACTIONS.read));
  const titles = await signInWith(app, 'titles', [...copydesk(ACTIONS.read), entries('read', 'article', ['title'])]);
  const shown = async (who: Administrator) => {
    const [{ article, differences }] = (await who.request('get', `/runs/${documentId}/items`)).body.data.results as RunItemRecord[];
    return [article?.title ?? null, differences.map(({ field }) => field).sort()];
  };
  expect(await shown(chief)).toEqual(['云谷镇公交全开通', ['body', 'title']]);
  expect(await shown(titles)).toEqual(['云谷镇公交全开通', ['title']]);
  expect(await shown(reader)).toEqual([null, []]);
});

test('a report quotes the article that a text reprints or contradicts to who may read it', async () => {
  const source = await makeSource(app, 'quotes', { duplicatePolicy: 'link' });
  const told = (title: string, ...paragraphs: string[]) => `标题：${title}\n时间：2024-07-08 来源：云溪日报\n\n${paragraphs.join('\n\n')}\n`;
  const first = told('凉茶铺开张', '云谷镇的夏天来得早，街口的凉茶铺又支了起来，木桌上摆着粗瓷碗。', '“灯塔”计划覆盖12个社区。', '铺主每天四点起身熬茶，邻居帮忙挑水，孩子们放学后来写作业。');
  const later = told('凉茶铺见闻', '记者在街口看到，铺子里坐满了歇脚的人。', '“灯塔”计划共覆盖15个社区。');
  await writeTexts(source.directory, { 'a.txt': first });
  await runSource(app, source);
  await writeTexts(source.directory, { 'b.txt': `${first}\n居民说，有盼头。\n`, 'c.txt': later });
  const { documentId } = await runSource(app, source);
  const reader = await signInWith(app, 'quotes-only', copydesk(ACTIONS.read));
  const said = async (who: Administrator) => JSON.stringify(((await who.request('get', `/runs/${documentId}/items`)).body.data.results as RunItemRecord[]).map(({ reason, warnings }) => [reason, warnings]));
  expect(await said(chief)).toContain('凉茶铺开张');
  expect(await said(chief)).toContain('figures.disagreeEarlier');
  expect(await said(reader)).toContain('figures.disagreeEarlier');
  expect(await said(reader)).toContain('reprint');
  expect(await said(reader)).not.toMatch(/凉茶铺开张|12个社区/);
});

test('an article that was deleted is made again by who may make articles', async () => {
  const source = await makeSource(app, 'again');
  await writeTexts(source.directory, { 'a.txt': story('云谷镇开通公交') });
  const { documentId: run, items: [{ article }] } = await runSource(app, source);
  await articlesOf(app).delete({ documentId: article!.documentId });
  const { results: [{ id }] } = await app.runs.listRunItems(run);
  const runner = await signInWith(app, 'runner', copydesk(ACTIONS.run));
  expect((await runner.request('post', `/runs/${run}/items/${id}/restore`, {})).status).toBe(403);
  expect((await chief.request('post', `/runs/${run}/items/${id}/restore`, {})).status).toBe(200);
});
