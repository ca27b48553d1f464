import type { MentionRow } from '../../plugin/server/src/import/rows';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import type { MergeRecord } from '../../plugin/shared/merging';
import { registerFirst, type Administrator } from './admin-api/administrators';
import { bootNewsroom, makeSource, runSource, writeTexts, type ImportApp } from './import-source';

interface Named {
  documentId: string;
  name: string;
}
interface Organization extends Named {
  aliases: { name: string }[];
  reviewState: string;
  region: string | null;
  parent: Named | null;
  children: Named[];
  initiatives: Named[];
  mergedInto: Named | null;
}
interface Article {
  documentId: string;
  title: string;
  updatedAt: string;
  organizations: Named[];
}

let app: ImportApp;
let chief: Administrator;
beforeAll(async () => {
  app = await bootNewsroom();
  chief = await registerFirst(app);
});
afterAll(() => app?.stop());

const organizations = () => documentsOf<Organization>(app.strapi, UIDS.organization);
const articles = () => documentsOf<Article>(app.strapi, UIDS.article);
let made = 0;
const makeOrganization = async (name: string, more: Record<string, unknown> = {}) =>
  (await organizations().create({ data: { name, slug: `body-${(made += 1)}`, kind: 'company', reviewState: 'confirmed', nameKey: name, ...more } })).documentId;
const makeInitiative = async (name: string, more: Record<string, unknown>) =>
  (await documentsOf<Named>(app.strapi, UIDS.initiative).create({ data: { name, slug: `scheme-${(made += 1)}`, kind: 'campaign', reviewState: 'confirmed', ...more } })).documentId;
const makeArticle = async (title: string, related: string[], status: 'draft' | 'published' = 'published') =>
  (await articles().create({ data: { title, slug: `story-${(made += 1)}`, body: '正文。', organizations: related }, status })).documentId;

const merge = (from: string, into: string, type = 'organization') => chief.request('post', '/merges', { type, from, into });
const undo = (record: MergeRecord) => chief.request('post', `/merges/${record.documentId}/undo`, {});
const organization = async (documentId: string) => (await organizations().findOne({ documentId, populate: ['aliases', 'parent', 'children', 'initiatives', 'mergedInto'] }))!;
const organizationsOf = async (documentId: string, status: 'draft' | 'published') =>
  (await articles().findOne({ documentId, status, populate: ['organizations'] }))?.organizations.map(({ name }) => name).sort();

/** All that a merge may touch, to be compared before it and after it was undone. */
async function everything() {
  const [bodies, schemes, stories] = await Promise.all([
    organizations().findMany({ populate: ['aliases', 'parent', 'mergedInto'], sort: ['slug'] }),
    documentsOf<Named>(app.strapi, UIDS.initiative).findMany({ populate: ['organizations', 'figures', 'aliases', 'mergedInto'], sort: ['slug'] }),
    Promise.all((['draft', 'published'] as const).map((status) => articles().findMany({ status, populate: ['organizations', 'initiatives'], sort: ['slug'] }))),
  ]);
  const mentions = await rowsOf<MentionRow>(app.strapi, UIDS.mention).findMany({ orderBy: { id: 'asc' } });
  const plain = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(plain).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
    : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).filter(([key]) => !['id', 'updatedAt', 'publishedAt', 'imported'].includes(key)).map(([key, inner]) => [key, plain(inner)]))
    : value;
  return plain(JSON.parse(JSON.stringify([bodies, schemes, stories, mentions])));
}

