import { canBeUndone } from '../../../plugin/admin/src/words/active-run';
import { isRemoved } from '../../../plugin/admin/src/words/removed-entry';
import { runKindWord, runTitleWord } from '../../../plugin/admin/src/words/run-kind';
import { startOfYesterday } from '../../../plugin/admin/src/words/yesterday';
import { BUCKETS, type BucketCounts, type RunRecord } from '../../../plugin/shared/records';

const counts = (some: Partial<BucketCounts>) => ({ ...Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])), ...some }) as BucketCounts;
const run = (some: Partial<RunRecord> = {}) =>
  ({ source: { documentId: 's', name: '晨报' }, state: 'finished', kind: 'import', dryRun: false, rolledBack: null, counts: counts({ created: 1 }), ...some }) as RunRecord;

describe('a run can be undone', () => {
  test.each(['finished', 'failed', 'cancelled', 'waiting'] as const)('when it wrote something and is %s', (state) => {
    expect(canBeUndone(run({ state }))).toBe(true);
  });

  test.each([
    ['it goes on', { state: 'importing' }],
    ['it is paused', { state: 'paused' }],
    ['it was a rehearsal', { dryRun: true }],
    ['it is an undoing', { kind: 'rollback' }],
    ['it was undone', { rolledBack: { documentId: 'r', state: 'finished' } }],
    ['its source was deleted', { source: null }],
    ['it left all as it was', { counts: counts({ unchanged: 9, failed: 1, quarantined: 2 }) }],
  ] as [string, Partial<RunRecord>][])('but not when %s', (_, some) => {
    expect(canBeUndone(run(some))).toBe(false);
  });
});

test('a run that is not simply an import says what it is', () => {
  const kinds = (['import', 'reclean', 'rollback'] as const).map((kind) => [runKindWord({ kind, dryRun: false }), runKindWord({ kind, dryRun: true }), runTitleWord({ kind })]);
  expect(kinds).toEqual([
    [null, 'run.dry', 'run.title'],
    ['run-kind.reclean', 'run-kind.reclean.dry', 'run.title.reclean'],
    ['run-kind.rollback', 'run-kind.rollback.dry', 'run.title.rollback'],
  ]);
});

test('an entry that an undoing removed is no longer there; one that its plan would remove is', () => {
  const because = (code: string) => ({ code, message: '' });
  expect(isRemoved({ dryRun: false }, because('removed'))).toBe(true);
  expect(isRemoved({ dryRun: true }, because('removed'))).toBe(false);
  expect(isRemoved({ dryRun: true }, because('deletedSince'))).toBe(true);
  expect(isRemoved({ dryRun: false }, because('restored'))).toBe(false);
  expect(isRemoved({ dryRun: false }, null)).toBe(false);
});

test('yesterday begins at midnight on the reader’s own clock, also over the end of a year', () => {
  expect(startOfYesterday(new Date(2026, 0, 1, 7, 30))).toBe(new Date(2025, 11, 31).toISOString());
});
