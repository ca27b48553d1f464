import { setImmediate as nextTurn } from 'node:timers/promises';
import { rowsOf, UIDS } from '../../strapi';
import { LeaseLost } from '../lease/lease';
import type { RunItemRow } from '../rows';
import { briefly, isOutage } from '../run/database-faults';
import { inTransaction } from '../run/in-transaction';
import { itemOutcome } from '../run/list-texts';
import { outcome, type Outcome } from '../run/outcome';
import { retried } from '../run/retried';
import { updateRun } from '../run/update-run';
import { listEntries } from './list-entries';
import { reverseArticle } from './reverse-article';
import { reverseEntity } from './reverse-entity';
import type { RollbackContext } from './rollback-context';

const BATCH = 200;

/**
 * Takes back what a run did, from where the rollback stands to its end: first its articles, then the organizations and
 * initiatives that it made. Each entry is a transaction of its own and ends in one bucket: `reversed`, `kept` (touched
 * since, or needed by something else) or `failed`.
 *
 * @throws LeaseLost; the reason of the signal, once that is aborted; the database's own error where it is out of reach or full
 */
export async function rollBackRun(context: RollbackContext): Promise<void> {
  const { strapi, run, lease } = context;
  if (run.state === 'queued' || run.state === 'listing') {
    await updateRun(strapi, run, lease, { state: 'listing' });
    await listEntries(context);
  }
  await settleWaiting(context, { entryType: 'article' }, (item) => reverseArticle(context, item));
  // An entry may hold another back, such as a department its office: what is held back waits for the next round.
  while ((await settleWaiting(context, entities, (item) => reverseEntity(context, item, 'wait'))) > 0);
  await settleWaiting(context, entities, (item) => reverseEntity(context, item, 'keep'));
}

const entities = { entryType: { $ne: 'article' } };

/** Settles the entries that wait, the youngest last. @returns how many reached a bucket */
async function settleWaiting(context: RollbackContext, which: Record<string, unknown>, settle: (item: RunItemRow) => Promise<Outcome | null>): Promise<number> {
  const { strapi, run, signal, progress } = context;
  let settled = 0;
  for (let after = 0; ; ) {
    const where = { ...which, runDocumentId: run.documentId, bucket: null, id: { $gt: after } };
    const batch = await rowsOf<RunItemRow>(strapi, UIDS.runItem).findMany({ where, orderBy: { id: 'asc' }, limit: BATCH });
    if (batch.length === 0) return settled;
    for (const item of batch) {
      // SQLite answers at once: requests, and whoever asks the run to stop, would not get their turn.
      await nextTurn();
      signal.throwIfAborted();
      const reached = await settleItem(context, item, settle);
      if (!reached) continue;
      settled += 1;
      progress.add(reached.bucket);
      await progress.tell();
    }
    after = batch[batch.length - 1].id;
  }
}

async function settleItem(context: RollbackContext, item: RunItemRow, settle: (item: RunItemRow) => Promise<Outcome | null>): Promise<Outcome | null> {
  const { strapi, signal } = context;
  const attempt = (work: typeof settle) => retried(() => inTransaction(context, () => work(item), (reached) => report(context, item, reached)), signal);
  try {
    return await attempt(settle);
  } catch (error) {
    if (error instanceof LeaseLost || isOutage(error) || signal.aborted) throw error;
    const message = briefly(error);
    strapi.log.error(`Copydesk could not undo what a run did to “${item.articleTitle ?? item.key}”: ${message}`);
    return attempt(async () => outcome('failed', 'notReversed', `What the run did to “${item.articleTitle ?? item.key}” could not be undone: ${message}`));
  }
}

async function report({ strapi }: RollbackContext, item: RunItemRow, settled: Outcome | null): Promise<void> {
  if (!settled) return;
  const { bucket, reasonCode, reasonMessage } = itemOutcome(settled);
  await rowsOf<RunItemRow>(strapi, UIDS.runItem).updateMany({ where: { id: item.id }, data: { bucket, reasonCode, reasonMessage } });
}
