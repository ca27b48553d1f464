import { find } from '../../../../plugin/server/src/text/find/find';

const finds = (text: string, publishedAt = '2022-06-03') => find({ title: null, kicker: null, subtitle: null, blocks: [{ kind: 'paragraph', text }], publishedAt });

describe('whose figures', () => {
  it('gives a figure the organization and the initiative named before it in its sentence', () => {
    const { figures } = finds('梧江水务有限公司开展“清泉入户”行动，走访居民3200户。芦州市水利局培训管水员45名。');
    expect(figures.map(({ quote, organization, initiative }) => [quote, organization, initiative])).toEqual([
      ['3200户', '梧江水务有限公司', '“清泉入户”行动'],
      ['45名', '芦州市水利局', null],
    ]);
  });

  it('looks behind the figure where nothing stands before it, and never beyond the sentence', () => {
    const { figures } = finds('3200户居民收到了梧江水务有限公司的来信。另有17户搬走。');
    expect(figures.map(({ quote, organization }) => [quote, organization])).toEqual([
      ['3200户', '梧江水务有限公司'],
      ['17户', null],
    ]);
  });

  it('names an organization by its fullest form', () => {
    const { figures } = finds('梧江水务有限公司（以下简称“梧江水务”）成立已久。梧江水务服务居民3200户。');
    expect(figures[0]).toMatchObject({ quote: '3200户', organization: '梧江水务有限公司' });
  });
});

describe('the period of an initiative', () => {
  it.each([
    ['去年7月，公司启动“清泉入户”行动。', { from: '2021-07-01', to: null, precision: 'month' }],
    ['“清泉入户”行动2019年启动，覆盖全县。', { from: '2019-01-01', to: null, precision: 'year' }],
    ['公司2018年以来实施“清泉入户”行动。', { from: '2018-01-01', to: null, precision: 'year' }],
    ['公司2018年至2020年实施“清泉入户”行动。', { from: '2018-01-01', to: '2020-12-31', precision: 'year' }],
    ['5月15日至20日，公司举办“清泉杯”技能大赛。', { from: '2022-05-15', to: '2022-05-20', precision: 'days' }],
    ['5月15日，公司举办“清泉杯”技能大赛。', { from: '2022-05-15', to: '2022-05-15', precision: 'day' }],
  ])('is read from %s', (text, period) => {
    expect(finds(text).initiatives).toMatchObject([{ period }]);
  });

  it.each(['去年7月遭遇大旱，公司的“清泉入户”行动帮了大忙。', '去年7月启动扩建。公司的“清泉入户”行动帮了大忙。', '公司开展“清泉入户”行动。'])('is not read from %s', (text) => {
    expect(finds(text).initiatives[0].period).toBeUndefined();
  });
});
