import type { SourceTextRow } from '../../plugin/server/src/import/rows';
import { documentsOf, rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootNewsroom, makeSource, runSource, writeTexts, type ImportApp } from './import-source';

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom();
});
afterAll(() => app?.stop());

const paragraphs = [
  '初冬的清晨，云溪镇老渡口的茶棚里坐满了等船的人，摆渡人老周把最后一捆柴添进灶膛，招呼大家喝碗热茶再走。',
  '从这个月起，渡口添了两条新船，每天往返二十四趟，对岸六个村的学生再也不用天不亮就赶路，家长们悬着的心放了下来。',
  '镇里算过一笔账，修桥要花三千万元，工期三年，而添船修码头只用了一百八十万元，村民投票时九成以上选了后者。',
  '老周撑船三十一年，从木桨换到柴油机，如今又学会了看电子航标，他说只要对岸还有一户人家，这渡口就得有人守着。',
  '下一步，镇里打算把候船室改成书屋和邮政代办点，让等船的半个钟头也能寄包裹、借本书，请退休教师轮流值守。',
];
const story = (title: string, body: readonly string[]) => `${title}\n\n${body.join('\n\n')}\n`;
const original = story('老渡口添了新船', paragraphs);
const edited = story('老渡口的新船', [paragraphs[0].replace('招呼', '笑着招呼'), ...paragraphs.slice(1, 4)]);
const excerpt = story('一个渡口的账', paragraphs.slice(1, 3));
const other = story('山村通了班车', ['高岭村的班车上个月开通了，早晚各一趟，司机是村里的退伍军人小陈，他把车擦得锃亮，还在座位上放了手织的坐垫。', '村民算了算，进城看病比从前少走两个钟头山路，车票八元，六十五岁以上的老人免费，学生半价，行李不另外收钱。']);

const textOf = (key: string, sourceDocumentId: string) => rowsOf<SourceTextRow>(app.strapi, UIDS.sourceText).findOne({ where: { key, sourceDocumentId } });

test('with the policy “link”, later copies are linked to the first with their share, and stay so', async () => {
  const source = await makeSource(app, 'linked', { duplicatePolicy: 'link' });
  await writeTexts(source.directory, { 'a.txt': original, 'b.txt': edited, 'c.txt': excerpt, 'd.txt': other });
  const dry = await runSource(app, source, { dryRun: true });
  const run = await runSource(app, source);
  expect(run.report).toEqual({ 'a.txt': 'created', 'b.txt': 'duplicate:reprint', 'c.txt': 'duplicate:reprint', 'd.txt': 'created' });
  expect(dry.report).toEqual(run.report);
  const first = run.items.find(({ key }) => key === 'a.txt')!.article!;
  expect(run.items.find(({ key }) => key === 'c.txt')!.article).toEqual(first);
  expect(await textOf('b.txt', source.documentId)).toMatchObject({ state: 'duplicate', reprintOf: first.documentId, reprintKinship: 'duplicate' });
  const part = (await textOf('c.txt', source.documentId))!;
  expect([part.reprintKinship, part.reprintShare]).toEqual(['part', expect.any(Number)]);
  expect(part.reprintShare).toBeGreaterThan(0.9);

  const reprints = `/api/copydesk/articles/${first.documentId}/reprints`;
  await app.http.get(reprints).expect(404);
  await app.strapi.documents('plugin::copydesk.article').publish({ documentId: first.documentId });
  const { body } = await app.http.get(reprints).expect(200);
  expect(body.data).toEqual([{ article: null, kinship: 'duplicate', share: expect.any(Number) }, { article: null, kinship: 'part', share: part.reprintShare }]);
  await app.http.get(`${reprints}?status=draft`).expect(400);

  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'duplicate:reprint', 'c.txt': 'duplicate:reprint', 'd.txt': 'unchanged' });
});

test('with the policy “article” they become articles, and the ledger knows of what they are copies', async () => {
  const source = await makeSource(app, 'articles');
  expect(source.duplicatePolicy).toBe('article');
  await writeTexts(source.directory, { 'b.txt': edited.replace('老渡口的新船', '渡口新事') });
  const run = await runSource(app, source);
  expect(run.report).toEqual({ 'b.txt': 'created' });
  expect(await textOf('b.txt', source.documentId)).toMatchObject({ state: 'current', reprintOf: expect.any(String), articleDocumentId: run.items[0].article!.documentId });
});

test('a text that holds more than the first becomes an article under either policy', async () => {
  const source = await makeSource(app, 'whole', { duplicatePolicy: 'link' });
  const short = ['石桥中学的天文社今年满十岁了，社员们用自制的望远镜看过两次日食、一次火星冲日，还拍下了整整一本星轨照片。'];
  const long = ['周末，社员们把望远镜搬到操场，请全镇的孩子看土星的光环，队伍从旗杆排到校门，最小的观众只有四岁，踮着脚。', '指导教师说，最难的是磨镜片，头一年磨坏了十七块玻璃，第十八块成了，如今那块镜片还用着，放在展柜正中。', '镇上的木匠给望远镜做了支架，供销社捐了帆布罩，毕业的社员里已有三人学了物理，一人在天文台当了助理。'];
  await writeTexts(source.directory, { 'a.txt': story('天文社十岁', short) });
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'created' });
  await writeTexts(source.directory, { 'b.txt': story('星空下的操场', [...short, ...long]) });
  expect((await runSource(app, source)).report['b.txt']).toBe('created');
});

test('a copy of an article that was deleted becomes an article', async () => {
  const source = await makeSource(app, 'deleted', { duplicatePolicy: 'link' });
  const text = (title: string) => story(title, ['南坡的羊圈翻新了，三百二十只滩羊搬进了有暖气的新舍，牧民老马守了一夜，看最后一只小羊站起来喝奶才回屋睡下。', '兽医站每周来一次，给羊打耳标、验血、建档案，手机一扫就知道这只羊吃过什么、打过什么针、爷爷是谁，买家很放心。']);
  await writeTexts(source.directory, { 'a.txt': text('羊圈翻新') });
  const { documentId } = (await runSource(app, source)).items[0].article!;
  await documentsOf(app.strapi, UIDS.article).delete({ documentId });
  await writeTexts(source.directory, { 'b.txt': text('羊圈翻新记') });
  expect((await runSource(app, source)).report).toEqual({ 'a.txt': 'kept:articleDeleted', 'b.txt': 'created' });
});

test('notices of one form and texts of the same topic are no copies', async () => {
  const source = await makeSource(app, 'notices', { duplicatePolicy: 'link' });
  const notice = (village: string, day: number) => story(`${village}停水通知`, [`因管道检修，${village}定于${day}日八时至十六时停水，请村民提前储水。`]);
  await writeTexts(source.directory, { 'a.txt': notice('东沟村', 3), 'b.txt': notice('西岭村', 4), 'c.txt': notice('北塬村', 5) });
  expect(Object.values((await runSource(app, source)).report)).toEqual(['created', 'created', 'created']);
});
