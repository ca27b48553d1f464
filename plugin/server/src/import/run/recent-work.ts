/** What runs have done of late, for the morning's look. */
import type { RecentWork } from '../../../../shared/records';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { RunRow } from '../rows';
import { noCounts } from './run-records';

/** The counts of all runs that started at `since` (ISO 8601) or later, added up; rehearsals wrote nothing and are left out. */
export async function recentWork(strapi: Strapi, since: string): Promise<RecentWork> {
  const runs: Pick<RunRow, 'counts'>[] = await rowsOf<RunRow>(strapi, UIDS.run).findMany({ where: { startedAt: { $gte: since }, dryRun: false }, select: ['counts'] });
  const counts = noCounts();
  for (const run of runs) {
    for (const [bucket, count] of Object.entries(run.counts ?? {})) counts[bucket as keyof typeof counts] += count;
  }
  return { runs: runs.length, counts };
}
