import { confirmedNames } from '../../plugin/server/src/import/known-names/known-entities';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootStrapi, type RunningStrapi } from './boot';

let app: RunningStrapi;
beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app?.stop());

let made = 0;
const organizations = () => documentsOf<{ documentId: string }>(app.strapi, UIDS.organization);
const make = async (name: string, more: Record<string, unknown> = {}) => (await organizations().create({ data: { name, slug: `body-${(made += 1)}`, kind: 'company', reviewState: 'confirmed', ...more } })).documentId;
/** Whom a name in a text stands for, as the next batch of a run sees it. */
const bearersOf = async (name: string) => (await confirmedNames(app.strapi)).placesIn({ title: null, blocks: [{ kind: 'paragraph', text: `昨日，${name}在云溪镇开张。`, spans: [] }] }).map(({ documentId }) => documentId);
/** What another instance wrote, whose clock is so many milliseconds behind. */
const write = (documentId: string, data: Record<string, unknown>, behind: number) =>
  rowsOf<Record<string, unknown>>(app.strapi, UIDS.organization).updateMany({ where: { documentId }, data: { ...data, updatedAt: new Date(Date.now() - behind).toISOString() } });

describe('confirmed names', () => {
  it('are known from the batch on that follows their confirmation, and no more from their rejection on', async () => {
    const documentId = await make('白石岭茶业', { reviewState: 'suggested' });
    expect(await bearersOf('白石岭茶业')).toEqual([]);
    await organizations().update({ documentId, data: { reviewState: 'confirmed' } });
    expect(await bearersOf('白石岭茶业')).toEqual([documentId]);
    await organizations().update({ documentId, data: { reviewState: 'rejected' } });
    expect(await bearersOf('白石岭茶业')).toEqual([]);
  });

  it('follow a new name and an alias, and say nothing while two entries bear one', async () => {
    const documentId = await make('青溪水务集团');
    expect(await bearersOf('青溪水务集团')).toEqual([documentId]);
    await organizations().update({ documentId, data: { name: '青溪水务股份', aliases: [{ name: '青溪自来水' }] } });
    expect(await bearersOf('青溪水务集团')).toEqual([]);
    expect(await bearersOf('青溪水务股份')).toEqual([documentId]);
    expect(await bearersOf('青溪自来水')).toEqual([documentId]);
    const other = await make('青溪自来水');
    expect(await bearersOf('青溪自来水')).toEqual([]);
    await organizations().update({ documentId, data: { reviewState: 'rejected' } });
    expect(await bearersOf('青溪自来水')).toEqual([other]);
  });

  it('of an instance whose clock is behind are known as soon', async () => {
    const documentId = await make('红枫机械', { reviewState: 'suggested' });
    await make('红枫物流');
    expect(await bearersOf('红枫物流')).toHaveLength(1);
    await write(documentId, { reviewState: 'confirmed' }, 20_000);
    expect(await bearersOf('红枫机械')).toEqual([documentId]);
    await write(documentId, { reviewState: 'rejected' }, 10_000);
    expect(await bearersOf('红枫机械')).toEqual([]);
  });

  it('are known while an entry says that it was changed in a year to come', async () => {
    const early = await make('银杏能源');
    await write(early, {}, -365 * 86_400_000);
    expect(await bearersOf('银杏能源')).toEqual([early]);
    const documentId = await make('银杏科技');
    expect(await bearersOf('银杏科技')).toEqual([documentId]);
  });

  it('in great number are learnt whole', async () => {
    const names = Array.from({ length: 601 }, (_, index) => `桂花${String.fromCharCode(0x4e00 + index)}港务`);
    await rowsOf<Record<string, unknown>>(app.strapi, UIDS.organization).createMany({ data: names.map((name, index) => ({ documentId: `many-${index}`, name, slug: `many-${index}`, kind: 'company', reviewState: 'confirmed' })) });
    expect(await bearersOf(names[0])).toEqual(['many-0']);
    expect(await bearersOf(names[600])).toEqual(['many-600']);
  });
});
