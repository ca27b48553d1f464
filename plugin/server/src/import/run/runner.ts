/** Starts, resumes and cancels runs. One runner a source, over all processes that share the database. */
import type { RunKind, RunRecord, RunState, RunTrigger } from '../../../../shared/records';
import { rowsOf, setting, UIDS, type Strapi } from '../../strapi';
import { tellRunFinished } from '../events/run-finished';
import { findSourceRow } from '../sources/find-source-row';
import { RunGoesOn, RunIsPaused } from '../import-errors';
import { releaseLease, renewLease, takeLease, type Lease } from '../lease/lease';
import { findRun, findRunRow, openRunOf, OPEN_STATES, pausedRunOf } from './run-records';
import type { RunRow, SourceRow } from '../rows';
import { closeCancelled, closeRun, layRunAside } from './close-run';
import { briefly } from './database-faults';
import { workOnRun, type StopReason } from './work-on-run';

export interface StartOptions {
  trigger: RunTrigger;
  /** Who asked for it; null for the schedule and the command line. */
  user?: { id: number; name: string } | null;
  /** Plan and report only: no article, entity or ledger is written. */
  dryRun?: boolean;
  /** The person agrees that many texts are gone. */
  confirmGone?: boolean;
  /** Texts that a rollback took back are imported again. */
  importUndone?: boolean;
  /** What the run does; `import` where not given. */
  kind?: RunKind;
  /** Of a rollback: document id of the run whose work it takes back. */
  ofRun?: string;
}

/** A run that this process works on. */
interface ActiveRun {
  sourceDocumentId: string;
  stop(reason: StopReason): void;
  finished: Promise<void>;
}

const activeRuns = new WeakMap<Strapi, Map<string, ActiveRun>>();

/**
 * Starts a run of a source and returns at once; {@link waitForRun} waits for its end. A run that a dead process left
 * open goes on first.
 *
 * @throws RecordNotFound; RunGoesOn while a run of the source goes on, in whichever process; RunIsPaused
 */
export async function startRun(strapi: Strapi, sourceDocumentId: string, options: StartOptions): Promise<RunRecord> {
  const source = await findSourceRow(strapi, sourceDocumentId);
  const lease = await takeLease(strapi, sourceDocumentId);
  if (!lease) throw new RunGoesOn(source.name);
  return heldWhileBegun(strapi, lease, async (begun) => {
    if (await pausedRunOf(strapi, sourceDocumentId)) throw new RunIsPaused(source.name);
    const left = await openRunOf(strapi, sourceDocumentId);
    const run = left ?? (await createRun(strapi, source, lease, options));
    const record = await findRun(strapi, run.documentId);
    await work(strapi, run, source, lease);
    begun();
    if (left && !isAskedFor(left, options)) throw new RunGoesOn(source.name);
    return record;
  });
}

/**
 * Begins something under a lease, which is given back here unless a run has begun that gives it back at its end. A
 * lease that cannot be given back runs out.
 *
 * @param begin calls what it is given once a run works under the lease
 */
async function heldWhileBegun<Result>(strapi: Strapi, lease: Lease, begin: (begun: () => void) => Promise<Result>): Promise<Result> {
  let isBegun = false;
  try {
    return await begin(() => {
      isBegun = true;
    });
  } finally {
    if (!isBegun) await releaseLease(strapi, lease).catch(() => {});
  }
}

function isAskedFor(run: RunRow, { dryRun = false, kind = 'import', ofRun }: StartOptions): boolean {
  return run.dryRun === dryRun && (run.kind ?? 'import') === kind && (run.ofRun ?? undefined) === ofRun;
}

/** Waits until a run that this process works on ends or is left. @returns the run as it stands then */
export async function waitForRun(strapi: Strapi, runDocumentId: string): Promise<RunRecord> {
  await active(strapi).get(runDocumentId)?.finished;
  return findRun(strapi, runDocumentId);
}

/**
 * Asks a run to stop after the text it has in hand; whichever process works on it sees that within seconds. A run that
 * no process works on is cancelled here. A run that has ended is left as it is.
 *
 * @throws RecordNotFound
 */
