import fc from 'fast-check';
import { countIds, hasId, IdCollector, sliceIds } from '../../../plugin/server/src/import/run/id-ranges';

const rangesOf = (ids: number[]) => {
  const collector = new IdCollector();
  for (const id of ids) collector.add(id);
  return collector.ranges();
};

test('ids that follow each other are one range, in whichever order they came', () => {
  expect(rangesOf([])).toEqual([]);
  expect(rangesOf([7, 1, 3, 2, 9, 8, 2])).toEqual([
    [1, 3],
    [7, 9],
  ]);
});

test('ranges hold the ids that were collected and no others, and give them page by page', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3_000 }), fc.nat(70), fc.nat(70), (ids, offset, limit) => {
      const ranges = rangesOf(ids);
      const sorted = [...new Set(ids)].sort((one, other) => one - other);
      expect(countIds(ranges)).toBe(sorted.length);
      expect(sliceIds(ranges, offset, limit)).toEqual(sorted.slice(offset, offset + limit));
      for (let id = 0; id <= 61; id += 1) expect(hasId(ranges, id)).toBe(sorted.includes(id));
    }),
    { numRuns: 200 },
  );
});

test('a hundred thousand ids of unchanged texts are one range', () => {
  expect(rangesOf(Array.from({ length: 100_000 }, (_, index) => 100_000 - index))).toEqual([[1, 100_000]]);
});
