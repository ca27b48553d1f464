import type { RunRecord, RunState } from '../../../shared/records';

const ACTIVE: ReadonlySet<RunState> = new Set<RunState>(['queued', 'listing', 'importing']);

/** Whether a run still goes on, so that its figures change from one look to the next. */
export function isActive(run: Pick<RunRecord, 'state'> | null | undefined): boolean {
  return run !== null && run !== undefined && ACTIVE.has(run.state);
}
