import { whyNotInBulk } from '../bulk/why-not-in-bulk';
import { holdLease, LeaseLost } from '../lease';
import { UIDS } from '../../strapi';
import { createTogether } from './create-together';
import type { Outcome } from './outcome';
import type { Prepared, PreparedCleaned } from './prepared';
import { reportCreated } from './report-items';
import { retried } from './retried';
import type { RunContext } from './run-context';
import { settleText } from './settle-text';

/**
 * Brings prepared texts into their buckets; each wholly or not at all. New texts become articles together, in one
 * transaction; should that fail, and for all that is more than new, each text has a transaction of its own, so that a
 * bad one fails alone.
 *
 * @returns their outcomes, in their order
 * @throws LeaseLost
 */
export async function settleTexts(context: RunContext, texts: readonly Prepared[]): Promise<Outcome[]> {
  const settled: Map<Prepared, Outcome> = await settleNew(context, texts.filter(isNew));
  const outcomes: Outcome[] = [];
  for (const text of texts) {
    context.signal.throwIfAborted();
    outcomes.push(settled.get(text) ?? (await settleText(context, text)));
  }
  return outcomes;
}

function isNew(text: Prepared): text is PreparedCleaned {
  return text.kind === 'cleaned' && text.known === undefined;
}

async function settleNew(context: RunContext, texts: PreparedCleaned[]): Promise<Map<Prepared, Outcome>> {
  const { strapi, run, lease, signal } = context;
  if (texts.length < 2 || run.dryRun || !writesInBulk(context)) return new Map();
  try {
    return await retried(
      () =>
        strapi.db.transaction(async () => {
          await holdLease(strapi, lease);
          const outcomes = await createTogether(context, texts);
          await reportCreated(strapi, [...outcomes].map(([{ item }, outcome]) => ({ item, outcome })));
          return outcomes;
        }),
      signal,
    );
  } catch (error) {
    if (error instanceof LeaseLost || signal.aborted) throw error;
    strapi.log.warn(`Copydesk could not store ${texts.length} texts together and stores them one by one: ${error instanceof Error ? error.message : String(error)}`);
    return new Map();
  }
}

const decided = new WeakMap<RunContext, boolean>();

/** Whether the host app leaves the types as they are; where not, the log says once a run why its texts go one by one. */
function writesInBulk(context: RunContext): boolean {
  const before = decided.get(context);
  if (before !== undefined) return before;
  const { strapi, source } = context;
  const reason = [UIDS.article, UIDS.organization, UIDS.initiative].map((uid) => whyNotInBulk(strapi, uid)).find((why) => why !== null) ?? null;
  if (reason !== null) strapi.log.info(`Copydesk writes the texts of “${source.name}” one by one through the Document Service, because ${reason}`);
  decided.set(context, reason === null);
  return reason === null;
}
