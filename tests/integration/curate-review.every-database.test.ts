import { heldLeases } from '../../plugin/server/src/import/lease/lease';
import { compareNames } from '../../plugin/server/src/import/likeness/compare-names';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import type { LikenessRecord, ReviewedEntity } from '../../plugin/shared/review';
import { registerFirst, type Administrator } from './admin-api/administrators';
import { bootNewsroom, makeSource, runSource, writeTexts, type ImportApp } from './import-source';

interface Entity {
  documentId: string;
  name: string;
  reviewState: string;
  mergedInto: Entity | null;
}

let app: ImportApp;
let chief: Administrator;
beforeAll(async () => {
  app = await bootNewsroom();
  chief = await registerFirst(app);
});
afterAll(() => app?.stop());

type Type = 'organization' | 'initiative';
let made = 0;
const make = async (type: Type, name: string, more: Record<string, unknown> = {}) =>
  (await documentsOf<Entity>(app.strapi, UIDS[type]).create({ data: { name, slug: `entry-${(made += 1)}`, kind: type === 'organization' ? 'company' : 'campaign', reviewState: 'suggested', ...more } })).documentId;
const entity = (type: Type, documentId: string) => rowsOf<Entity>(app.strapi, UIDS[type]).findOne({ where: { documentId }, populate: ['mergedInto'] });
const shown = async (type: Type = 'organization'): Promise<LikenessRecord[]> => (await chief.request('get', `/likenesses?type=${type}&pageSize=100`)).body.data.results;
/** Waits for a comparison that goes on in the background. */
const compared = async () => {
  while ((await heldLeases(app.strapi)).has('likenesses'));
};
/** What the review shows once everything written so far was looked at. */
const list = async (type?: Type) => {
  await compared();
  await compareNames(app.strapi);
  return shown(type);
};
/** The open pair of two entries. */
const pairOf = async (one: string, other: string, type: Type = 'organization') =>
  (await list(type)).find((pair) => [one, other].every((documentId) => [pair.one.documentId, pair.other.documentId].includes(documentId)));
const decide = (what: 'accept' | 'reject', pair: LikenessRecord, body: object = {}) => chief.request('post', `/likenesses/${pair.documentId}/${what}`, body);
const story = (name: string, more = '') => `云溪镇新闻\n\n昨日，${name}在云溪镇开张。${more}\n\n三百名村民到场，场面热闹。\n`;

