import type { Reason, RunRecord } from '../../../shared/records';

const REMOVED: ReadonlySet<string> = new Set(['removed', 'deletedSince']);

/** Whether an entry is no longer there after a run reached it, so that no link may lead to it. */
export function isRemoved({ dryRun }: Pick<RunRecord, 'dryRun'>, reason: Reason | null): boolean {
  return reason !== null && REMOVED.has(reason.code) && (!dryRun || reason.code === 'deletedSince');
}
