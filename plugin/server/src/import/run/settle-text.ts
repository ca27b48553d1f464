import { holdLease, LeaseLost } from '../lease/lease';
import { applyCleaned } from './apply-cleaned';
import { applySameBytes } from './apply-same-bytes';
import { briefly, isOutage } from './database-faults';
import { inTransaction } from './in-transaction';
import { keepUndone } from './keep-undone';
import { outcome, type Outcome } from './outcome';
import type { Prepared } from './prepared';
import { recordUnimported } from './record-unimported';
import { claimItems, reportItem, SettledElsewhere } from './report-items';
import { retried } from './retried';
import type { RunContext } from './run-context';

/**
 * Brings one prepared text into its bucket: article, entities, ledger and report in one transaction, which begins
 * with the lease. A dry run does the very same and undoes all but the report.
 *
 * @returns null for a text that another process has settled meanwhile
 * @throws LeaseLost; the database's own error where it is out of reach or full, which is no text's fault
 */
export async function settleText(context: RunContext, prepared: Prepared): Promise<Outcome | null> {
  try {
    return await settleOrFail(context, prepared);
  } catch (error) {
    if (error instanceof SettledElsewhere) return null;
    throw error;
  }
}

async function settleOrFail(context: RunContext, prepared: Prepared): Promise<Outcome> {
  try {
    return await retried(() => settleOnce(context, prepared), context.signal);
  } catch (error) {
    if (error instanceof SettledElsewhere || error instanceof LeaseLost || isOutage(error) || context.signal.aborted) throw error;
    const message = briefly(error);
    context.strapi.log.error(`Copydesk could not store “${prepared.item.key}”: ${message}`);
    return settleOnce(context, { item: prepared.item, known: prepared.known, kind: 'unavailable', code: 'storingFailed', message: `“${prepared.item.key}” could not be stored: ${message}` });
  }
}

/**
 * Brings several texts into their buckets in one transaction: all or none.
 *
 * @throws LeaseLost; whatever keeps one of them from being stored
 */
export async function settleInOne(context: RunContext, texts: readonly Prepared[]): Promise<Map<Prepared, Outcome>> {
  const { strapi, lease } = context;
  return strapi.db.transaction(async () => {
    await holdLease(strapi, lease);
    await claimItems(strapi, texts.map(({ item }) => item));
    const outcomes = new Map<Prepared, Outcome>();
    for (const text of texts) {
      const settled = await decide(context, text);
      await reportItem(context, text.item, settled);
      outcomes.set(text, settled);
    }
    return outcomes;
  });
}

async function settleOnce(context: RunContext, prepared: Prepared): Promise<Outcome> {
  const decideOn = async () => {
    await claimItems(context.strapi, [prepared.item]);
    return context.run.dryRun ? withoutNewArticle(await decide(context, prepared)) : decide(context, prepared);
  };
  return inTransaction(context, decideOn, (settled) => reportItem(context, prepared.item, settled));
}

function decide(context: RunContext, prepared: Prepared): Promise<Outcome> {
  switch (prepared.kind) {
    case 'unavailable':
      return recordUnimported(context, prepared, 'failed', null, outcome('failed', prepared.code, prepared.message));
    case 'unreadable':
      return recordUnimported(context, prepared, 'quarantined', prepared.read, outcome('quarantined', prepared.code, prepared.message));
    case 'undone':
      return keepUndone(context, prepared);
    case 'sameBytes':
      return applySameBytes(context, prepared);
    case 'cleaned':
      return applyCleaned(context, prepared);
  }
}

/** The article that a dry run would have created does not exist: its report names the title only. */
function withoutNewArticle(settled: Outcome): Outcome {
  return settled.bucket === 'created' ? { ...settled, article: undefined } : settled;
}
