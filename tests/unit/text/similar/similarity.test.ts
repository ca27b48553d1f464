import fc from 'fast-check';
import { bandsOf, lookupKeysOf, signatureOf } from '../../../../plugin/server/src/text/similar/signature';
import { kinshipOf, similarity } from '../../../../plugin/server/src/text/similar/similarity';
import { storiesOf } from './stories';

const text = fc.string({ unit: fc.constantFrom(...'党建引领基层治理服务群众，。 a１'), maxLength: 200 });

describe('similarity', () => {
  it('is 1 of a text with itself, and the same from either side', () => {
    fc.assert(fc.property(text, text, (first, second) => {
      const [there, back] = [similarity(first, second), similarity(second, first)];
      expect([back.jaccard, back.firstInSecond, back.secondInFirst]).toEqual([there.jaccard, there.secondInFirst, there.firstInSecond]);
      const self = similarity(first, first);
      expect(self.jaccard).toBe(self.shorter > 0 ? 1 : 0);
    }));
  });

  it('does not see punctuation, white space, width, case and script', () => {
    expect(similarity('“党建＋网格”，1个支部 ABC', '黨建 网格１個支部abc。').jaccard).toBe(1);
  });

  it('counts the different shingles that texts share', () => {
    expect(similarity('甲乙丙丁', '乙丙丁戊')).toEqual({ jaccard: 1 / 3, firstInSecond: 0.5, secondInFirst: 0.5, shorter: 2 });
    expect(similarity('甲', '甲')).toEqual({ jaccard: 0, firstInSecond: 0, secondInFirst: 0, shorter: 0 });
  });

  it('stays far under the thresholds between unrelated texts of one topic', () => {
    const stories = [...storiesOf('samples'), ...storiesOf('invented')].map(({ paragraphs }) => paragraphs.join('\n'));
    const pairs = stories.flatMap((first, index) => stories.slice(index + 1).map((second) => similarity(first, second)));
    expect(Math.max(...pairs.map(({ jaccard }) => jaccard))).toBeLessThan(0.1);
    expect(Math.max(...pairs.flatMap(({ firstInSecond, secondInFirst }) => [firstInSecond, secondInFirst]))).toBeLessThan(0.2);
  });
});

describe('kinshipOf', () => {
  it.each([
    [{ jaccard: 0.5, firstInSecond: 0.6, secondInFirst: 0.7, shorter: 900 }, 'duplicate'],
    [{ jaccard: 0.4, firstInSecond: 1, secondInFirst: 0.4, shorter: 400 }, 'part'],
    [{ jaccard: 0.4, firstInSecond: 0.4, secondInFirst: 0.8, shorter: 400 }, 'whole'],
    [{ jaccard: 0.1, firstInSecond: 1, secondInFirst: 0.1, shorter: 30 }, null],
    [{ jaccard: 0.3, firstInSecond: 0.7, secondInFirst: 0.4, shorter: 400 }, null],
  ])('of %j is %s', (alike, kinship) => {
    expect(kinshipOf(alike)).toBe(kinship);
  });
});

describe('signatureOf', () => {
  it('estimates the Jaccard index by the share of equal places', () => {
    const [story] = storiesOf('samples');
    const whole = story.paragraphs.join('');
    const most = whole.slice(0, Math.round(whole.length * 0.7));
    const [one, other] = [signatureOf(whole).minHash, signatureOf(most).minHash];
    const equal = one.filter((hash, index) => hash === other[index]).length / one.length;
    expect(Math.abs(equal - similarity(whole, most).jaccard)).toBeLessThan(0.12);
  });

  it('samples from a part of a text nothing that the text’s own sample lacks', () => {
    const [story] = storiesOf('samples');
    const whole = story.paragraphs.join('');
    const sample = new Set(signatureOf(whole).sample);
    const part = signatureOf(whole.slice(300, 900)).sample;
    expect(part.length).toBeGreaterThan(10);
    expect([...part].filter((key) => !sample.has(key))).toEqual([]);
  });

  it('has 32 bands, and no lookup keys for a text without shingles', () => {
    expect(bandsOf(signatureOf('党建引领基层治理'))).toHaveLength(32);
    expect(lookupKeysOf(signatureOf('党建'))).toHaveLength(0);
  });
});
