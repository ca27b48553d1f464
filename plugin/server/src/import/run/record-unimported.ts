import { packBytes, writeText } from '../ledger/ledger';
import type { Outcome } from './outcome';
import type { Hashed, Prepared } from './prepared';
import type { RunContext } from './run-context';

/**
 * Keeps in the ledger that a text could not be imported, and why. An article that an earlier version of it has stays
 * as it is, and so does the base that the next version merges against.
 */
export async function recordUnimported(context: RunContext, { item, known }: Prepared, state: 'failed' | 'quarantined', read: Hashed | null, settled: Outcome): Promise<Outcome> {
  const { strapi, source, run, fingerprint } = context;
  const bytes = read === null ? {} : { ...readColumns(read), raw: await packBytes(read.bytes), cleanerFingerprint: fingerprint };
  await writeText(strapi, source.documentId, item.key, known?.id ?? null, {
    ...{ state, ...bytes, lastChangedRun: run.documentId, attempts: (known?.attempts ?? 0) + 1 },
    ...{ reasonCode: settled.reason?.code ?? null, reasonMessage: settled.reason?.message ?? null },
    // Size and time of a text that was not read must not make the next run believe that it knows it.
    ...(read === null ? { hashedAt: null } : {}),
  });
  return settled;
}

/** What reading a text tells the ledger. */
export function readColumns({ size, modifiedAt, contentHash }: Hashed): { size: string; modifiedAt: string | null; contentHash: string; hashedAt: string } {
  return { size: String(size), modifiedAt: modifiedAt === null ? null : String(modifiedAt), contentHash, hashedAt: String(Date.now()) };
}
