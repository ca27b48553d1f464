import type { RunRecord } from '../../../../shared/records';
import { servicesOf } from '../../services/services-of';
import type { Strapi } from '../../strapi';
import { ExitStatus } from '../exit-status';
import { refusal } from '../refusal';
import { howItStopped, runToEnd, statusOfStop } from '../run-to-end';
import { StopSignals } from '../stop-signals';

/** What a person can ask of one run. */
export const CHANGES = ['pause', 'resume', 'cancel'] as const;
export type Change = (typeof CHANGES)[number];

/** Another process that works on the run looks this often whether somebody asked for something, at the latest. */
const LONGEST_WAIT_MS = 60_000;
const LOOK_EVERY_MS = 500;

/** Pauses, resumes or cancels a run, in whichever process it goes on, and waits until that is so. */
export async function changeRun(strapi: Strapi, change: Change, documentId: string, line: (run: RunRecord) => string): Promise<ExitStatus> {
  const { runs } = servicesOf(strapi);
  try {
    let run = await runs[`${change}Run`](documentId);
    if (change === 'resume') {
      const signals = new StopSignals();
      run = await runToEnd(strapi, run.source?.name ?? documentId, documentId, signals);
      const stopped = howItStopped(run, signals);
      if (stopped !== null) {
        process.stderr.write(`copydesk runs: ${stopped}\n`);
        return statusOfStop(signals);
      }
    } else {
      for (const began = Date.now(); isOpen(run) && Date.now() - began < LONGEST_WAIT_MS; run = await runs.findRun(documentId)) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    process.stdout.write(`${line(run)}\n`);
    return isOpen(run) || run.state === 'failed' ? ExitStatus.SomeFailed : ExitStatus.Success;
  } catch (error) {
    process.stderr.write(`copydesk runs: ${refusal(error)}\n`);
    return ExitStatus.SomeFailed;
  }
}

function isOpen({ state }: RunRecord): boolean {
  return state === 'queued' || state === 'listing' || state === 'importing';
}
