import type { MentionRow } from '../../plugin/server/src/import/rows';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootNewsroom, makeSource, runSource, writeTexts, type ImportApp } from './import-source';

interface Entity {
  documentId: string;
  name: string;
  aliases: { name: string }[];
}

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom();
});
afterAll(() => app?.stop());

const organizations = () => documentsOf<Entity>(app.strapi, UIDS.organization);
const named = (uid: string, name: string) => rowsOf<Entity>(app.strapi, uid).findMany({ where: { name }, populate: { aliases: true } });
const story = (first: string, rest = '三百名村民到场，场面热闹。') => `云溪镇新闻\n\n${first}\n\n${rest}\n`;
let sources = 0;
/** Imports one text from a source of its own. @returns names of the organizations and initiatives that its article has */
async function imported(text: string): Promise<{ organizations: string[]; initiatives: string[]; documentId: string }> {
  const source = await makeSource(app, `memory-${(sources += 1)}`);
  await writeTexts(source.directory, { 'a.txt': text });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  const article = (await documentsOf<{ organizations: Entity[]; initiatives: Entity[] }>(app.strapi, UIDS.article).findOne({ documentId, populate: ['organizations', 'initiatives'] }))!;
  return { documentId, organizations: article.organizations.map(({ name }) => name), initiatives: article.initiatives.map(({ name }) => name) };
}

test('what an editor rejected does not come back', async () => {
  await imported(story('昨日，白石岭茶业有限公司在云溪镇开张。'));
  const [{ documentId }] = await named(UIDS.organization, '白石岭茶业有限公司');
  await organizations().update({ documentId, data: { reviewState: 'rejected' } });
  const again = await imported(story('今日，白石岭茶业有限公司向学校捐书。', '学生们很高兴，校长致辞感谢。'));
  expect(again.organizations).not.toContain('白石岭茶业有限公司');
  expect(await named(UIDS.organization, '白石岭茶业有限公司')).toHaveLength(1);
});

test('an alias that an editor took from an entry is not proposed for it again', async () => {
  const text = (more: string) => story(`昨日，黑松坡林业有限公司（以下简称“松坡林业”）开张。松坡林业栽树三万棵。${more}`);
  await imported(text(''));
  const [{ documentId, aliases }] = await named(UIDS.organization, '黑松坡林业有限公司');
  expect(aliases.map(({ name }) => name)).toContain('松坡林业');
  await organizations().update({ documentId, data: { aliases: [], reviewState: 'confirmed' } });
  await imported(text('明年再栽两万棵。'));
  expect((await named(UIDS.organization, '黑松坡林业有限公司'))[0].aliases).toEqual([]);
});

describe('names that editors confirmed', () => {
  test('are found where grammar finds none, and linked to their entry with their places', async () => {
    const text = (more: string) => story(`昨日，望春姐妹团到敬老院理发。${more}`);
    expect((await imported(text(''))).organizations).toEqual([]);
    const { documentId } = await organizations().create({ data: { name: '望春姐妹团', slug: 'wang-chun', kind: 'team', reviewState: 'confirmed' } });
    const { organizations: linked, documentId: article } = await imported(text('院长送来锦旗。'));
    expect(linked).toEqual(['望春姐妹团']);
    const mentions = await rowsOf<MentionRow>(app.strapi, UIDS.mention).findMany({ where: { entityDocumentId: documentId, articleDocumentId: article } });
    expect(mentions).toMatchObject([{ name: '望春姐妹团', quote: '昨日，望春姐妹团到敬老院理发。', block: 0 }]);
  });

  test('win over grammar: an alias leads to its entry and makes none of its own', async () => {
    await organizations().create({ data: { name: '青峰电力建设集团有限公司', slug: 'qing-feng', kind: 'company', reviewState: 'confirmed', aliases: [{ name: '青峰电建公司' }] } });
    expect((await imported(story('昨日，青峰电建公司架通线路四十公里。'))).organizations).toEqual(['青峰电力建设集团有限公司']);
    expect(await named(UIDS.organization, '青峰电建公司')).toEqual([]);
  });

  test('are followed at once when they change, and forgotten when they are rejected or deleted', async () => {
    const text = (more: string) => story(`昨日，向阳花合唱队登台。${more}`);
    const { documentId } = await organizations().create({ data: { name: '旧名合唱队', slug: 'he-chang', kind: 'team', reviewState: 'suggested' } });
    await organizations().update({ documentId, data: { name: '向阳花合唱队', reviewState: 'confirmed' } });
    expect((await imported(text('掌声不断。'))).organizations).toContain('向阳花合唱队');
    await organizations().update({ documentId, data: { reviewState: 'rejected' } });
    expect((await imported(text('观众起立。'))).organizations).not.toContain('向阳花合唱队');
    await organizations().update({ documentId, data: { reviewState: 'confirmed' } });
    await organizations().delete({ documentId });
    expect((await imported(text('谢幕三次。'))).organizations).not.toContain('向阳花合唱队');
  });

  test('that two entries bear are left to a person: neither is linked by the name alone', async () => {
    for (const slug of ['lan-tian-1', 'lan-tian-2']) await organizations().create({ data: { name: `蓝天${slug}`, slug, kind: 'team', reviewState: 'confirmed', aliases: [{ name: '蓝天救援伙伴' }] } });
    expect((await imported(story('昨日，蓝天救援伙伴进山搜救。'))).organizations).toEqual([]);
  });

  test('of an initiative are found without quotes', async () => {
    await documentsOf<Entity>(app.strapi, UIDS.initiative).create({ data: { name: '小巷管家', slug: 'xiao-xiang', kind: 'brand', reviewState: 'confirmed' } });
    expect((await imported(story('昨日，小巷管家上门修灯。'))).initiatives).toEqual(['小巷管家']);
  });
});
