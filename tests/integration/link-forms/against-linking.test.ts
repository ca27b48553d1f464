/** What speaks against linking a name by itself: decisions of editors, other provinces, several that could be meant; and names that are none. */
import type { FoundOrganization } from '../../../plugin/shared/cleaned-text';
import { linkEntities } from '../../../plugin/server/src/import/entities/link-entities';
import type { LinkedMentions } from '../../../plugin/server/src/import/rows';
import { documentsOf, rowsOf, UIDS } from '../../../plugin/server/src/strapi';
import { registerFirst, type Administrator } from '../admin-api/administrators';
import { bootNewsroom, makeSource, runSource, writeTexts, type ImportApp } from '../import-source';

interface Stored {
  documentId: string;
  name: string;
  aliases: { name: string }[];
}

let app: ImportApp;
let chief: Administrator;
beforeAll(async () => {
  app = await bootNewsroom();
  chief = await registerFirst(app);
});
afterAll(() => app?.stop());

const body = (name: string, more: Partial<FoundOrganization> = {}): FoundOrganization => ({ name, kind: 'company', aliases: [], parent: null, confidence: 0.95, mentions: [], ...more });
const link = async (found: FoundOrganization[], previous: LinkedMentions[] = []) =>
  (await app.strapi.db.transaction(() => linkEntities(app.strapi, { organizations: found, initiatives: [] }, { confirm: false, userId: null, run: 'run', previous }))).mentions;
/** The entry that a text with this one name is linked to. */
const entryOf = async (name: string, more: Partial<FoundOrganization> = {}) => (await link([body(name, more)])).at(-1)!.documentId;
const organizations = () => documentsOf<Stored>(app.strapi, UIDS.organization);
const stored = async (documentId: string) => (await organizations().findOne({ documentId, populate: ['aliases'] }))!;
let made = 0;
const make = async (name: string, more: Record<string, unknown> = {}) => (await organizations().create({ data: { name, slug: `made-${(made += 1)}`, kind: 'company', ...more } })).documentId;

describe('an editor', () => {
  test('who took a form from an entry is not contradicted, neither by another text nor by the same one again', async () => {
    const full = await entryOf('国网天津市电力公司');
    const [linked] = await link([body('国网天津电力')]);
    expect([linked.documentId, (await stored(full)).aliases.map(({ name }) => name)]).toEqual([full, ['国网天津电力']]);
    await organizations().update({ documentId: full, data: { aliases: [] } });
    const again = (await link([body('国网天津电力')], [linked]))[0].documentId;
    expect(again).not.toBe(full);
    expect(await entryOf('国网天津电力')).toBe(again);
    expect(await entryOf('国家电网天津市电力公司')).not.toBe(full);
  });

  test('who undid a merge, or said that two are not the same, finds them apart', async () => {
    const [from, into] = [await make('绍兴电信'), await make('绍兴市电信公司')];
    const merge = await chief.request('post', '/merges', { type: 'organization', from, into });
    expect(await entryOf('中国电信绍兴分公司')).toBe(into);
    await organizations().update({ documentId: into, data: { aliases: [{ name: '绍兴电信' }] } });
    expect((await chief.request('post', `/merges/${merge.body.data.documentId}/undo`, {})).status).toBe(200);
    expect([from, into]).not.toContain(await entryOf('中国电信股份有限公司绍兴分公司'));
    expect([await entryOf('绍兴电信'), await entryOf('绍兴市电信公司')]).toEqual([from, into]);
  });

  test('who rejected an entry does not find its other forms linked to it', async () => {
    const rejected = await make('福建移动', { reviewState: 'rejected' });
    expect(await entryOf('中国移动福建公司')).not.toBe(rejected);
  });

  test('who made, renamed or merged an entry by hand has it linked by its form', async () => {
    const renamed = await make('旧名');
    await organizations().update({ documentId: renamed, data: { name: '国网福建省电力有限公司' } });
    expect(await entryOf('国网福建电力')).toBe(renamed);
    const [from, into] = [await make('朔州联通'), await make('中国联通朔州市分公司')];
    expect((await chief.request('post', '/merges', { type: 'organization', from, into })).status).toBe(200);
    expect(await entryOf('中国联通朔州分公司')).toBe(into);
  });
});