describe('merging two organizations', () => {
  let from: string;
  let into: string;
  const story: Record<string, string> = {};
  let before: unknown;
  let updatedBefore: (string | undefined)[];
  const updated = async () => Promise.all(Object.values(story).map(async (documentId) => (await articles().findOne({ documentId, status: 'published' }))?.updatedAt));
  let record: MergeRecord;

  beforeAll(async () => {
    const owner = await makeOrganization('河西港务集团');
    from = await makeOrganization('河西港务物流公司', { aliases: [{ name: '河西物流' }, { name: '港务物流' }], parent: owner, region: '河西' });
    into = await makeOrganization('河西港务物流有限公司', { aliases: [{ name: '港务物流' }] });
    await makeOrganization('河西港务物流公司第一车队', { kind: 'team', parent: from });
    await makeInitiative('“码头课堂”活动', { organizations: [from, into] });
    await makeInitiative('“灯塔”计划', { organizations: [from] });
    story.only = await makeArticle('只提旧名', [from]);
    story.both = await makeArticle('两个名字都提', [into, from]);
    story.draft = await makeArticle('还没登出', [from], 'draft');
    story.other = await makeArticle('提别人', [into]);
    await rowsOf<MentionRow>(app.strapi, UIDS.mention).create({
      data: { articleDocumentId: story.only, entityType: 'organization', entityDocumentId: from, linkedDocumentId: from, name: '正文', quote: '正文。', quoteStart: 0, block: 0, start: 0, end: 2, published: true },
    });
    before = await everything();
    updatedBefore = await updated();
  });

  test('is shown before it is done', async () => {
    const { status, body } = await chief.request('post', '/merges/preview', { type: 'organization', from, into });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      from: { documentId: from, name: '河西港务物流公司' },
      into: { documentId: into, name: '河西港务物流有限公司' },
      mentions: 1,
      gains: { aliases: ['河西港务物流公司', '河西物流'], fields: ['parent', 'region'] },
    });
    expect(body.data.relations).toEqual(
      expect.arrayContaining([
        { contentType: UIDS.article, field: 'organizations', documents: 3, both: 1 },
        { contentType: UIDS.initiative, field: 'organizations', documents: 2, both: 1 },
        { contentType: UIDS.organization, field: 'parent', documents: 1, both: 0 },
      ]),
    );
    expect(await everything()).toEqual(before);
  });

  test('moves relations, names and mentions, fills what was empty, and leaves articles untouched', async () => {
    const { status, body } = await merge(from, into);
    expect([status, body.error]).toEqual([200, undefined]);
    record = body.data;
    expect(record).toMatchObject({ type: 'organization', from: { documentId: from }, into: { documentId: into }, mergedBy: 'Mei Lin', undoneAt: null });
    expect(await organization(into)).toMatchObject({
      ...{ region: '河西', parent: { name: '河西港务集团' }, children: [{ name: '河西港务物流公司第一车队' }] },
      aliases: [{ name: '港务物流' }, { name: '河西港务物流公司' }, { name: '河西物流' }],
    });
    expect((await organization(into)).initiatives).toHaveLength(2);
    expect(await organization(from)).toMatchObject({ reviewState: 'rejected', mergedInto: { documentId: into }, children: [], initiatives: [] });
    for (const key of ['only', 'both', 'other']) expect(await organizationsOf(story[key], 'published')).toEqual(['河西港务物流有限公司']);
    expect(await organizationsOf(story.draft, 'draft')).toEqual(['河西港务物流有限公司']);
    expect(await updated()).toEqual(updatedBefore);
    expect(await rowsOf<MentionRow>(app.strapi, UIDS.mention).count({ where: { entityDocumentId: into } })).toBe(1);
  });

  test('lets the old document id and slug lead to the one that remains', async () => {
    const { slug } = (await rowsOf<{ slug: string }>(app.strapi, UIDS.organization).findOne({ where: { documentId: from } }))!;
    for (const name of [from, slug]) {
      const { body } = await app.http.get(`/api/copydesk/organizations/${name}`).expect(200);
      expect(body.data).toMatchObject({ documentId: into, name: '河西港务物流有限公司' });
      await app.http.get(`/api/copydesk/organizations/${name}/tree`).expect(200);
    }
    const listed = await app.http.get('/api/copydesk/organizations?pagination[pageSize]=100').expect(200);
    expect((listed.body.data as Named[]).map(({ name }) => name)).not.toContain('河西港务物流公司');
    const graphql = await app.http.post('/graphql').send({ query: `{ copydeskOrganization(documentId: "${from}") { name } }` });
    expect(graphql.body.data).toEqual({ copydeskOrganization: { name: '河西港务物流有限公司' } });
  });

  test('cannot be done twice, nor with the one that went', async () => {
    const third = await makeOrganization('另一家公司');
    for (const [one, other] of [[from, into], [into, from], [third, from], [from, third]]) {
      const answer = await merge(one, other);
      expect([answer.status, answer.body.error?.details?.code]).toEqual([409, 'merged']);
    }
    await organizations().delete({ documentId: third });
  });

  test('can be undone whole, once', async () => {
    const answer = await undo(record);
    expect([answer.status, answer.body.data?.undoneBy]).toEqual([200, 'Mei Lin']);
    expect(await everything()).toEqual(before);
    expect((await undo(record)).body.error.details.code).toBe('undone');
    const listed = await chief.request('get', `/merges?entity=${from}`);
    expect(listed.body.data.results).toMatchObject([{ documentId: record.documentId, undoneBy: 'Mei Lin' }]);
  });

  test('undone keeps what an editor did since', async () => {
    const { body } = await merge(from, into);
    await articles().update({ documentId: story.only, data: { organizations: [] }, status: 'published' });
    await organizations().update({ documentId: into, data: { region: '河东', aliases: [{ name: '港务物流' }, { name: '新别名' }] } });
    expect((await undo(body.data)).status).toBe(200);
    expect(await organizationsOf(story.only, 'published')).toEqual([]);
    expect(await organization(into)).toMatchObject({ region: '河东', aliases: [{ name: '港务物流' }, { name: '新别名' }], parent: null });
    expect(await organizationsOf(story.both, 'published')).toEqual(['河西港务物流公司', '河西港务物流有限公司']);
  });
});

