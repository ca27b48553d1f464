import fc from 'fast-check';
import { percentDone } from '../../../plugin/admin/src/words/run-progress';

test('nobody knows the share while the listing is incomplete', () => {
  expect(percentDone({ done: 3, listed: null })).toBeNull();
});

test('an empty source is done', () => {
  expect(percentDone({ done: 0, listed: 0 })).toBe(100);
});

test('it says 100 only when every text is done, and never leaves 0 to 100', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (done, listed) => {
      const percent = percentDone({ done, listed });
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
      if (percent === 100) expect(done).toBeGreaterThanOrEqual(listed);
    }),
  );
});
