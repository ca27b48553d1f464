import type { Reason, RunState } from '../../../../shared/records';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { announcedAsChosen } from '../events/entry-events';
import { LeaseLost, makeNamesLock, type Lease } from '../lease/lease';
import { SourceUnavailable } from '../reading/source-reader';
import type { RunRow, SourceRow, SourceTextRow } from '../rows';
import { dropOldEarlierValues } from '../earlier/drop-old-values';
import { rollBackRun } from '../rollback/roll-back-run';
import { importShared } from '../shared-work/share-texts';
import { closeCancelled, closeRun, DoesNotAddUp, layRunAside } from './close-run';
import { briefly, isOutage } from './database-faults';
import { flagGone } from './flag-gone';
import { listTexts } from './list-texts';
import { openRun } from './open-run';
import { Progress } from './progress';
import { retried } from './retried';
import type { RunContext } from './run-context';
import { updateRun } from './update-run';

/** Why a run is stopped from outside, as the reason of its abort signal. */
export type StopReason = 'cancelled' | 'paused' | 'leaseLost' | 'shutdown';

/**
 * Works on a run from where it stands to its end: list → import → gone → report. A run that is stopped because Strapi
 * shuts down or the lease is lost stays open, and goes on elsewhere or later.
 */
export async function workOnRun(strapi: Strapi, run: RunRow, source: SourceRow, lease: Lease, signal: AbortSignal): Promise<void> {
  try {
    const work = run.kind === 'rollback' ? takeBack : takeIn;
    const question = await announcedAsChosen(strapi, run, source, () => work(strapi, run, source, lease, signal));
    await closeRun(strapi, run, lease, question ? 'waiting' : 'finished', question);
  } catch (error) {
    return stop(strapi, run, source, lease, signal, error);
  }
  if (run.dryRun) return;
  // The run has ended, whatever becomes of this: the next one tries again.
  await dropOldEarlierValues(strapi, source.documentId).catch((error: unknown) => strapi.log.warn(`Earlier values of “${source.name}” could not be dropped: ${briefly(error)}`));
}

/** Takes an earlier run back; it asks nobody. */
async function takeBack(strapi: Strapi, run: RunRow, source: SourceRow, lease: Lease, signal: AbortSignal): Promise<null> {
  await makeNamesLock(strapi);
  await rollBackRun({ strapi, run, ofRun: run.ofRun as string, source, lease, progress: await Progress.of(strapi, run), signal });
  return null;
}

/** Takes texts in. @returns what a person has to be asked */
async function takeIn(strapi: Strapi, run: RunRow, source: SourceRow, lease: Lease, signal: AbortSignal): Promise<Reason | null> {
  const { context, close } = await openRun(strapi, run, source, lease, signal);
  try {
    // Each step goes on where it stands, so that a connection that breaks for a moment costs nothing.
    return await retried(() => steps(context), signal);
  } finally {
    await close();
  }
}

async function steps(context: RunContext): Promise<Reason | null> {
  const { strapi, run } = context;
  if (run.state === 'queued' || run.state === 'listing') {
    run.state = 'listing';
    await updateRun(strapi, run, context.lease, { state: 'listing' });
    await listTexts(context);
  }
  await importShared(context);
  context.signal.throwIfAborted();
  return run.kind === 'reclean' ? null : flagGone(context);
}

async function stop(strapi: Strapi, run: RunRow, source: SourceRow, lease: Lease, signal: AbortSignal, error: unknown): Promise<void> {
  if (signal.aborted && signal.reason === 'paused') return layRunAside(strapi, run, lease);
  if (error instanceof LeaseLost || (signal.aborted && signal.reason !== 'cancelled')) {
    strapi.log.warn(`The run of “${source.name}” was left where it stands (${signal.aborted ? signal.reason : 'lease lost'}); it goes on later`);
    return;
  }
  if (error instanceof DoesNotAddUp) return void strapi.log.error(error.message);
  if (isOutage(error)) {
    strapi.log.error(`The run of “${source.name}” was left where it stands, because the database takes nothing now; it goes on once it does: ${briefly(error)}`);
    return;
  }
  if (signal.aborted) return closeCancelled(strapi, run, lease);
  const { state, reason } = await fault(strapi, source, error);
  strapi.log[state === 'waiting' ? 'warn' : 'error'](`The run of “${source.name}” stopped: ${reason.message}`);
  await closeRun(strapi, run, lease, state, reason);
}

/** A source that had texts and cannot be listed now may be unmounted: a person is asked. All else is a failure. */
async function fault(strapi: Strapi, source: SourceRow, error: unknown): Promise<{ state: RunState; reason: Reason }> {
  const message = briefly(error);
  if (!(error instanceof SourceUnavailable)) return { state: 'failed', reason: { code: 'fault', message } };
  const before = await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).count({ where: { sourceDocumentId: source.documentId } });
  const waits = before > 0 && error.reason === 'missing';
  return { state: waits ? 'waiting' : 'failed', reason: { code: `source.${error.reason}`, message } };
}