test('two initiatives become one with the figures of both', async () => {
  const owner = await makeOrganization('望江文化馆');
  const figure = (value: number) => ({ value, unit: '场', of: '演出', quote: `${value}场演出`, approx: null, date: null });
  const from = await makeInitiative('“大戏下乡”行动', { figures: [figure(30), figure(12)], organizations: [owner] });
  const into = await makeInitiative('“大戏下乡”文化惠民行动', { figures: [figure(30)], periodStart: '2024-01-01' });
  const before = await everything();
  const { body } = await merge(from, into, 'initiative');
  const merged = await documentsOf<Named & { figures: { value: number }[]; organizations: Named[] }>(app.strapi, UIDS.initiative).findOne({ documentId: into, populate: ['figures', 'organizations'] });
  expect(merged).toMatchObject({ periodStart: '2024-01-01', figures: [{ value: 30 }, { value: 12 }], organizations: [{ name: '望江文化馆' }] });
  expect((await undo(body.data)).status).toBe(200);
  expect(await everything()).toEqual(before);
});

describe('a merge that may not be', () => {
  test('into itself is refused', async () => {
    const one = await makeOrganization('孤山水库管理处');
    expect((await merge(one, one)).status).toBe(400);
  });

  test('into one below it is refused, over two levels and in a cycle of parents', async () => {
    const top = await makeOrganization('孤山集团');
    const middle = await makeOrganization('孤山集团分公司', { parent: top });
    const bottom = await makeOrganization('孤山集团分公司支局', { parent: middle });
    expect((await merge(top, bottom)).body.error).toMatchObject({ status: 409, details: { code: 'below' }, message: expect.stringContaining('孤山集团分公司支局') });
    await organizations().update({ documentId: top, data: { parent: bottom } });
    const outside = await makeOrganization('外人公司');
    expect((await merge(bottom, top)).status).toBe(409);
    expect((await merge(outside, bottom)).status).toBe(200);
  });

  test('with one that does not exist, or of another type, or with more said than asked, is refused', async () => {
    const one = await makeOrganization('孤山学校');
    expect((await merge(one, 'unknown')).status).toBe(404);
    expect((await merge(one, one, 'initiative')).status).toBe(400);
    expect((await merge(one, 'x', 'article')).status).toBe(400);
    expect((await chief.request('post', '/merges', { type: 'organization', from: one, into: 'x', by: 'me' })).status).toBe(400);
    expect((await chief.request('post', '/merges/unknown/undo', {})).status).toBe(404);
  });

  test('of the same pair by two editors at once is done once; the other is told', async () => {
    const [one, other] = [await makeOrganization('双桥公司'), await makeOrganization('双桥有限公司')];
    const answers = await Promise.all([merge(one, other), merge(other, one), merge(one, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const states = await Promise.all([one, other].map(async (documentId) => (await organization(documentId)).mergedInto === null));
    expect(states.sort()).toEqual([false, true]);
  });

  test('a merge is undone before the one that it went into', async () => {
    const [a, b, c] = [await makeOrganization('甲山公司'), await makeOrganization('乙山公司'), await makeOrganization('丙山公司')];
    const first = (await merge(a, b)).body.data as MergeRecord;
    const second = (await merge(b, c)).body.data as MergeRecord;
    expect((await undo(first)).body.error).toMatchObject({ status: 409, details: { code: 'mergedSince' } });
    expect((await undo(second)).status).toBe(200);
    expect((await undo(first)).status).toBe(200);
  });
});

test('later imports follow a merge, and its undoing gives back what they brought', async () => {
  const source = await makeSource(app, 'follow', { publishPolicy: 'always' });
  const text = (name: string, more = '') => `${name}开张\n\n昨日，${name}在云溪镇开张，三百名村民到场。${more}\n`;
  await writeTexts(source.directory, { 'a.txt': text('长岭茶业有限公司'), 'b.txt': text('长岭茶业集团有限公司') });
  await runSource(app, source);
  const named = async (name: string) => (await rowsOf<Named>(app.strapi, UIDS.organization).findOne({ where: { name } }))!.documentId;
  const [from, into] = [await named('长岭茶业有限公司'), await named('长岭茶业集团有限公司')];
  const { body } = await merge(from, into);
  await writeTexts(source.directory, { 'a.txt': text('长岭茶业有限公司', '首日免费品茶。'), 'c.txt': text('长岭茶业有限公司', '此外，还设了茶座。') });
  const run = await runSource(app, source);
  for (const { article } of run.items) expect(await organizationsOf(article!.documentId, 'draft')).toEqual(['长岭茶业集团有限公司']);
  expect(await rowsOf<MentionRow>(app.strapi, UIDS.mention).count({ where: { entityDocumentId: from } })).toBe(0);
  expect((await organization(into)).aliases.map(({ name }) => name)).toEqual(['长岭茶业有限公司']);

  expect((await undo(body.data)).status).toBe(200);
  expect(await rowsOf<MentionRow>(app.strapi, UIDS.mention).count({ where: { entityDocumentId: from } })).toBeGreaterThan(2);
  const again = await runSource(app, source);
  expect(again.counts.conflict).toBe(0);
});

test('what an editor took from an article stays out of it under the new name', async () => {
  const source = await makeSource(app, 'removed');
  const text = (more = '') => `白鹭奶业有限公司投产\n\n昨日，白鹭奶业有限公司投产，日处理鲜奶二百吨。${more}\n`;
  await writeTexts(source.directory, { 'a.txt': text() });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  await articles().update({ documentId, data: { organizations: [] } });
  const from = (await rowsOf<Named>(app.strapi, UIDS.organization).findOne({ where: { name: '白鹭奶业有限公司' } }))!.documentId;
  await merge(from, await makeOrganization('白鹭集团'));
  await writeTexts(source.directory, { 'a.txt': text('产品销往各地。') });
  await runSource(app, source);
  expect(await organizationsOf(documentId, 'draft')).toEqual([]);
});
