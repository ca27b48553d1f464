import fc from 'fast-check';
import { atMost } from '../../../plugin/server/src/import/at-most';

test('never more go on at once than allowed, all are done, in the order in which they came, whichever fail', async () => {
  const works = fc.array(fc.record({ turns: fc.nat(5), fails: fc.boolean() }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), works, async (most, all) => {
      const inTurn = atMost(most);
      const begun: number[] = [];
      let going = 0;
      let highest = 0;
      const outcomes = await Promise.allSettled(
        all.map(({ turns, fails }, number) =>
          inTurn(async () => {
            begun.push(number);
            highest = Math.max(highest, (going += 1));
            for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
            going -= 1;
            if (fails) throw new Error('failed');
            return number;
          }),
        ),
      );
      expect(begun).toEqual(all.map((_, number) => number));
      expect(highest).toBeLessThanOrEqual(most);
      expect(outcomes.map(({ status }) => status)).toEqual(all.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')));
    }),
  );
});
