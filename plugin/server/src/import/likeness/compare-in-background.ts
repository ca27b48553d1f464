/**
 * Looks for entries that may be the same when some were made or changed: after each run that brought some, and a moment
 * after people or other programs wrote to some. Nobody waits for it, and who opens the review only reads.
 */
import type { RunRecord } from '../../../../shared/records';
import { UIDS, type Strapi } from '../../strapi';
import { RUN_FINISHED } from '../events/run-finished';
import { compareNames } from './compare-names';

const WRITES = ['create', 'update', 'clone', 'publish'];
/** What is written in close succession is looked at once, when all is written. */
const QUIET_MS = 2_000;

interface Comparing {
  waiting?: NodeJS.Timeout;
  running: Promise<void>;
}

const comparisons = new WeakMap<Strapi, Comparing>();

/** To be called while Strapi registers. */
export function compareInBackground(strapi: Strapi): void {
  comparisons.set(strapi, { running: Promise.resolve() });
  strapi.eventHub.on(RUN_FINISHED, async ({ run }: { run: Pick<RunRecord, 'state' | 'dryRun'> | null }) => {
    if (run?.state === 'finished' && !run.dryRun) await compare(strapi);
  });
  strapi.documents.use(async ({ uid, action }, next) => {
    const result = await next();
    if ((uid === UIDS.organization || uid === UIDS.initiative) && WRITES.includes(action)) compareSoon(strapi);
    return result;
  });
}

/** Drops what waits and lets what runs end, so that Strapi can shut down. What was not looked at is with the next comparison. */
export async function stopComparing(strapi: Strapi): Promise<void> {
  const comparing = comparisons.get(strapi);
  clearTimeout(comparing?.waiting);
  await comparing?.running;
}

function compareSoon(strapi: Strapi): void {
  const comparing = comparisons.get(strapi);
  if (!comparing) return;
  clearTimeout(comparing.waiting);
  comparing.waiting = setTimeout(() => void (comparing.running = comparing.running.then(() => compare(strapi))), QUIET_MS);
  comparing.waiting.unref();
}

/** What was written is written whatever becomes of this: the next comparison looks again. */
async function compare(strapi: Strapi): Promise<void> {
  await compareNames(strapi).catch((error: unknown) => {
    strapi.log.warn(`Entries that may be the same could not be looked for: ${error instanceof Error ? error.message : String(error)}`);
  });
}
