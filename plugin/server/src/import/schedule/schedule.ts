/**
 * The sources' schedules as named jobs of Strapi's cron. Every instance has the jobs; the lease row decides which of
 * them takes a tick.
 */
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { RunGoesOn, RunIsPaused } from '../import-errors';
import { takeTick } from '../lease/lease';
import { startRun } from '../run/runner';
import type { SourceRow } from '../rows';

const JOB_PREFIX = 'copydesk.source.';

/** What is registered with Strapi's cron, by job name. */
const registered = new WeakMap<Strapi, Map<string, string>>();

/** Brings the jobs in line with the sources. Harmless to call often: only what changed is registered anew. */
export async function refreshSchedule(strapi: Strapi): Promise<void> {
  if (!strapi.config.get('server.cron.enabled', true)) return;
  const sources = await rowsOf<SourceRow>(strapi, UIDS.source).findMany({ where: { enabled: true, schedule: { $notNull: true } } });
  const wanted = new Map(sources.map(({ documentId, schedule, timeZone }) => [JOB_PREFIX + documentId, JSON.stringify([schedule, timeZone])]));
  const jobs = registered.get(strapi) ?? new Map<string, string>();
  registered.set(strapi, jobs);
  for (const [name, signature] of jobs) if (wanted.get(name) !== signature) removeJob(strapi, jobs, name);
  for (const source of sources) {
    const name = JOB_PREFIX + source.documentId;
    const signature = wanted.get(name);
    if (signature === undefined || jobs.has(name)) continue;
    jobs.set(name, signature);
    strapi.cron.add({ [name]: { task: (_, due) => runOnTick(strapi, source.documentId, due as Date), options: { rule: source.schedule as string, tz: source.timeZone } } });
  }
}

/** Takes all jobs out of Strapi's cron. */
export function stopSchedule(strapi: Strapi): void {
  const jobs = registered.get(strapi) ?? new Map<string, string>();
  for (const name of [...jobs.keys()]) removeJob(strapi, jobs, name);
}

/**
 * Starts the run that a schedule asks for at `due`, unless another instance has taken that tick or a run of the
 * source still goes on.
 */
async function runOnTick(strapi: Strapi, sourceDocumentId: string, due: Date): Promise<void> {
  // Clocks differ, ticks do not: a schedule is due at whole seconds.
  const tick = Math.round(due.getTime() / 1000) * 1000;
  if (!(await takeTick(strapi, sourceDocumentId, tick))) return;
  try {
    await startRun(strapi, sourceDocumentId, { trigger: 'schedule' });
  } catch (error) {
    if (!(error instanceof RunGoesOn || error instanceof RunIsPaused)) throw error;
    strapi.log.info(`A scheduled run was left out: ${error.message}`);
  }
}

function removeJob(strapi: Strapi, jobs: Map<string, string>, name: string): void {
  strapi.cron.remove(name);
  jobs.delete(name);
}
