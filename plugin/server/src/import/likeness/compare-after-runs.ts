import type { RunRecord } from '../../../../shared/records';
import type { Strapi } from '../../strapi';
import { RUN_FINISHED } from '../events/run-finished';
import { compareNames } from './compare-names';

/** Looks for entries that may be the same after each run that brought some. To be called while Strapi registers. */
export function compareAfterRuns(strapi: Strapi): void {
  strapi.eventHub.on(RUN_FINISHED, async ({ run }: { run: Pick<RunRecord, 'state' | 'dryRun'> | null }) => {
    if (run?.state !== 'finished' || run.dryRun) return;
    // The run is done whatever becomes of this: the next run, or who opens the review, looks again.
    await compareNames(strapi).catch((error: unknown) => {
      strapi.log.warn(`Entries that may be the same could not be looked for: ${error instanceof Error ? error.message : String(error)}`);
    });
  });
}