export async function cancelRun(strapi: Strapi, runDocumentId: string): Promise<RunRecord> {
  return stopFromOutside(strapi, runDocumentId, { states: [...OPEN_STATES, 'paused'], reason: 'cancelled', request: { cancelRequested: true }, end: closeCancelled });
}

/**
 * Asks a run to stop after the text it has in hand, so that it can go on later where it stood; whichever process works
 * on it sees that within seconds. A run that no process works on is paused here; one that has ended is left as it is.
 *
 * @throws RecordNotFound
 */
export async function pauseRun(strapi: Strapi, runDocumentId: string): Promise<RunRecord> {
  return stopFromOutside(strapi, runDocumentId, { states: OPEN_STATES, reason: 'paused', request: { pauseRequested: true }, end: layRunAside });
}

interface Stop {
  /** States in which a run can be stopped so. */
  states: readonly RunState[];
  reason: StopReason;
  /** How other processes are asked. */
  request: Partial<RunRow>;
  /** What becomes of a run that no process works on. */
  end(strapi: Strapi, run: RunRow, lease: Lease): Promise<void>;
}

async function stopFromOutside(strapi: Strapi, runDocumentId: string, { states, reason, request, end }: Stop): Promise<RunRecord> {
  const { state, sourceDocumentId } = await findRunRow(strapi, runDocumentId);
  if (!states.includes(state)) return findRun(strapi, runDocumentId);
  await rowsOf<RunRow>(strapi, UIDS.run).updateMany({ where: { documentId: runDocumentId, state: { $in: [...states] } }, data: request });
  const here = active(strapi).get(runDocumentId);
  if (here) {
    here.stop(reason);
    await here.finished;
    return findRun(strapi, runDocumentId);
  }
  const lease = await takeLease(strapi, sourceDocumentId);
  if (lease) {
    try {
      // Another process may have brought it to its end before it gave the lease back.
      const run = await findRunRow(strapi, runDocumentId);
      if (states.includes(run.state)) await end(strapi, run, lease);
    } finally {
      await releaseLease(strapi, lease);
    }
  }
  return findRun(strapi, runDocumentId);
}

/**
 * Goes on with a paused run where it stood. One that is not paused is left as it is.
 *
 * @throws RecordNotFound; RunGoesOn while another process still holds the source
 */
export async function resumeRun(strapi: Strapi, runDocumentId: string): Promise<RunRecord> {
  const run = await findRunRow(strapi, runDocumentId);
  if (run.state !== 'paused') return findRun(strapi, runDocumentId);
  const lease = await takeLease(strapi, run.sourceDocumentId);
  if (!lease) throw new RunGoesOn((await findSourceRow(strapi, run.sourceDocumentId)).name);
  const resumed = run.listed === null ? 'queued' : 'importing';
  await heldWhileBegun(strapi, lease, async (begun) => {
    const { count } = await rowsOf<RunRow>(strapi, UIDS.run).updateMany({ where: { documentId: runDocumentId, state: 'paused' }, data: { state: resumed, pauseRequested: false } });
    if (count > 0 && (await resume(strapi, run, lease))) begun();
  });
  return findRun(strapi, runDocumentId);
}

/** Goes on with runs that no living process works on. @returns the document ids of those that this process took up */
export async function resumeRuns(strapi: Strapi): Promise<string[]> {
  const open = await rowsOf<RunRow>(strapi, UIDS.run).findMany({ where: { state: { $in: OPEN_STATES } }, orderBy: { id: 'asc' } });
  const resumed: string[] = [];
  for (const run of open) {
    const lease = active(strapi).has(run.documentId) ? null : await takeLease(strapi, run.sourceDocumentId);
    if (!lease) continue;
    await heldWhileBegun(strapi, lease, async (begun) => {
      if (!(await resume(strapi, run, lease))) return;
      begun();
      resumed.push(run.documentId);
    });
  }
  return resumed;
}

