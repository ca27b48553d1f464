import { setTimeout as pause } from 'node:timers/promises';
import { endEpoch, LeaseLost } from '../lease/lease';
import { importTexts } from '../run/import-texts';
import { briefly } from '../run/database-faults';
import { Progress } from '../run/progress';
import type { RunContext } from '../run/run-context';
import { settleText } from '../run/settle-text';
import { canShare, dropQueues, jobs, makeQueues, queuesOf } from './job-queue';
import { countWaiting, sendChunks, waitingOf, type Chunk } from './chunks';
import { workOnChunks } from './work-on-chunks';

/** Fewer texts are done before others could help. */
const SHARED_FROM = 200;
/** How often the coordinator counts, and looks after jobs whose process died. */
const LOOK_MS = 1_000;

/**
 * The second step of a run. Many texts on PostgreSQL are shared with the other instances and workers; this process,
 * the coordinator, takes part, counts the buckets from the rows, and sends again what got lost on the way.
 *
 * @throws LeaseLost; the reason of the run's signal, once that is aborted
 */
export async function importShared(context: RunContext): Promise<void> {
  if (await isShared(context)) await shareTexts(context);
  else await importTexts(context);
}

async function isShared({ strapi, run }: RunContext): Promise<boolean> {
  if (!canShare(strapi) || run.dryRun || (await countWaiting(strapi, run)) < SHARED_FROM) return false;
  try {
    await makeQueues(strapi, run);
    return true;
  } catch (error) {
    strapi.log.warn(`Copydesk imports in this process alone, because pg-boss could not make its tables: ${briefly(error)}`);
    return false;
  }
}

async function shareTexts(context: RunContext): Promise<void> {
  const { strapi, run, lease } = context;
  try {
    while ((await countWaiting(strapi, run)) > 0) {
      await sendChunks(strapi, run);
      await workAndLookAfter(context);
      await settleGivenUp(context);
    }
  } catch (error) {
    // The counts of a run that stops here are final only once nobody else writes.
    if (!(error instanceof LeaseLost)) await endEpoch(strapi, lease).catch(() => {});
    throw error;
  } finally {
    await context.progress.recount();
    await dropQueues(strapi, run).catch((error: unknown) => strapi.log.warn(`Copydesk could not drop the jobs of a run: ${briefly(error)}`));
  }
}

/** Works on chunks while none is forgotten: jobs whose process died run out, and are taken by another. */
async function workAndLookAfter(context: RunContext): Promise<void> {
  const { strapi, run, progress } = context;
  const boss = await jobs(strapi);
  const done = new AbortController();
  const looking = (async () => {
    while (!done.signal.aborted) {
      await boss.expire();
      await progress.recount();
      await pause(LOOK_MS, undefined, { signal: done.signal }).catch(() => {});
    }
  })();
  looking.catch(() => {});
  try {
    await workOnChunks({ ...context, progress: Progress.silent(strapi, run) });
  } finally {
    done.abort();
    await looking.catch(() => {});
  }
}

/** Texts of chunks that failed in every process failed; the next run tries them again. */
async function settleGivenUp(context: RunContext): Promise<void> {
  const { strapi, run } = context;
  const boss = await jobs(strapi);
  const queue = queuesOf(run).givenUp;
  for (let [job] = await boss.fetch<Chunk>(queue); job; [job] = await boss.fetch<Chunk>(queue)) {
    for await (const page of waitingOf(strapi, run, job.data)) {
      for (const item of page) {
        const message = `“${item.key}” is among texts on which each process that tried died or failed; see their logs`;
        await settleText(context, { item, known: undefined, kind: 'unavailable', code: 'processesFailed', message });
      }
    }
    await boss.complete(queue, job.id);
  }
}
