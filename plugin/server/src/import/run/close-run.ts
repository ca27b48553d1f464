import type { Reason, RunState } from '../../../../shared/records';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { RunRow } from '../rows';
import { countItems } from './progress';

/** The buckets of a run do not hold each of its texts once. The run is closed already. */
export class DoesNotAddUp extends Error {}

/**
 * Ends a run with the counts that the database holds, and checks the report: every text that the source listed, and
 * every one that is gone, stands in exactly one bucket. A run that was cancelled, that failed, or whose source went
 * away meanwhile, is not whole; its other texts wait for the next run.
 *
 * @throws DoesNotAddUp where the report does not add up; the run is then closed as `failed`, not finished
 */
export async function closeRun(strapi: Strapi, run: RunRow, state: RunState, reason: Reason | null): Promise<void> {
  const counts = await countItems(strapi, run.documentId);
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const expected = (run.listed ?? 0) + counts.gone;
  const isWhole = state === 'finished' || (state === 'waiting' && !reason?.code.startsWith('source.'));
  const addsUp = !isWhole || done === expected;
  await rowsOf<RunRow>(strapi, UIDS.run).updateMany({
    where: { documentId: run.documentId },
    data: {
      ...{ state: addsUp ? state : 'failed', counts, done, finishedAt: new Date().toISOString() },
      ...(addsUp ? { reasonCode: reason?.code ?? null, reasonMessage: reason?.message ?? null } : { reasonCode: 'doesNotAddUp', reasonMessage: `${done} texts are in a bucket, ${expected} should be` }),
    },
  });
  if (!addsUp) throw new DoesNotAddUp(`The report of run ${run.documentId} does not add up: ${done} texts are in a bucket, ${expected} should be`);
}

/** Notes that a run was paused, and how far it came. */
export async function layRunAside(strapi: Strapi, run: RunRow): Promise<void> {
  const counts = await countItems(strapi, run.documentId);
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
  await rowsOf<RunRow>(strapi, UIDS.run).updateMany({ where: { documentId: run.documentId }, data: { state: 'paused', pauseRequested: false, counts, done } });
}