/** Stops all runs of this process after the texts in hand, and leaves them open. Waits until they have stopped. */
export async function leaveRuns(strapi: Strapi): Promise<void> {
  const runs = [...active(strapi).values()];
  for (const run of runs) run.stop('shutdown');
  await Promise.all(runs.map((run) => run.finished));
}

async function resume(strapi: Strapi, { documentId }: RunRow, lease: Lease): Promise<boolean> {
  const run = await findRunRow(strapi, documentId);
  if (!OPEN_STATES.includes(run.state)) return false;
  if (run.cancelRequested) {
    await closeCancelled(strapi, run, lease);
    return false;
  }
  if (run.pauseRequested) {
    await layRunAside(strapi, run, lease);
    return false;
  }
  const source = await rowsOf<SourceRow>(strapi, UIDS.source).findOne({ where: { documentId: run.sourceDocumentId } });
  if (!source) {
    await closeRun(strapi, run, lease, 'failed', { code: 'sourceDeleted', message: 'The source of this run was deleted' });
    return false;
  }
  strapi.log.info(`Copydesk goes on with the run of “${source.name}” that was left open`);
  await work(strapi, run, source, lease);
  return true;
}

async function createRun(strapi: Strapi, source: SourceRow, { epoch }: Lease, options: StartOptions): Promise<RunRow> {
  const { trigger, user = null, dryRun = false, confirmGone = false, importUndone = false, kind = 'import', ofRun = null } = options;
  const { documentId } = await rowsOf<RunRow>(strapi, UIDS.run).create({
    data: {
      ...{ sourceDocumentId: source.documentId, kind, ofRun, trigger, dryRun, confirmGone, importUndone, state: 'queued', epoch, done: 0 },
      ...{ startedAt: new Date().toISOString(), userId: user?.id ?? null, userName: user?.name ?? null },
    },
  });
  return findRunRow(strapi, documentId);
}

/** Begins to work on a run beside whatever else goes on; the lease is renewed meanwhile and given back at the end. */
async function work(strapi: Strapi, run: RunRow, source: SourceRow, lease: Lease): Promise<void> {
  await rowsOf<RunRow>(strapi, UIDS.run).updateMany({ where: { documentId: run.documentId }, data: { epoch: lease.epoch } });
  const controller = new AbortController();
  const stop = (reason: StopReason) => controller.abort(reason);
  const signsOfLife = keepLease(strapi, run, lease, stop);
  const finished = workOnRun(strapi, run, source, lease, controller.signal)
    .catch((error: unknown) => {
      strapi.log.error(`The run of “${source.name}” could not be closed: ${briefly(error)}`);
    })
    .finally(async () => {
      clearInterval(signsOfLife);
      await releaseLease(strapi, lease).catch(() => {});
      active(strapi).delete(run.documentId);
      await tellRunFinished(strapi, run.documentId).catch((error: unknown) => {
        strapi.log.warn(`Those who wait for the end of runs could not be told of “${source.name}”: ${briefly(error)}`);
      });
    });
  active(strapi).set(run.documentId, { sourceDocumentId: source.documentId, stop, finished });
}

/** Shows signs of life three times within the lease's length, and looks whether somebody asked for an end. */
function keepLease(strapi: Strapi, run: RunRow, lease: Lease, stop: (reason: StopReason) => void): NodeJS.Timeout {
  const look = async () => {
    if (!(await renewLease(strapi, lease))) stop('leaseLost');
    const asked = await rowsOf<RunRow>(strapi, UIDS.run).findOne({ where: { documentId: run.documentId }, select: ['cancelRequested', 'pauseRequested'] });
    if (asked?.cancelRequested) stop('cancelled');
    else if (asked?.pauseRequested) stop('paused');
  };
  const every = (setting<number>(strapi, 'leaseSeconds') * 1000) / 3;
  return setInterval(() => {
    look().catch((error: unknown) => strapi.log.warn(`The lease of run ${run.documentId} could not be renewed: ${briefly(error)}`));
  }, every);
}

function active(strapi: Strapi): Map<string, ActiveRun> {
  const runs = activeRuns.get(strapi) ?? new Map<string, ActiveRun>();
  activeRuns.set(strapi, runs);
  return runs;
}
