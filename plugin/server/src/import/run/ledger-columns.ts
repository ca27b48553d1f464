import type { SourceTextRow } from '../rows';
import type { PreparedCleaned } from './prepared';
import { readColumns } from './record-unimported';
import type { RunContext } from './run-context';

/** What the ledger keeps of a cleaned text, whatever became of it. */
export function ledgerColumns({ run, fingerprint }: Pick<RunContext, 'run' | 'fingerprint'>, { read, cleaned, digest }: PreparedCleaned): Partial<SourceTextRow> {
  const { encoding, format } = cleaned.source;
  return {
    // A re-clean has not looked at the source: when it was read, and what of it was undone, stays as it is.
    ...(run.kind === 'reclean' ? {} : { ...readColumns(read), raw: digest.packed, undoneHash: null, undoneTextHash: null, readHints: read.hints ?? null, explicitId: digest.explicitId }),
    ...{ encoding, format, warnings: cleaned.warnings },
    ...{ textHash: digest.textHash, cleanerFingerprint: fingerprint },
    ...{ lastChangedRun: run.documentId, attempts: 0, reasonCode: null, reasonMessage: null },
  };
}
