import { find } from '../../../../plugin/server/src/text/find/find';

const finds = (text: string) => find({ title: null, kicker: null, subtitle: null, blocks: [{ kind: 'paragraph', text }], publishedAt: '2023-05-06' });
const bodiesIn = (text: string): (string | null)[][] => finds(text).organizations.map(({ name, parent }) => [name, parent]);
const namesIn = (text: string): string[] => finds(text).organizations.map(({ name }) => name);

describe('names of bodies by the habit of the language', () => {
  it.each([
    ['listed teams share one noun', '学院组建“听涛”“观澜”“望潮”三个工作室。', ['“望潮”工作室', '“观澜”工作室', '“听涛”工作室']],
    ['a body posts its office elsewhere', '芦港海关驻松岭办事处主任说。', ['芦港海关', '芦港海关驻松岭办事处']],
    ['a number names a company behind a place', '河南省七星茶业有限公司开了新店。', ['河南省七星茶业有限公司']],
    ['a place stands before a brand', '昆明中车轨道装备有限公司签约。', ['昆明中车轨道装备有限公司']],
    ['与 joins what a team works on', '梧江大学小麦育种与栽培创新团队下乡。', ['梧江大学', '梧江大学小麦育种与栽培创新团队']],
    ['与 joins what an association is of', '湖南省旅游与民宿协会派来人手。', ['湖南省旅游与民宿协会']],
    ['和 is a syllable', '大家来到呼和诺尔嘎查。', ['呼和诺尔嘎查']],
    ['enterprises have associations', '市民营企业协会提出建议。', ['市民营企业协会']],
    ['a national bureau needs no place', '国家统计局发布公报。', ['国家统计局']],
    ['the county stands behind 和', '芦州市水利局和县妇联到场。', ['芦州市水利局', '县妇联']],
    ['a title hides before a surname', '绥棱县水务局局长葛大为说。', ['绥棱县水务局']],
    ['an abstract noun is what a laboratory works on', '东北大学流程工业自动化国家重点实验室揭牌。', ['东北大学', '东北大学流程工业自动化国家重点实验室']],
    ['a department stands mid-chain', '梧江机场有限责任公司机务维修部党支部牵头。', ['梧江机场有限责任公司', '梧江机场有限责任公司机务维修部', '梧江机场有限责任公司机务维修部党支部']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text).sort()).toEqual([...names].sort());
  });

  it('gives the League’s bodies, not their first words, to those they are of', () => {
    expect(bodiesIn('共青团青唐农牧大学委员会发起倡议。')).toContainEqual(['共青团青唐农牧大学委员会', '青唐农牧大学']);
  });

  it('takes a unit’s bare name for the unit that the story names whole', () => {
    expect(bodiesIn('芦州边境管理支队成立多年。支队第三党支部结对帮扶。')).toContainEqual(['支队第三党支部', '芦州边境管理支队']);
  });

  it('gathers short forms under the fullest name', () => {
    const { organizations } = finds('浙江大学医学院附属第二医院派来专家，浙大二院还送来设备。共青团松阳县委组织青年，团县委负责联络。');
    expect(organizations.filter(({ aliases }) => aliases.includes('浙大二院')).map(({ name }) => name)).toEqual(['浙江大学医学院附属第二医院']);
    expect(organizations.filter(({ aliases }) => aliases.includes('团县委')).map(({ name }) => name)).toEqual(['共青团松阳县委']);
  });

  it('never gathers branches by number or the committees of Party and League', () => {
    const names = namesIn('支队第一党支部和支队第三党支部开展共建。松阳县委和共青团松阳县委发文。');
    expect(names).toEqual(expect.arrayContaining(['支队第一党支部', '支队第三党支部', '松阳县委', '共青团松阳县委']));
  });

  it.each(['老薛告果品公司拖欠货款。', '开通“湾区直达”班列。', '推行“一镇一牧场”计划。', '举办“归乡人大会”。', '镇上的职教中心开班了。', '奶牛合作社里很热闹。'])('sees no body in %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('names of initiatives by the habit of the language', () => {
  it.each([
    ['what a course is called', '这门课叫“小小补铜匠”，每周一次。', ['小小补铜匠']],
    ['what bodies start together', '两家单位合办“渔嫂护理班”，每期60天。', ['渔嫂护理班']],
    ['a name that is quoted twice', '“流动厨房”来了。有了“流动厨房”，大家吃上了热饭。', ['流动厨房']],
    ['a train', '开行“湾区直达”班列。', ['“湾区直达”班列']],
    ['a funded programme', '牵头“盐地丰产”重点专项。', ['“盐地丰产”重点专项']],
  ])('%s', (_, text, names) => {
    expect(finds(text).initiatives.map(({ name }) => name)).toEqual(names);
  });
});

describe('names as texts bring them', () => {
  it.each([
    ['Latin letters', '梧江TCL科技有限公司投产。', '梧江TCL科技有限公司'],
    ['digits', '中铁2局集团有限公司进场。', '中铁2局集团有限公司'],
    ['brackets', '梧江水务（集团）有限公司投产。', '梧江水务（集团）有限公司'],
  ])('reads %s inside a name', (_, text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([' ', '\n', '　'])('reads no name across a blank or a line break (%j), and cuts none in two at its right half', (blank) => {
    const [name] = namesIn(`梧江水务${blank}芦州电力有限公司投产。`);
    expect(name).toBe('芦州电力有限公司');
  });
});
