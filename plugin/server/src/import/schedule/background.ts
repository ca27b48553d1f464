/** What the importer does by itself while Strapi serves: first import, schedules, and runs that a dead process left. */
import type { RunRecord } from '../../../../shared/records';
import { setting, type Strapi } from '../../strapi';
import { importDeclaredSources } from '../sources/declared-sources';
import { leaveRuns, resumeRuns, waitForRun } from '../run/runner';
import { refreshSchedule, stopSchedule } from './schedule';
import { leaveParts, takePart } from '../shared-work/take-part';

interface Background {
  watch: NodeJS.Timeout;
  controller: AbortController;
  firstImport: Promise<RunRecord[]>;
}

const backgrounds = new WeakMap<Strapi, Background>();

/**
 * Begins. Called when Strapi's HTTP server listens, so that commands and scripts that load Strapi do not import by
 * themselves. Calling it again changes nothing.
 */
export async function startBackground(strapi: Strapi): Promise<void> {
  if (backgrounds.has(strapi)) return;
  const watch = setInterval(() => lookAround(strapi), (setting<number>(strapi, 'leaseSeconds') * 1000) / 3);
  watch.unref();
  const controller = new AbortController();
  const firstImport = begin(strapi, controller.signal);
  firstImport.catch((error: unknown) => strapi.log.error(`Copydesk's first import failed: ${messageOf(error)}`));
  backgrounds.set(strapi, { watch, controller, firstImport });
}

/** Resolves when runs left open and the first import of declared sources are done; with the runs at their end. */
export async function firstImportFinished(strapi: Strapi): Promise<RunRecord[]> {
  await startBackground(strapi);
  return (backgrounds.get(strapi) as Background).firstImport;
}

/** Ends. Runs stop after the texts they have in hand and stay open. */
export async function stopBackground(strapi: Strapi): Promise<void> {
  const background = backgrounds.get(strapi);
  if (background) clearInterval(background.watch);
  background?.controller.abort();
  backgrounds.delete(strapi);
  stopSchedule(strapi);
  await leaveParts(strapi);
  await leaveRuns(strapi);
  await background?.firstImport.catch(() => {});
  // A run that began while the others were left.
  await leaveRuns(strapi);
}

async function begin(strapi: Strapi, signal: AbortSignal): Promise<RunRecord[]> {
  await refreshSchedule(strapi);
  const resumed = await resumeRuns(strapi);
  const runs = await Promise.all(resumed.map((documentId) => waitForRun(strapi, documentId)));
  return [...runs, ...(await importDeclaredSources(strapi, signal))];
}

/** Another instance may have changed a schedule, died in the middle of a run, or have a large one to share. */
function lookAround(strapi: Strapi): void {
  const look = async () => {
    await refreshSchedule(strapi);
    await resumeRuns(strapi);
    void (await takePart(strapi));
  };
  look().catch((error: unknown) => strapi.log.warn(`Copydesk could not look after its runs: ${messageOf(error)}`));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
