import type { Reason, RunState } from '../../../../shared/records';
import type { Strapi } from '../../strapi';
import type { Lease } from '../lease/lease';
import type { RunRow } from '../rows';
import { countItems } from './progress';
import { updateRun } from './update-run';

/** The buckets of a run do not hold each of its texts once. The run is closed already. */
export class DoesNotAddUp extends Error {}

/**
 * Ends a run with the counts that the database holds, and checks the report: every text that the source listed, and
 * every one that is gone, stands in exactly one bucket. A run that was cancelled, that failed, or whose source went
 * away meanwhile, is not whole; its other texts wait for the next run.
 *
 * @throws LeaseLost; DoesNotAddUp where the report does not add up; the run is then closed as `failed`, not finished
 */
export async function closeRun(strapi: Strapi, run: RunRow, lease: Lease, state: RunState, reason: Reason | null): Promise<void> {
  const { counts, done } = await counted(strapi, run);
  const expected = (run.listed ?? 0) + counts.gone;
  const isWhole = state === 'finished' || (state === 'waiting' && !reason?.code.startsWith('source.'));
  const addsUp = !isWhole || done === expected;
  await updateRun(strapi, run, lease, {
    ...{ state: addsUp ? state : 'failed', counts, done, finishedAt: new Date().toISOString() },
    ...(addsUp ? { reasonCode: reason?.code ?? null, reasonMessage: reason?.message ?? null, reasonValues: reason?.values ?? null } : { reasonCode: 'doesNotAddUp', reasonMessage: `${done} texts are in a bucket, ${expected} should be`, reasonValues: null }),
  });
  if (!addsUp) throw new DoesNotAddUp(`The report of run ${run.documentId} does not add up: ${done} texts are in a bucket, ${expected} should be`);
}

/** Ends a run that somebody cancelled. @throws LeaseLost */
export async function closeCancelled(strapi: Strapi, run: RunRow, lease: Lease): Promise<void> {
  await closeRun(strapi, run, lease, 'cancelled', { code: 'cancelled', message: 'Cancelled' });
}

/** Notes that a run was paused, and how far it came. @throws LeaseLost */
export async function layRunAside(strapi: Strapi, run: RunRow, lease: Lease): Promise<void> {
  await updateRun(strapi, run, lease, { state: 'paused', pauseRequested: false, ...(await counted(strapi, run)) });
}

async function counted(strapi: Strapi, { documentId }: RunRow) {
  const counts = await countItems(strapi, documentId);
  return { counts, done: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}