describe('entries that may be the same', () => {
  let pair: LikenessRecord;

  it('are proposed after the run that brought them, with sentences that name each', async () => {
    const source = await makeSource(app, 'near');
    await writeTexts(source.directory, { 'a.txt': story('白石岭茶业有限公司'), 'b.txt': story('白石岭茶业股份有限公司', '首日免费品茶。') });
    await runSource(app, source);
    expect(await rowsOf(app.strapi, UIDS.likeness).count({ where: { state: 'open' } })).toBe(1);
    [pair] = await list();
    expect(pair.because).toBe('sameCore');
    expect([pair.one, pair.other].sort((one, other) => one.name.length - other.name.length)).toMatchObject([
      { name: '白石岭茶业有限公司', reviewState: 'suggested', mentions: 1, evidence: [{ name: '白石岭茶业有限公司', quote: '昨日，白石岭茶业有限公司在云溪镇开张。', quoteStart: 3, article: { title: '云溪镇新闻' } }] },
      { name: '白石岭茶业股份有限公司', mentions: 1, evidence: [{ quote: '昨日，白石岭茶业股份有限公司在云溪镇开张。' }] },
    ]);
  });

  it('are merged when a person says so, once, and not proposed again when that is undone', async () => {
    const { one, other } = pair;
    expect((await decide('accept', pair, { into: 'somebody-else' })).status).toBe(404);
    const [first, second] = await Promise.all([decide('accept', pair, { into: one.documentId }), decide('accept', pair, { into: other.documentId })]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    const merge = (first.status === 200 ? first : second).body.data;
    expect((await entity('organization', merge.from.documentId))!.mergedInto!.documentId).toBe(merge.into.documentId);
    expect(await list()).toEqual([]);
    expect((await chief.request('post', `/merges/${merge.documentId}/undo`, {})).status).toBe(200);
    expect(await list()).toEqual([]);
    expect((await decide('reject', pair)).status).toBe(409);
  });

  it('are not proposed again once a person rejected them, nor when later texts name them', async () => {
    const source = await makeSource(app, 'rejected');
    await writeTexts(source.directory, { 'a.txt': story('黑松坡林业集团'), 'b.txt': story('黑松坡林业有限公司') });
    await runSource(app, source);
    const [found] = await list();
    expect((await decide('reject', found)).status).toBe(200);
    await writeTexts(source.directory, { 'c.txt': story('黑松坡林业有限公司', '栽树三万棵。'), 'b.txt': story('黑松坡林业集团', '又栽了两万棵。') });
    await runSource(app, source);
    expect(await list()).toEqual([]);
  });

  it('are not two bodies with other numbers or places, nor names that many bear', async () => {
    const names = ['远航港务第一党支部', '远航港务第三党支部', '国网慈利县供电公司', '国网桑植县供电公司', '供电公司', '第一党支部', '第三党支部', '第一党支部'];
    const made = await Promise.all(names.map((name) => make('organization', name)));
    expect((await list()).filter(({ one, other }) => made.includes(one.documentId) || made.includes(other.documentId))).toEqual([]);
  });

  it('are looked for whoever makes or renames an entry, by alias too, and not while one is rejected', async () => {
    const one = await make('organization', '滨江能源建设集团有限公司', { aliases: [{ name: '向晚能源公司' }] });
    const other = await make('organization', '旧名能源公司');
    expect(await pairOf(one, other)).toBeUndefined();
    await documentsOf(app.strapi, UIDS.organization).update({ documentId: other, data: { name: '向晚能源' } });
    expect(await pairOf(one, other)).toMatchObject({ because: 'sameCore' });
    await documentsOf(app.strapi, UIDS.organization).update({ documentId: other, data: { reviewState: 'rejected' } });
    expect(await pairOf(one, other)).toBeUndefined();
    await documentsOf(app.strapi, UIDS.organization).update({ documentId: other, data: { reviewState: 'confirmed' } });
    expect(await pairOf(one, other)).toBeDefined();
    await documentsOf(app.strapi, UIDS.organization).delete({ documentId: other });
    expect(await pairOf(one, other)).toBeUndefined();
    expect(await rowsOf(app.strapi, UIDS.nearKey).count({ where: { entityDocumentId: other } })).toBe(0);
  });

  it('are looked for in the background after an edit, and showing them writes nothing', async () => {
    await list();
    const open = () => rowsOf(app.strapi, UIDS.likeness).count({});
    const before = await open();
    const one = await make('organization', '青石桥酿造有限公司');
    await make('organization', '青石桥酿造集团');
    await shown();
    expect(await open()).toBe(before);
    let found: LikenessRecord | undefined;
    while (!found) found = (await shown()).find((pair) => [pair.one.documentId, pair.other.documentId].includes(one));
    expect(found.because).toBe('sameCore');
  });

  it('are initiatives of one body, not of two', async () => {
    const [east, west] = [await make('organization', '望江文化馆'), await make('organization', '临河图书馆')];
    const [one, other] = [await make('initiative', '“大戏下乡”行动', { organizations: [east] }), await make('initiative', '“大戏下乡”活动', { organizations: [east] })];
    const third = await make('initiative', '“大戏下乡”工程', { organizations: [west] });
    expect(await pairOf(one, other, 'initiative')).toMatchObject({ because: 'sameCore', one: { type: 'initiative', organizations: ['望江文化馆'] } });
    expect(await pairOf(one, third, 'initiative')).toBeUndefined();
  });

  it('are compared by one process at a time', async () => {
    await make('organization', '双桥奶业有限公司');
    await make('organization', '双桥奶业集团');
    await compared();
    const found = await Promise.all([compareNames(app.strapi), compareNames(app.strapi), compareNames(app.strapi)]);
    expect(found.sort()).toEqual([0, 0, 1]);
  });
});

test('two editors who merge the same pair at once, either way: it is done once, the other is told', async () => {
  const [one, other] = [await make('organization', '临溪公司'), await make('organization', '临溪有限公司')];
  const merge = (from: string, into: string) => chief.request('post', '/merges', { type: 'organization', from, into });
  const answers = await Promise.all([merge(one, other), merge(other, one), merge(one, other)]);
  expect(answers.map(({ status, body }) => [status, body.error?.details?.code]).sort()).toEqual([[200, undefined], [409, 'merged'], [409, 'merged']]);
  const merged = await Promise.all([one, other].map(async (documentId) => (await entity('organization', documentId))!.mergedInto !== null));
  expect(merged.sort()).toEqual([false, true]);
});

describe('suggested entries', () => {
  const suggested = async (type: Type): Promise<ReviewedEntity[]> => (await chief.request('get', `/suggested?type=${type}&pageSize=100`)).body.data.results;
  const answer = (type: string, documentId: string, body: object) => chief.request('post', `/suggested/${type}/${documentId}`, body);

  it('are confirmed or rejected with their evidence before the eyes, once', async () => {
    const [one, other] = [await make('organization', '青禾粮油总公司'), await make('organization', '三百名村民公司')];
    expect((await suggested('organization')).slice(0, 2).map(({ documentId, evidence }) => [documentId, evidence])).toEqual([[other, []], [one, []]]);
    expect((await answer('organization', one, { decision: 'confirmed' })).body.data).toEqual({ documentId: one, reviewState: 'confirmed' });
    expect((await answer('organization', other, { decision: 'rejected' })).status).toBe(200);
    expect([(await entity('organization', one))!.reviewState, (await entity('organization', other))!.reviewState]).toEqual(['confirmed', 'rejected']);
    expect((await answer('organization', one, { decision: 'rejected' })).status).toBe(409);
    expect((await suggested('organization')).map(({ documentId }) => documentId)).not.toEqual(expect.arrayContaining([one]));
  });

  it('must be there, of a known type, and decided by a known word', async () => {
    expect((await answer('organization', 'unknown', { decision: 'confirmed' })).status).toBe(404);
    expect((await answer('article', 'unknown', { decision: 'confirmed' })).status).toBe(400);
    expect((await answer('organization', 'unknown', { decision: 'maybe' })).status).toBe(400);
    expect((await chief.request('get', '/suggested')).status).toBe(400);
  });

  it('show the sentences that name them, page by page', async () => {
    const [{ documentId }] = (await suggested('organization')).filter(({ name }) => name === '白石岭茶业有限公司');
    const { status, body } = await chief.request('get', `/organizations/${documentId}/evidence?pageSize=1`);
    expect([status, body.data.pagination.total, body.data.results]).toMatchObject([200, 1, [{ quote: '昨日，白石岭茶业有限公司在云溪镇开张。', article: { title: '云溪镇新闻' } }]]);
    expect((await chief.request('get', `/initiatives/${documentId}/evidence`)).body.data.results).toEqual([]);
  });
});
