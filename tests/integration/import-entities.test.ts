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

test('what an editor rejected is not linked again, and what was merged into another gives that other', async () => {
  const { organizations } = await link([body('青禾粮油总公司'), body('青禾粮油集团')]);
  const [old, current] = organizations;
  await documentsOf(app.strapi, UIDS.organization).update({ documentId: old, data: { mergedInto: current } });
  expect((await link([body('青禾粮油总公司')])).organizations).toEqual([current]);
  await documentsOf(app.strapi, UIDS.organization).update({ documentId: current, data: { reviewState: 'rejected' } });
  expect((await link([body('青禾粮油集团')])).organizations).toEqual([]);
});

test('third party branches of two firms are two bodies', async () => {
  const of = async (firm: string) => (await link([body(firm), body('第三党支部', { kind: 'party', parent: firm })])).organizations[1];
  const [mill, port] = [await of('石门磨坊公司'), await of('石门港口公司')];
  expect(mill).not.toBe(port);
  expect(await of('石门磨坊公司')).toBe(mill);
});
