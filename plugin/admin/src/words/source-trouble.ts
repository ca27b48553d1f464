import type { Bucket, RunRecord, SourceRecord } from '../../../shared/records';

/** Texts in these buckets want to be looked at, however well the run itself ended. */
const TROUBLED: readonly Bucket[] = ['quarantined', 'failed'];

export interface SourceTrouble {
  source: SourceRecord;
  run: RunRecord;
  /** The texts that want to be looked at; none where the run itself did not end well. */
  texts: { bucket: Bucket; count: number }[];
}

/** Sources whose last run failed, waits for a person or is paused, then those that hold texts which could not be imported. */
export function sourceTroubles(sources: readonly SourceRecord[]): SourceTrouble[] {
  const ended: SourceTrouble[] = [];
  const unwell: SourceTrouble[] = [];
  for (const source of sources) {
    const run = source.lastRun;
    if (run === null) continue;
    const texts = TROUBLED.filter((bucket) => run.counts[bucket] > 0).map((bucket) => ({ bucket, count: run.counts[bucket] }));
    if (run.state === 'failed' || run.state === 'waiting' || run.state === 'paused') unwell.push({ source, run, texts: [] });
    else if (run.state === 'finished' && texts.length > 0) ended.push({ source, run, texts });
  }
  return [...unwell, ...ended];
}
