import type { FoundInitiative, FoundOrganization } from '../../plugin/shared/cleaned-text';
import { linkEntities } from '../../plugin/server/src/import/entities/link-entities';
import { documentsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootStrapi, type RunningStrapi } from './boot';

interface Stored {
  documentId: string;
  name: string;
  slug: string;
  reviewState: string;
  region: string | null;
  aliases: { name: string }[];
  parent: { name: string } | null;
  organizations?: { name: string }[];
}

let app: RunningStrapi;
beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app?.stop());

const body = (name: string, more: Partial<FoundOrganization> = {}): FoundOrganization => ({ name, kind: 'company', aliases: [], parent: null, confidence: 0.95, mentions: [], ...more });
const scheme = (name: string, more: Partial<FoundInitiative> = {}): FoundInitiative => ({ name, kind: 'brand', aliases: [], organizations: [], confidence: 0.95, mentions: [], ...more });
const link = (organizations: FoundOrganization[], initiatives: FoundInitiative[] = [], confirm = true) =>
  app.strapi.db.transaction(() => linkEntities(app.strapi, { organizations, initiatives }, { confirm, userId: null, run: 'run', previous: [] }));
const organization = (documentId: string) => documentsOf<Stored>(app.strapi, UIDS.organization).findOne({ documentId, populate: ['aliases', 'parent'] });
const initiative = (documentId: string) => documentsOf<Stored>(app.strapi, UIDS.initiative).findOne({ documentId, populate: ['aliases', 'organizations'] });

test('a body and its parent become entries, confident ones confirmed, with slug and region', async () => {
  const { organizations } = await link([body('河西县红柳农机有限公司第一党支部', { parent: '河西县红柳农机有限公司', kind: 'party', confidence: 0.5 }), body('河西县红柳农机有限公司', { aliases: ['红柳农机'] })]);
  const [parent, child] = [await organization(organizations[0]), await organization(organizations[1])].sort((one, other) => one!.name.length - other!.name.length);
  expect(parent).toMatchObject({ name: '河西县红柳农机有限公司', reviewState: 'confirmed', slug: 'he-xi-xian-hong-liu-nong-ji-you-xian-gong-si', aliases: [{ name: '红柳农机' }], parent: null });
  expect(child).toMatchObject({ reviewState: 'suggested', parent: { name: '河西县红柳农机有限公司' } });
});

test('a later text adds an alias, a parent and who runs a scheme; what an editor took out is not put in again', async () => {
  const first = await link([body('松石水务集团')], [scheme('清渠行动护河计划项目')]);
  const [documentId] = first.organizations;
  const [plan] = first.initiatives;
  const second = await link([body('松石市国资委', { kind: 'government' }), body('松石水务集团', { aliases: ['松石水务'], parent: '松石市国资委' })], [scheme('清渠行动护河计划项目', { organizations: ['松石水务集团'] })]);
  expect(second.organizations).toContain(documentId);
  expect(second.initiatives).toEqual([plan]);
  expect(await organization(documentId)).toMatchObject({ aliases: [{ name: '松石水务' }], parent: { name: '松石市国资委' } });
  expect(await initiative(plan)).toMatchObject({ organizations: [{ name: '松石水务集团' }] });
  await documentsOf(app.strapi, UIDS.organization).update({ documentId, data: { aliases: [], parent: null } });
  await documentsOf(app.strapi, UIDS.initiative).update({ documentId: plan, data: { organizations: [] } });
  await link([body('松石市国资委', { kind: 'government' }), body('松石水务集团', { aliases: ['松石水务'], parent: '松石市国资委' })], [scheme('清渠行动护河计划项目', { organizations: ['松石水务集团'] })]);
  expect(await organization(documentId)).toMatchObject({ aliases: [], parent: null });
  expect(await initiative(plan)).toMatchObject({ organizations: [] });
});

test('a scheme gets the period that its text states, and a find of another finder is never confirmed by the machine', async () => {
  const period = { from: '2021-07-01', to: '2023-06-30', precision: 'month' as const };
  const { initiatives, organizations } = await link([body('白河水产研究中心', { origin: 'our-model' })], [scheme('鱼跃白河增殖计划', { period })]);
  expect(await initiative(initiatives[0])).toMatchObject({ reviewState: 'confirmed', periodStart: '2021-07-01', periodEnd: '2023-06-30', origin: null });
  expect(await organization(organizations[0])).toMatchObject({ reviewState: 'suggested', origin: 'our-model' });
});

