import { rowsOf, type Strapi } from '../../strapi';
import { cleanerOptions } from '../cleaning/cleaner-options';
import { startCleaningThreads } from '../cleaning/cleaning-threads';
import { makeNamesLock, type Lease } from '../lease/lease';
import { openSource } from '../reading/open-source';
import { StoredTexts } from '../reclean/stored-texts';
import type { RunRow, SourceRow } from '../rows';
import { Progress } from './progress';
import type { RunContext } from './run-context';

/** A run that this process works on, alone or with others. */
export interface OpenRun {
  context: RunContext;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Makes ready what every step of a run works with: threads, reader, rules. */
export async function openRun(strapi: Strapi, run: RunRow, source: SourceRow, lease: Lease, signal: AbortSignal): Promise<OpenRun> {
  const { hints, fingerprint } = cleanerOptions(strapi, source);
  const reader = run.kind === 'reclean' ? new StoredTexts(strapi, source.documentId, fingerprint) : openSource(strapi, source);
  await makeNamesLock(strapi);
  const [authorId, progress] = [await authorOf(strapi, run), await Progress.of(strapi, run)];
  const threads = startCleaningThreads(strapi);
  const context: RunContext = { strapi, run, source, authorId, lease, signal, threads, progress, hints, fingerprint, reader, dryHashes: new Map(), dryIds: new Map() };
  return { context, close: () => threads.close() };
}

async function authorOf(strapi: Strapi, { userId }: RunRow): Promise<number | null> {
  return userId !== null && (await rowsOf(strapi, 'admin::user').count({ where: { id: userId } })) === 1 ? userId : null;
}