describe('of several', () => {
  test('nobody knows which a short name means', async () => {
    const both = [await make('大连远帆航运有限公司'), await make('大连远帆航运集团')];
    expect(both).not.toContain(await entryOf('大连远帆航运'));
  });

  test('two legal forms are not brought together by a short name between them', async () => {
    const limited = await entryOf('泉州青禾农业有限公司');
    expect(await entryOf('泉州青禾农业')).toBe(limited);
    expect(await entryOf('泉州青禾农业股份有限公司')).not.toBe(limited);
  });

  test('namesakes in two provinces, counties or bodies stay two', async () => {
    const office = (name: string) => body(name, { kind: 'government' });
    const of = async (parent: FoundOrganization, child: FoundOrganization) => (await link([parent, { ...child, parent: parent.name }])).at(-1)!.documentId;
    const clinic = body('鼓楼区人民医院', { kind: 'institution' });
    expect(await of(office('南京市鼓楼区卫健局'), clinic)).not.toBe(await of(office('福州市鼓楼区卫健局'), clinic));
    const station = body('城西供电所');
    expect(await of(body('国网安化县供电公司'), station)).not.toBe(await of(body('国网新化县供电公司'), station));
    const moved = await make('北京大学深圳医院', { kind: 'institution', region: '深圳市' });
    expect(await entryOf('北京大学深圳医院', { kind: 'institution' })).toBe(moved);
    const placed = await make('鼓楼区图书馆', { kind: 'institution', region: '江苏省南京市' });
    expect(await of(office('福州市鼓楼区文旅局'), body('鼓楼区图书馆', { kind: 'institution' }))).not.toBe(placed);
  });

  test('a short name that one firm bears is not taken for that of another place', async () => {
    const tianjin = await entryOf('天津远航科技有限公司', { aliases: ['远航科技'] });
    const named = await entryOf('远航科技');
    const dalian = await entryOf('大连远航科技有限公司', { aliases: ['远航科技'] });
    expect(new Set([tianjin, named, dalian]).size).toBe(3);
    const given = await make('厦门白鹭科技有限公司', { aliases: [{ name: '白鹭科技' }] });
    expect(await entryOf('白鹭科技')).toBe(given);
  });
});

describe('names as hostile texts write them', () => {
  test.each([
    ['spaces and line breaks', '国网 浙江省\n电力　有限公司', '国网浙江电力', true],
    ['full-width Latin and digits', '温州市ＡＢ１２科技有限责任公司', '温州AB12科技有限公司', true],
    ['other digits', '温州市CD12科技有限公司', '温州CD13科技有限公司', false],
    ['traditional characters', '國網江西省電力有限公司', '国网江西电力', true],
    ['quotes and dots', '“红帆”·青田县政府', '青田县政府', false],
    ['marks only', '……', '！！！', false],
    ['half of a character', '丽水\ud83d公司', '丽水公司', false],
  ])('%s', async (_, one, other, isOne) => {
    expect((await entryOf(one)) === (await entryOf(other))).toBe(isOne);
  });

  test('a name of 100,000 characters is cut, and linked to itself', async () => {
    const long = `温州市${'永'.repeat(100_000)}公司`;
    expect(await entryOf(long)).toBe(await entryOf(long));
  });

  test('a text of 200,000 characters that repeats a name 10,000 times links it once', async () => {
    const source = await makeSource(app, 'hostile');
    const line = '国网莆田供电公司派人到场，线路当天恢复。';
    const long = `标题：抢修\n时间：2024-07-08\n\n国网莆田市供电公司派人到场。${line.repeat(10_000)}\n`;
    expect(long.length).toBeGreaterThan(200_000);
    await writeTexts(source.directory, { 'a.txt': long, 'b.txt': '标题：又抢修\n时间：2024-07-09\n\n昨日，国网福建省电力有限公司莆田供电公司召开会议。\n' });
    const run = await runSource(app, source);
    expect(run.counts.created).toBe(2);
    const bodies = await rowsOf<{ documentId: string }>(app.strapi, UIDS.organization).findMany({ where: { name: { $contains: '莆田' } } });
    expect(bodies).toHaveLength(1);
    expect(await rowsOf(app.strapi, UIDS.mention).count({ where: { entityDocumentId: bodies[0].documentId } })).toBeLessThanOrEqual(200);
  });
});
