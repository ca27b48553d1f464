import { find } from '../../../../plugin/server/src/text/find/find';
import { disagreementWarning } from '../../../../plugin/server/src/text/disagreement-warning';

const storyOf = (...paragraphs: string[]) => ({ title: null, kicker: null, subtitle: null, blocks: paragraphs.map((text) => ({ kind: 'paragraph' as const, text })), publishedAt: '2020-06-30' });
const quotesThatDisagree = (...paragraphs: string[]) => find(storyOf(...paragraphs)).disagreements.map(({ figures }) => figures.map(({ quote }) => quote));

describe('figures that disagree inside one story', () => {
  it('lets a rounded share pass, in one sentence and across paragraphs', () => {
    expect(quotesThatDisagree('项目覆盖全部305个基层党支部。', '公司已完成对213个党支部的调研督导，覆盖全部党支部的70%。')).toEqual([]);
    expect(quotesThatDisagree('发现问题687个，已整改652个，整改率94.9%。')).toEqual([]);
    expect(quotesThatDisagree('入矿的118名大学生留下109名，留存率92.4%。')).toEqual([]);
  });

  it('says which part and whole do not give the share', () => {
    expect(quotesThatDisagree('项目覆盖全部305个基层党支部。', '公司已完成对213个党支部的调研督导，覆盖全部党支部的60%。')).toEqual([['305个', '213个', '60%']]);
    expect(quotesThatDisagree('全县共有46个站点列入改造，已完成23个，完成率60%。')).toEqual([['46个', '23个', '60%']]);
  });

  it.each([
    ['a change is no share', '去年走访230户，今年走访460户，同比增长60%。'],
    ['nor is a rate of something else', '列车开行46列，其中客车23列，正点率同比提高2%。'],
    ['several shares stand for several parts', '总投资6亿元，其中债券4亿元、自筹2亿元，分别占66.7%和33.3%。'],
    ['about so many may be any share', '全县约46个站点列入改造，已完成23个，完成率60%。'],
  ])('%s', (_, text) => {
    expect(quotesThatDisagree(text)).toEqual([]);
  });

  it('says that a part is more than its whole', () => {
    expect(quotesThatDisagree('合作社有社员286户，其中脱贫户312户。')).toEqual([['286户', '312户']]);
    expect(quotesThatDisagree('合作社有社员286户，其中脱贫户31户。')).toEqual([]);
  });

  it('says that two totals of one thing differ, unless they are of different dates', () => {
    expect(quotesThatDisagree('平台由县里推广，全县21家养殖场上线。', '接下来，全县23家养殖场都要改造。')).toEqual([['21家', '23家']]);
    expect(quotesThatDisagree('2018年全县21家养殖场上线。', '2019年全县23家养殖场上线。')).toEqual([]);
    expect(quotesThatDisagree('全县21家养殖场上线，全省340家养殖场上线。')).toEqual([]);
  });

  it('warns with the place and the quotes for the panel', () => {
    const [disagreement] = find(storyOf('合作社有社员286户，其中脱贫户312户。')).disagreements;
    expect(disagreementWarning(disagreement, [{ spans: [[4, 9], [12, 30]] }])).toEqual({
      code: 'figures.disagree',
      message: 'The figures “286户”, “312户” of paragraph 1 do not agree with one another; compare them with the source',
      values: { figures: '“286户”“312户”' },
      span: [4, 30],
    });
  });
});
