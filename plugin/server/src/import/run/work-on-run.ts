import type { Reason, RunState } from '../../../../shared/records';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { startCleaningThreads } from '../cleaning-threads';
import { cleanerOptions } from '../cleaner-options';
import { LeaseLost, makeNamesLock, type Lease } from '../lease';
import { openSource } from '../reading/open-source';
import { SourceUnavailable } from '../reading/source-reader';
import type { RunRow, SourceRow, SourceTextRow } from '../rows';
import { dropOldEarlierValues } from '../earlier/drop-old-values';
import { StoredTexts } from '../reclean/stored-texts';
import { rollBackRun } from '../rollback/roll-back-run';
import { closeRun, layRunAside } from './close-run';
import { flagGone } from './flag-gone';
import { importTexts } from './import-texts';
import { listTexts } from './list-texts';
import { Progress } from './progress';
import type { RunContext } from './run-context';

/** Why a run is stopped from outside, as the reason of its abort signal. */
export type StopReason = 'cancelled' | 'paused' | 'leaseLost' | 'shutdown';

/**
 * Works on a run from where it stands to its end: list → import → gone → report. A run that is stopped because Strapi
 * shuts down or the lease is lost stays open, and goes on elsewhere or later.
 */
export async function workOnRun(strapi: Strapi, run: RunRow, source: SourceRow, lease: Lease, signal: AbortSignal): Promise<void> {
  try {
    await makeNamesLock(strapi);
    const progress = await Progress.of(strapi, run);
    if (run.kind === 'rollback') await rollBackRun({ strapi, run, ofRun: run.ofRun as string, source, lease, progress, signal });
    const question = run.kind === 'rollback' ? null : await takeIn(strapi, run, source, lease, progress, signal);
    await closeRun(strapi, run, question ? 'waiting' : 'finished', question);
    if (!run.dryRun) await dropOldEarlierValues(strapi, source.documentId);
  } catch (error) {
    await stop(strapi, run, source, signal, error);
  }
}

/** Takes texts in. @returns what a person has to be asked */
async function takeIn(strapi: Strapi, run: RunRow, source: SourceRow, lease: Lease, progress: Progress, signal: AbortSignal): Promise<Reason | null> {
  const threads = startCleaningThreads(strapi);
  try {
    const { hints, fingerprint } = cleanerOptions(strapi, source);
    const reader = run.kind === 'reclean' ? new StoredTexts(strapi, source.documentId, fingerprint) : openSource(strapi, source);
    const context: RunContext = { strapi, run, source, authorId: await authorOf(strapi, run), lease, signal, threads, progress, hints, fingerprint, reader, dryHashes: new Map() };
    return await steps(context);
  } finally {
    await threads.close();
  }
}

async function authorOf(strapi: Strapi, { userId }: RunRow): Promise<number | null> {
  return userId !== null && (await rowsOf(strapi, 'admin::user').count({ where: { id: userId } })) === 1 ? userId : null;
}

async function steps(context: RunContext): Promise<Reason | null> {
  const { strapi, run } = context;
  if (run.state === 'queued' || run.state === 'listing') {
    run.state = 'listing';
    await rowsOf<RunRow>(strapi, UIDS.run).updateMany({ where: { documentId: run.documentId }, data: { state: 'listing' } });
    await listTexts(context);
  }
  await importTexts(context);
  context.signal.throwIfAborted();
  return run.kind === 'reclean' ? null : flagGone(context);
}

async function stop(strapi: Strapi, run: RunRow, source: SourceRow, signal: AbortSignal, error: unknown): Promise<void> {
  if (signal.aborted && signal.reason === 'paused') return layRunAside(strapi, run);
  if (error instanceof LeaseLost || (signal.aborted && signal.reason !== 'cancelled')) {
    strapi.log.warn(`The run of “${source.name}” was left where it stands (${signal.aborted ? signal.reason : 'lease lost'}); it goes on later`);
    return;
  }
  if (signal.aborted) return closeRun(strapi, run, 'cancelled', { code: 'cancelled', message: 'Cancelled' });
  const { state, reason } = await fault(strapi, source, error);
  strapi.log[state === 'waiting' ? 'warn' : 'error'](`The run of “${source.name}” stopped: ${reason.message}`);
  await closeRun(strapi, run, state, reason);
}

/** A source that had texts and cannot be listed now may be unmounted: a person is asked. All else is a failure. */
async function fault(strapi: Strapi, source: SourceRow, error: unknown): Promise<{ state: RunState; reason: Reason }> {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof SourceUnavailable)) return { state: 'failed', reason: { code: 'fault', message } };
  const before = await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).count({ where: { sourceDocumentId: source.documentId } });
  const waits = before > 0 && error.reason === 'missing';
  return { state: waits ? 'waiting' : 'failed', reason: { code: `source.${error.reason}`, message } };
}
