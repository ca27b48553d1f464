import type { RunRecord, RunState } from '../../../shared/records';
import { servicesOf } from '../services/services-of';
import type { Strapi } from '../strapi';
import { ExitStatus } from './exit-status';
import { showProgress } from './import/show-progress';
import type { StopSignals } from './stop-signals';

const OPEN: ReadonlySet<RunState> = new Set(['queued', 'listing', 'importing']);

/**
 * Waits until a run that this process works on ends. Told to stop, it stops after the texts in hand: on Ctrl-C, which
 * somebody pressed who wants no more of it, the run is cancelled; on SIGTERM, which ends services, it is left open and
 * goes on where it stood.
 *
 * @returns the run as it stands then
 */
export async function runToEnd(strapi: Strapi, sourceName: string, documentId: string, signals: StopSignals): Promise<RunRecord> {
  const { runs } = servicesOf(strapi);
  signals.react((signal) => {
    const stopped: Promise<unknown> = signal === 'SIGINT' ? runs.cancelRun(documentId) : runs.leaveRuns();
    stopped.catch((error: unknown) => process.stderr.write(`${sourceName}: the run could not be stopped: ${String(error)}\n`));
  });
  const hide = showProgress(strapi, sourceName, documentId);
  const run = await runs.waitForRun(documentId);
  await hide();
  signals.react(null);
  return run;
}

/** What a person has to know of a run that a signal stopped; null where none did. */
export function howItStopped(run: RunRecord, { told }: StopSignals): string | null {
  if (told === 'SIGINT' && run.state === 'cancelled') return 'stopped by Ctrl-C: the run is cancelled, and what it has done stays';
  return told !== null && OPEN.has(run.state) ? `stopped by ${told}: the run goes on where it stood once Strapi serves, or when the command is given again` : null;
}

/** The exit status of a command that a signal stopped before its end, as shells give it. */
export function statusOfStop({ told }: StopSignals): ExitStatus {
  return told === 'SIGINT' ? ExitStatus.Interrupted : ExitStatus.Terminated;
}
