import { find } from '../../../../plugin/server/src/text/find/find';

const datesIn = (text: string, publishedAt: string | null) =>
  find({ title: null, kicker: null, subtitle: null, blocks: [{ kind: 'paragraph', text }], publishedAt }).dates.map(({ text: written, from, to }) => [written, from, to]);

describe('dates inside the story', () => {
  it.each([
    ['6月19日，评审完成。', '2020-06-30T13:41+08:00', '6月19日', '2020-06-19', '2020-06-19'],
    ['今年上半年持续升级。', '2022-07-01', '今年上半年', '2022-01-01', '2022-06-30'],
    ['截至6月中旬，已完成。', '2020-06-30', '6月中旬', '2020-06-11', '2020-06-20'],
    ['去年底启动。', '2022-06-03', '去年底', '2021-11-01', '2021-12-31'],
    ['2月下旬开工。', '2024-03-12', '2月下旬', '2024-02-21', '2024-02-29'],
    ['前年10月立项。', '2024-03-12', '前年10月', '2022-10-01', '2022-10-31'],
    ['1至11月受理。', '2021-12-03', '1至11月', '2021-01-01', '2021-11-30'],
    ['第三季度回升。', '2021-12-03', '第三季度', '2021-07-01', '2021-09-30'],
    ['近日，评审完成。', '2021-12-03', '近日', '2021-11-24', '2021-12-03'],
    ['记者日前获悉。', '2021-12-03', '日前', '2021-11-24', '2021-12-03'],
    ['上周五通车。', '2024-05-08', '上周五', '2024-05-03', '2024-05-03'],
    ['本周开工。', '2024-05-08', '本周', '2024-05-06', '2024-05-12'],
    ['6月19日至21日举行。', '2020-06-30', '6月19日至21日', '2020-06-19', '2020-06-21'],
    ['12月28日至1月3日停运。', '2021-01-05', '12月28日至1月3日', '2020-12-28', '2021-01-03'],
    ['2018年至2020年投入。', '2021-01-05', '2018年至2020年', '2018-01-01', '2020-12-31'],
    ['今年以来投放。', '2022-07-01', '今年以来', '2022-01-01', '2022-07-01'],
    ['2019年7月至今接待。', '2022-07-01', '2019年7月至今', '2019-07-01', '2022-07-01'],
    ['昨日开幕。', '2022-03-01', '昨日', '2022-02-28', '2022-02-28'],
    ['上月底交付。', '2022-03-15', '上月底', '2022-02-21', '2022-02-28'],
    ['今年年底前建成。', '2022-03-15', '今年年底', '2022-11-01', '2022-12-31'],
  ])('resolves %s against %s', (text, publishedAt, written, from, to) => {
    expect(datesIn(text, publishedAt)).toEqual([[written, from, to]]);
  });

  it.each([
    ['6月19日', 'day'],
    ['近日', 'days'],
    ['6月中旬', 'tenDays'],
    ['6月', 'month'],
    ['1至5月', 'months'],
    ['第二季度', 'quarter'],
    ['今年上半年', 'half'],
    ['去年', 'year'],
  ])('states how precise %s is', (written, precision) => {
    const text = `${written}，评审完成。`;
    expect(find({ title: null, kicker: null, subtitle: null, blocks: [{ kind: 'paragraph', text }], publishedAt: '2022-07-01' }).dates).toMatchObject([{ text: written, precision }]);
  });

  it.each(['不日前往', '附近日子', '明日前来', '上周边', '连日期也', '这周岁'])('takes no date out of %s', (text) => {
    expect(datesIn(text, '2022-07-01').filter(([written]) => written !== '明日')).toEqual([]);
  });

  it('looks for a month and day without a year in the year before, where this year has not come so far', () => {
    expect(datesIn('12月24日，码头开港。', '2022-02-10')).toEqual([['12月24日', '2021-12-24', '2021-12-24']]);
  });

  it('reads 当天 as the day last spoken of', () => {
    expect(datesIn('5月20日上线，当天接入。', '2022-06-03')[1]).toEqual(['当天', '2022-05-20', '2022-05-20']);
  });

  it('holds on to a full date of the text where the publication is unknown, and resolves nothing without one', () => {
    expect(datesIn('2019年3月2日开工，4月5日完工。', null)[1]).toEqual(['4月5日', '2019-04-05', '2019-04-05']);
    expect(datesIn('4月5日完工，今年投产。', null)).toEqual([]);
  });

  it('takes no day that the calendar lacks', () => {
    expect(datesIn('2021年6月31日', '2021-07-01')).toEqual([]);
  });

  it('gives a figure the date of its own sentence only', () => {
    const { figures } = find({
      title: null,
      kicker: null,
      subtitle: null,
      blocks: [{ kind: 'paragraph', text: '2021年8月，培训船员56人。随后又走访了9户。今年上半年装船12艘。' }],
      publishedAt: '2022-07-01',
    });
    expect(figures.map(({ value, date }) => [value, date])).toEqual([
      [56, '2021-08-01/2021-08-31'],
      [9, null],
      [12, '2022-01-01/2022-06-30'],
    ]);
  });
});