test('what an editor rejected is not linked again, and what was merged into another gives that other', async () => {
  const { organizations } = await link([body('青禾粮油总公司'), body('青禾粮油集团')]);
  const [old, current] = organizations;
  await documentsOf(app.strapi, UIDS.organization).update({ documentId: old, data: { mergedInto: current } });
  expect((await link([body('青禾粮油总公司')])).organizations).toEqual([current]);
  await documentsOf(app.strapi, UIDS.organization).update({ documentId: current, data: { reviewState: 'rejected' } });
  expect((await link([body('青禾粮油集团')])).organizations).toEqual([]);
});

describe('a suggested entry', () => {
  const suggested = async (name: string): Promise<string> => (await link([body(name)], [], false)).organizations[0];
  const stateOf = async (documentId: string) => (await organization(documentId))!.reviewState;

  test('is confirmed by a later text whose source’s policy says so', async () => {
    const documentId = await suggested('麦田粮油有限公司');
    await link([body('麦田粮油有限公司', { confidence: 0.5 })]);
    expect(await stateOf(documentId)).toBe('suggested');
    await link([body('麦田粮油有限公司')]);
    expect(await stateOf(documentId)).toBe('confirmed');
  });

  test('is left as an editor left it: looked at, taken back, or rejected', async () => {
    const organizations = documentsOf(app.strapi, UIDS.organization);
    const editor = await app.strapi.service('admin::user').create({ firstname: 'Lan', email: 'lan@example.com', password: 'Newsroom-2026', isActive: true, roles: [] });
    const looked = await suggested('芦荡船运有限公司');
    await organizations.update({ documentId: looked, data: { region: '芦荡', updatedBy: editor.id } });
    const [takenBack] = (await link([body('石坝水电有限公司')])).organizations;
    await organizations.update({ documentId: takenBack, data: { reviewState: 'suggested' } });
    const rejected = await suggested('雁滩砖瓦有限公司');
    await organizations.update({ documentId: rejected, data: { reviewState: 'rejected' } });
    await link([body('芦荡船运有限公司'), body('石坝水电有限公司'), body('雁滩砖瓦有限公司')]);
    expect([await stateOf(looked), await stateOf(takenBack), await stateOf(rejected)]).toEqual(['suggested', 'suggested', 'rejected']);
  });
});

describe('what is stored wrong', () => {
  test('an alias that equals another entry’s name: the entry of that name is meant', async () => {
    const organizations = documentsOf<Stored>(app.strapi, UIDS.organization);
    const { documentId: other } = await organizations.create({ data: { name: '凤鸣实业集团有限公司', slug: 'feng-ming', kind: 'company', aliases: [{ name: '凤鸣置业有限公司' }] } });
    const { documentId: own } = await organizations.create({ data: { name: '凤鸣置业有限公司', slug: 'feng-ming-zhi-ye', kind: 'company' } });
    expect((await link([body('凤鸣置业有限公司')])).organizations).toEqual([own]);
    expect((await organization(other))!.aliases).toMatchObject([{ name: '凤鸣置业有限公司' }]);
  });

  test('a parent below the body itself closes no cycle, and a cycle that stands is no obstacle', async () => {
    const chain = [body('柳塘集团'), body('柳塘分公司', { parent: '柳塘集团' }), body('柳塘支局', { parent: '柳塘分公司' })];
    const [top, middle, bottom] = (await link(chain)).organizations;
    await link([body('柳塘支局'), body('柳塘集团', { parent: '柳塘支局' })]);
    expect((await organization(top))!.parent).toBeNull();
    await documentsOf(app.strapi, UIDS.organization).update({ documentId: top, data: { parent: bottom } });
    expect((await link([...chain, body('柳塘车队', { parent: '柳塘支局' })])).organizations).toEqual(expect.arrayContaining([top, middle, bottom]));
    expect((await organization(top))!.parent).toMatchObject({ name: '柳塘支局' });
  });
});

test('third party branches of two firms are two bodies', async () => {
  const of = async (firm: string) => (await link([body(firm), body('第三党支部', { kind: 'party', parent: firm })])).organizations[1];
  const [mill, port] = [await of('石门磨坊公司'), await of('石门港口公司')];
  expect(mill).not.toBe(port);
  expect(await of('石门磨坊公司')).toBe(mill);
});
