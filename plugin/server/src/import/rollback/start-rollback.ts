import type { RunRecord } from '../../../../shared/records';
import type { Strapi } from '../../strapi';
import { NothingToUndo } from '../import-errors';
import { findRun, OPEN_STATES } from '../run/run-records';
import { startRun, type StartOptions } from '../run/runner';

/**
 * Starts to take back what a run did, as a run of its own: with the same lease, and going on after a crash. A dry run
 * plans it, entry by entry, and writes nothing.
 *
 * @throws RecordNotFound; NothingToUndo for a run that wrote nothing, still goes on, or was undone; RunGoesOn; RunIsPaused
 */
export async function startRollback(strapi: Strapi, runDocumentId: string, options: Pick<StartOptions, 'trigger' | 'user' | 'dryRun'>): Promise<RunRecord> {
  const run = await findRun(strapi, runDocumentId);
  if (!run.source) throw new NothingToUndo('The source of this run was deleted');
  if (OPEN_STATES.includes(run.state) || run.state === 'paused') throw new NothingToUndo('This run has not ended; cancel it first');
  if (run.dryRun) throw new NothingToUndo('This was a dry run: it wrote nothing');
  if (run.kind === 'rollback') throw new NothingToUndo('This run is an undoing itself; to have its texts again, import what was undone');
  if (run.rolledBack?.state === 'finished') throw new NothingToUndo('This run was undone already');
  return startRun(strapi, run.source.documentId, { ...options, kind: 'rollback', ofRun: runDocumentId });
}
