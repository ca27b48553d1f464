import { announcedAsChosen } from '../events/entry-events';
import { briefly } from '../run/database-faults';
import { openRun, type OpenRun } from '../run/open-run';
import { Progress } from '../run/progress';
import { heldLeases, LeaseLost } from '../lease/lease';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { SourceUnavailable, type SourceReader } from '../reading/source-reader';
import type { RunRow, SourceRow } from '../rows';
import { canShare, jobs, queuesOf } from './job-queue';
import { workOnChunks } from './work-on-chunks';

/** Runs of other processes that this one takes part in, with what ends that. */
const parts = new WeakMap<Strapi, Map<string, Part>>();

interface Part {
  controller: AbortController;
  ended: Promise<void>;
}

/** Takes part in every shared run that another living process coordinates. @returns what ends when their work does */
export async function takePart(strapi: Strapi): Promise<Promise<void>[]> {
  if (!canShare(strapi)) return [];
  const runs = await rowsOf<RunRow>(strapi, UIDS.run).findMany({ where: { state: 'importing', dryRun: false, cancelRequested: false } });
  const led = runs.length === 0 ? new Set<string>() : await heldLeases(strapi, 'others');
  const taken: Promise<void>[] = [];
  for (const run of runs) {
    if (!led.has(run.sourceDocumentId) || partsOf(strapi).has(run.documentId) || !(await (await jobs(strapi)).getQueue(queuesOf(run).chunks))) continue;
    taken.push(begin(strapi, run));
  }
  return taken;
}

/** Stops working on others' runs after the texts in hand. */
export async function leaveParts(strapi: Strapi): Promise<void> {
  const all = [...partsOf(strapi).values()];
  for (const { controller } of all) controller.abort('shutdown');
  await Promise.all(all.map(({ ended }) => ended));
}

function begin(strapi: Strapi, run: RunRow): Promise<void> {
  const controller = new AbortController();
  const ended = work(strapi, run, controller.signal).finally(() => partsOf(strapi).delete(run.documentId));
  partsOf(strapi).set(run.documentId, { controller, ended });
  return ended;
}

async function work(strapi: Strapi, run: RunRow, signal: AbortSignal): Promise<void> {
  const source = await rowsOf<SourceRow>(strapi, UIDS.source).findOne({ where: { documentId: run.sourceDocumentId } });
  if (!source || run.epoch === null) return;
  let opened: OpenRun | undefined;
  try {
    opened = await openRun(strapi, run, source, { name: source.documentId, epoch: run.epoch }, signal);
    const context = { ...opened.context, progress: Progress.silent(strapi, run) };
    if (await isSeenHere(context.reader)) await announcedAsChosen(strapi, run, source, () => workOnChunks(context));
    else strapi.log.warn(`Copydesk takes no part in the run of “${source.name}”, because its directory is empty or missing here`);
  } catch (error) {
    if (!(error instanceof LeaseLost) && !signal.aborted) strapi.log.warn(`Copydesk takes no more part in the run of “${source.name}”: ${briefly(error)}`);
  } finally {
    await opened?.close();
  }
}

/** A directory that is not mounted on this instance would make each text a vanished one. */
async function isSeenHere(reader: SourceReader): Promise<boolean> {
  try {
    for await (const page of reader.pages()) if (page.length > 0) return page.some(({ fault }) => fault === undefined);
    return false;
  } catch (error) {
    if (error instanceof SourceUnavailable) return false;
    throw error;
  }
}

function partsOf(strapi: Strapi): Map<string, Part> {
  const map = parts.get(strapi) ?? new Map<string, Part>();
  parts.set(strapi, map);
  return map;
}
