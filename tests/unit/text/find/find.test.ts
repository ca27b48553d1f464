import { find, type Story } from '../../../../plugin/server/src/text/find/find';

const story = (...paragraphs: string[]): Story => ({
  title: null,
  kicker: null,
  subtitle: null,
  blocks: paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
  publishedAt: '2023-05-06',
});

describe('find', () => {
  it('unfolds a nested name into bodies with their parents', () => {
    const { organizations } = find(story('近日，芦州港务集团有限公司东湾分公司装卸三队党支部来到码头。'));
    expect(organizations.map(({ name, parent, kind }) => [name, parent, kind])).toEqual(
      expect.arrayContaining([
        ['芦州港务集团有限公司东湾分公司', '芦州港务集团有限公司', 'company'],
      ]),
    );
    expect(organizations.some(({ name, kind }) => name.endsWith('装卸三队党支部') && kind === 'party')).toBe(true);
  });

  it('takes no body for one that only names its sort', () => {
    expect(find(story('公司要求各党支部、基层党支部和该公司工会抓好落实，乡镇卫生院也要跟上。')).organizations).toEqual([]);
  });

  it('names an initiative by its quoted name and its noun, and leaves slogans and speech alone', () => {
    const { initiatives } = find(story('车间启动“灯塔领航”帮带计划，弘扬“铁人”精神，跑出“加速度”。他说：“活动很好。”'));
    expect(initiatives.map(({ name, kind, aliases }) => ({ name, kind, aliases }))).toEqual([
      { name: '“灯塔领航”帮带计划', kind: 'programme', aliases: ['灯塔领航'] },
    ]);
  });

  it('works 万 and 亿 out and marks approximation', () => {
    const { figures } = find(story('今年投资6.6亿元，惠及近62万农户，培训800余人次，合格率98.5%。'));
    expect(figures.map(({ value, unit, approx }) => [value, unit, approx])).toEqual([
      [660000000, '元', undefined],
      [620000, '', 'nearly'],
      [800, '人次', 'over'],
      [98.5, '%', undefined],
    ]);
  });
});

describe('names of one body and of several', () => {
  const organizationsIn = (...paragraphs: string[]) => find(story(...paragraphs)).organizations;
  const formsIn = (...paragraphs: string[]) => organizationsIn(...paragraphs).map(({ name, aliases }) => [name, ...aliases]);

  it('reads a town that no table lists out of the word 城市', () => {
    const forms = formsIn('记者从湖城市民政局获悉，湖城市老年大学开课。', '大城市学校多，中心城市发展快。').flat();
    expect(formsIn('与苇港市司法局签约，苇港市人民法院到场。').flat()).toEqual(expect.arrayContaining(['苇港市司法局', '苇港市人民法院']));
    expect(forms).toEqual(expect.arrayContaining(['湖城市民政局', '湖城市老年大学']));
    expect(forms).toHaveLength(2);
  });

  it('keeps the villages of two towns apart, and gives neither the name that both bear', () => {
    const forms = formsIn('石门镇和平村与柳林镇和平村签了协议，和平村的老人最高兴。');
    expect(forms).toEqual(expect.arrayContaining([['石门镇和平村'], ['柳林镇和平村']]));
  });

  it.each([
    ['芦州港务集团东湾分公司第一党支部和芦州港务集团东湾分公司第三党支部开展结对。', 'number'],
    ['团梧江市委和梧江市委参加座谈。', 'the Youth League’s committee and the Party’s'],
    ['衡水市供电公司和衡阳市供电公司结对。', 'place'],
    ['城关镇小学和城关镇中心小学联欢。', 'a word that short names do not leave out'],
  ])('keeps %s apart', (text) => {
    const bodies = organizationsIn(text);
    const [one, other] = text.split(/开展|参加|结对|联欢/)[0].split('和');
    const ownerOf = (form: string) => bodies.find(({ name, aliases }) => name === form || aliases.includes(form))?.name;
    expect(ownerOf(one)).toBeDefined();
    expect(ownerOf(other)).toBeDefined();
    expect(ownerOf(one)).not.toBe(ownerOf(other));
  });

  it.each([
    ['芦州海运股份有限公司（以下简称“芦海公司”）今年增产。芦海公司党委开会。', '芦州海运股份有限公司', '芦海公司'],
    ['中国电信芦州分公司布网，芦州电信派出12人。', '中国电信芦州分公司', '芦州电信'],
    ['石门县卫生健康局发文，石门县卫健局督查。', '石门县卫生健康局', '石门县卫健局'],
    ['芦州市卫生健康委员会发文，芦州市卫健委督查。', '芦州市卫生健康委员会', '芦州市卫健委'],
    ['芦州港务集团东湾分公司开工，东湾分公司经理讲话。', '芦州港务集团东湾分公司', '东湾分公司'],
  ])('gathers the short name of %s', (text, full, short) => {
    expect(organizationsIn(text).find(({ name }) => name === full)?.aliases).toContain(short);
  });

  it('leaves a short name that two bodies could bear to itself', () => {
    const bodies = organizationsIn('芦州港务集团东湾分公司和梧江港务集团东湾分公司开工，东湾分公司讲话。');
    expect(bodies.filter(({ aliases }) => aliases.includes('东湾分公司'))).toEqual([]);
  });
});
