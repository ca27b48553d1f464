import type { Figure } from '../../../../plugin/shared/cleaned-text';
import { disagreementsWithEarlier, type EarlierFigure } from '../../../../plugin/server/src/import/figures/disagree-with-earlier';

const initiative = { name: '“清泉入户”行动', aliases: ['清泉入户'] };
const figure = (value: number, more: Partial<Figure> = {}): Figure => ({ value, unit: '户', of: '居民', quote: `${value}户居民`, date: '2021-12-31', block: 2, initiative: initiative.name, ...more });
const earlier = (value: number, more: Partial<EarlierFigure> = {}): EarlierFigure => ({ value, unit: '户', of: '居民', quote: `${value}户居民`, approx: null, date: '2021-12-31', initiative: '清泉入户', title: '清泉到家', ...more });

describe('figures against those of earlier articles', () => {
  it('names both where one thing on one date has two numbers', () => {
    expect(disagreementsWithEarlier([figure(3200)], [initiative], [earlier(3000)])).toEqual([
      {
        code: 'figures.disagreeEarlier',
        message: 'Paragraph 3 says “3200户居民” of “清泉入户”行动, where the earlier article “清泉到家” says “3000户居民” of the same date',
        values: { figures: '“3200户居民”“3000户居民”（清泉到家）' },
      },
    ]);
  });

  it.each<[string, Figure, EarlierFigure]>([
    ['the same number', figure(3200), earlier(3200)],
    ['another date', figure(3200), earlier(3000, { date: '2020-12-31' })],
    ['no date', figure(3200, { date: null }), earlier(3000, { date: null })],
    ['another thing', figure(3200), earlier(3000, { of: '商户' })],
    ['another unit', figure(3200), earlier(3000, { unit: '人' })],
    ['about so many', figure(3200, { approx: 'over' }), earlier(3000)],
    ['about so many earlier', figure(3200), earlier(3000, { approx: 'nearly' })],
    ['another initiative', figure(3200), earlier(3000, { initiative: '“灯塔”工程' })],
    ['no initiative', figure(3200, { initiative: null }), earlier(3000, { initiative: null })],
  ])('lets %s pass', (_, one, other) => {
    expect(disagreementsWithEarlier([one], [initiative], [other])).toEqual([]);
  });

  it('lets a figure pass that one of the earlier articles shares', () => {
    expect(disagreementsWithEarlier([figure(3200)], [initiative], [earlier(3000), earlier(3200)])).toEqual([]);
  });
});
