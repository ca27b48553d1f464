import type { Bucket, RunRecord, RunState } from '../../../shared/records';

const ACTIVE: ReadonlySet<RunState> = new Set<RunState>(['queued', 'listing', 'importing']);

/** What a run does to a text in these buckets can be undone; in all others it wrote nothing to an article. */
const WRITTEN: readonly Bucket[] = ['created', 'updated', 'merged', 'conflict', 'kept', 'gone'];

type Undoable = Pick<RunRecord, 'source' | 'state' | 'kind' | 'dryRun' | 'rolledBack' | 'counts'>;

/** Whether a run has ended that wrote something, of a source that is still there, and was not undone yet. */
export function canBeUndone({ source, state, kind, dryRun, rolledBack, counts }: Undoable): boolean {
  const hasEnded = !ACTIVE.has(state) && state !== 'paused';
  const isReal = kind !== 'rollback' && !dryRun;
  return source !== null && hasEnded && isReal && rolledBack?.state !== 'finished' && WRITTEN.some((bucket) => counts[bucket] > 0);
}

/** Whether a run still goes on, so that its figures change from one look to the next. */
export function isActive(run: Pick<RunRecord, 'state'> | null | undefined): boolean {
  return run !== null && run !== undefined && ACTIVE.has(run.state);
}
