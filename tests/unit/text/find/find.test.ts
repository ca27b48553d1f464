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
