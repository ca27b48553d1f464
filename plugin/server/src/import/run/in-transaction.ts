import type { Strapi } from '../../strapi';
import { holdLease, type Lease } from '../lease/lease';
import type { RunRow } from '../rows';

/** Thrown to undo what a dry run has tried out. */
class DryRunDone extends Error {}

/**
 * Does one piece of a run's work and reports it, in one transaction, which begins with the lease. A dry run does the
 * very same work and undoes all but the report.
 *
 * @throws LeaseLost
 */
export async function inTransaction<Result>({ strapi, lease, run }: { strapi: Strapi; lease: Lease; run: RunRow }, work: () => Promise<Result>, report: (result: Result) => Promise<void>): Promise<Result> {
  if (!run.dryRun) {
    return strapi.db.transaction(async () => {
      await holdLease(strapi, lease);
      const result = await work();
      await report(result);
      return result;
    });
  }
  const tried: Result[] = [];
  await strapi.db
    .transaction(async () => {
      await holdLease(strapi, lease);
      tried.push(await work());
      throw new DryRunDone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof DryRunDone)) throw error;
    });
  const [result] = tried;
  await strapi.db.transaction(async () => {
    await holdLease(strapi, lease);
    await report(result);
  });
  return result;
}
