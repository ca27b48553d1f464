import { setTimeout as pause } from 'node:timers/promises';
import { setting } from '../../strapi';
import { LeaseLost } from '../lease/lease';
import { SourceUnavailable } from '../reading/source-reader';
import { briefly } from '../run/database-faults';
import { importItems } from '../run/import-texts';
import type { RunContext } from '../run/run-context';
import { waitingOf, type Chunk } from './chunks';
import { jobs, queuesOf, showLife } from './job-queue';

/** How often a process without a chunk looks for one. */
const LOOK_MS = 500;

/**
 * Takes chunks of a shared run and brings their texts into their buckets, until no chunk is left, be it in other
 * hands. A chunk that fails is given back, for whoever takes it next.
 *
 * @throws LeaseLost where the run is no longer this coordinator's; SourceUnavailable where this process sees the source
 * no more; the reason of the signal, once that is aborted
 */
export async function workOnChunks(context: RunContext): Promise<void> {
  const { strapi, run, signal } = context;
  const boss = await jobs(strapi);
  const queue = queuesOf(run).chunks;
  for (;;) {
    signal.throwIfAborted();
    const [job] = await boss.fetch<Chunk>(queue);
    if (job) await workOnChunk(context, job);
    else if ((await boss.getQueueSize(queue, { before: 'completed' })) > 0) await pause(LOOK_MS, undefined, { signal });
    else return;
  }
}

async function workOnChunk(context: RunContext, { id, data }: { id: string; data: Chunk }): Promise<void> {
  const { strapi, run } = context;
  const boss = await jobs(strapi);
  const queue = queuesOf(run).chunks;
  const signsOfLife = setInterval(() => void showLife(strapi, queue, id).catch(() => {}), (setting<number>(strapi, 'leaseSeconds') * 1000) / 3);
  try {
    await importItems(context, waitingOf(strapi, run, data));
    await boss.complete(queue, id);
  } catch (error) {
    await boss.fail(queue, id, { message: briefly(error) }).catch(() => {});
    if (error instanceof LeaseLost || error instanceof SourceUnavailable || context.signal.aborted) throw error;
    strapi.log.warn(`Copydesk gave a chunk of a run back: ${briefly(error)}`);
  } finally {
    clearInterval(signsOfLife);
  }
}
