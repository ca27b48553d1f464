import { sourceTroubles } from '../../../plugin/admin/src/words/source-trouble';
import { BUCKETS, type BucketCounts, type RunRecord, type SourceRecord } from '../../../plugin/shared/records';

const counts = (some: Partial<BucketCounts> = {}) => ({ ...Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])), ...some }) as BucketCounts;
const source = (name: string, run: Partial<RunRecord> | null) => ({ name, lastRun: run && { counts: counts(), ...run } }) as SourceRecord;
const named = (sources: SourceRecord[]) => sourceTroubles(sources).map((trouble) => [trouble.source.name, trouble.texts]);

test.each(['failed', 'waiting', 'paused'] as const)('a source whose last run is %s wants a person, whatever became of its texts', (state) => {
  expect(named([source('晨报', { state, counts: counts({ failed: 2 }) })])).toEqual([['晨报', []]]);
});

test.each(['queued', 'listing', 'importing', 'cancelled'] as const)('a source whose last run is %s wants nobody', (state) => {
  expect(named([source('晨报', { state, counts: counts({ failed: 2 }) })])).toEqual([]);
});

test('a source that never ran, or ran well, wants nobody', () => {
  expect(named([source('晨报', null), source('晚报', { state: 'finished', counts: counts({ created: 3, conflict: 1 }) })])).toEqual([]);
});

test('sources that did not end well come before those with texts that were not imported', () => {
  const finished = source('晨报', { state: 'finished', counts: counts({ quarantined: 4, failed: 2, created: 9 }) });
  expect(named([finished, source('晚报', { state: 'failed' })])).toEqual([
    ['晚报', []],
    ['晨报', [{ bucket: 'quarantined', count: 4 }, { bucket: 'failed', count: 2 }]],
  ]);
});
