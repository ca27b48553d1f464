import { compareFigures, compareNamed, confident, figuresOf, goldStories, wrongMerges } from '../../../bench/entity-score';
import { find } from '../../../../plugin/server/src/text/find/find';

describe.each(['samples', 'invented', 'entities'])('the stories with gold answers in %s', (folder) => {
  const texts = goldStories(folder).map((gold) => ({ gold, found: find(gold.story) }));

  it('holds stories', () => {
    expect(texts.length).toBeGreaterThan(4);
  });

  it('merges no two bodies that the gold answers keep apart', () => {
    expect(texts.flatMap(({ gold, found }) => wrongMerges(gold.organizations, found.organizations))).toEqual([]);
  });

  it('finds organizations within the bounds', () => {
    const { f1, precision } = figuresOf(texts.map(({ gold, found }) => compareNamed(gold.organizations, found.organizations)));
    expect(f1).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.85);
  });

  it('finds initiatives within the bounds', () => {
    const { f1, precision } = figuresOf(texts.map(({ gold, found }) => compareNamed(gold.initiatives, found.initiatives)));
    expect(f1).toBeGreaterThanOrEqual(0.75);
    expect(precision).toBeGreaterThanOrEqual(0.7);
  });

  it('finds figures within the bounds', () => {
    const { f1, precision } = figuresOf(texts.map(({ gold, found }) => compareFigures(gold.figures, found.figures)));
    expect(f1).toBeGreaterThanOrEqual(0.88);
    expect(precision).toBeGreaterThanOrEqual(0.88);
  });

  it('is right in 95 of 100 proposals with a confidence above 0.9', () => {
    const sure = texts.flatMap(({ gold, found }) => [confident(gold.organizations, found.organizations, 0.9), confident(gold.initiatives, found.initiatives, 0.9)]);
    const all = sure.reduce((sum, one) => sum + one.all, 0);
    const right = sure.reduce((sum, one) => sum + one.right, 0);
    expect(all).toBeGreaterThan(20);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });
});
