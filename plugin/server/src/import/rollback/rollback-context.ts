import type { Strapi } from '../../strapi';
import type { Lease } from '../lease/lease';
import type { RunRow, SourceRow } from '../rows';
import type { Progress } from '../run/progress';

/** What every step of a rollback works with. */
export interface RollbackContext {
  strapi: Strapi;
  /** The rollback itself. */
  run: RunRow;
  /** Document id of the run whose work is taken back. */
  ofRun: string;
  source: SourceRow;
  lease: Lease;
  progress: Progress;
  /** Aborted when the rollback is to stop. */
  signal: AbortSignal;
}
