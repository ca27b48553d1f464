import type { Strapi } from '../../strapi';
import type { Hints } from '../../text/hints';
import type { CleaningThreads } from '../cleaning/cleaning-threads';
import type { Lease } from '../lease/lease';
import type { SourceReader } from '../reading/source-reader';
import type { RunRow, SourceRow } from '../rows';
import type { Progress } from './progress';

/** What every step of one run works with. */
export interface RunContext {
  strapi: Strapi;
  run: RunRow;
  source: SourceRow;
  /** The user whose entries these will be; null without one, or where that user no longer exists. */
  authorId: number | null;
  lease: Lease;
  reader: SourceReader;
  threads: CleaningThreads;
  progress: Progress;
  /** What the settings and the source say to the cleaner about each text. */
  hints: Omit<Hints, 'key'>;
  /** Names the cleaner and its options; texts are cleaned with it. */
  fingerprint: string;
  /** Aborted when the run is to stop: cancelled, the lease lost, or Strapi shuts down. */
  signal: AbortSignal;
  /** Content hashes that this dry run has met, because it leaves none in the ledger. */
  dryHashes: Map<string, string>;
  /** Likewise the ids that texts give themselves, each with the key of the first that has it. */
  dryIds: Map<string, string>;
}
