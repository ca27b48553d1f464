import { whyNotInBulk } from '../bulk/why-not-in-bulk';
import { areEntriesQuiet } from '../events/entry-events';
import { holdLease, LeaseLost } from '../lease/lease';
import { UIDS } from '../../strapi';
import { createTogether } from './create-together';
import { briefly, isOutage } from './database-faults';
import type { Outcome } from './outcome';
import type { Prepared, PreparedCleaned } from './prepared';
import { claimItems, reportCreated, SettledElsewhere } from './report-items';
import { retried } from './retried';
import type { RunContext } from './run-context';
import { settleInOne, settleText } from './settle-text';

/**
 * Brings prepared texts into their buckets; each wholly or not at all. New texts become articles together, in one
 * transaction, and so are those settled that need no cleaning. Should that fail, and for texts that change an article,
 * each text has a transaction of its own, so that a bad one fails alone.
 *
 * @returns their outcomes, in their order, without those that another process has settled meanwhile
 * @throws LeaseLost; the database's own error where it is out of reach or full
 */
export async function settleTexts(context: RunContext, texts: readonly Prepared[]): Promise<Outcome[]> {
  const fresh = texts.filter(isNew);
  const created = await together(context, fresh.length > 0 && writesInBulk(context) ? fresh : [], createReported);
  const light = await together(context, texts.filter(({ kind }) => kind !== 'cleaned'), settleInOne);
  const outcomes: Outcome[] = [];
  for (const text of texts) {
    context.signal.throwIfAborted();
    const outcome = created.get(text) ?? light.get(text) ?? (await settleText(context, text));
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}

function isNew(text: Prepared): text is PreparedCleaned {
  return text.kind === 'cleaned' && text.known === undefined && text.namesake === undefined;
}

/** @returns what was settled; nothing where it failed, and in a dry run, which undoes each text before the next */
async function together<Text extends Prepared>(context: RunContext, texts: Text[], settle: (context: RunContext, texts: Text[]) => Promise<Map<Prepared, Outcome>>): Promise<Map<Prepared, Outcome>> {
  const { strapi, run, signal } = context;
  if (texts.length < 2 || run.dryRun) return new Map();
  try {
    return await retried(() => settle(context, texts), signal);
  } catch (error) {
    if (error instanceof LeaseLost || isOutage(error) || signal.aborted) throw error;
    if (!(error instanceof SettledElsewhere)) strapi.log.warn(`Copydesk could not store ${texts.length} texts together and stores them one by one: ${briefly(error)}`);
    return new Map();
  }
}

async function createReported(context: RunContext, texts: PreparedCleaned[]): Promise<Map<Prepared, Outcome>> {
  const { strapi, lease } = context;
  return strapi.db.transaction(async () => {
    await holdLease(strapi, lease);
    await claimItems(strapi, texts.map(({ item }) => item));
    const outcomes: Map<Prepared, Outcome> = await createTogether(context, texts);
    await reportCreated(strapi, [...outcomes].map(([{ item }, outcome]) => ({ item, outcome })));
    return outcomes;
  });
}

const decided = new WeakMap<RunContext, boolean>();

/**
 * Whether nobody has to see each entry on its own: the source wants no event for each, and the host app leaves the types
 * as they are. Where it does not, the log says once a run why its texts go one by one.
 */
function writesInBulk(context: RunContext): boolean {
  if (!areEntriesQuiet()) return false;
  const before = decided.get(context);
  if (before !== undefined) return before;
  const { strapi, source } = context;
  const reason = [UIDS.article, UIDS.organization, UIDS.initiative].map((uid) => whyNotInBulk(strapi, uid)).find((why) => why !== null) ?? null;
  if (reason !== null) strapi.log.info(`Copydesk writes the texts of “${source.name}” one by one through the Document Service, because ${reason}`);
  decided.set(context, reason === null);
  return reason === null;
}
