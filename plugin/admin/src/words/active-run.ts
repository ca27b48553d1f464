import type { RunRecord, RunState } from '../../../shared/records';

const ACTIVE: ReadonlySet<RunState> = new Set<RunState>(['queued', 'listing', 'importing']);

/** Whether a run has ended that may have written something, and was not undone yet. */
export function canBeUndone({ state, kind, dryRun, rolledBack }: Pick<RunRecord, 'state' | 'kind' | 'dryRun' | 'rolledBack'>): boolean {
  return !ACTIVE.has(state) && state !== 'paused' && kind !== 'rollback' && !dryRun && rolledBack?.state !== 'finished';
}

/** Whether a run still goes on, so that its figures change from one look to the next. */
export function isActive(run: Pick<RunRecord, 'state'> | null | undefined): boolean {
  return run !== null && run !== undefined && ACTIVE.has(run.state);
}
