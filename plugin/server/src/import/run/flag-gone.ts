import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GonePolicy, Reason } from '../../../../shared/records';
import { columnsOf, rowsOf, tableOf, UIDS, type Strapi } from '../../strapi';
import { appendAll } from '../../text/append-all';
import { articleStamps } from '../article/article-stamp';
import { existingArticles } from '../article/existing-articles';
import { holdLease } from '../lease/lease';
import type { LightSourceText } from '../ledger/ledger';
import type { RunItemRow, RunRow, SourceTextRow, TextState } from '../rows';
import { mayBeHidden } from './hidden-keys';
import { hasId } from './id-ranges';
import { itemRow } from './list-texts';
import { outcome, type Outcome } from './outcome';
import { unpublishGone } from './returned-article';
import type { RunContext } from './run-context';

/** More gone texts than this, in number and in share, are rather a mistake than a change. */
const MANY = 5;
const MANY_SHARE = 0.02;
const BATCH = 200;
/** Row ids looked through at a time. */
const PAGE = 10_000;

/** States of texts that were there when last looked. */
const PRESENT: TextState[] = ['current', 'duplicate', 'detached', 'quarantined', 'failed'];

/**
 * The last step of a run: texts that the ledger knows and the listing no longer holds are gone,
 * unless they stand in a place that could not be looked through. Their articles
 * are treated as the source's policy says.
 *
 * @returns why a person has to be asked first; then nothing was marked
 */
export async function flagGone(context: RunContext): Promise<Reason | null> {
  const { run, progress, signal } = context;
  if (!run.listedWhole) return null;
  const missing = await findMissing(context);
  const { present, gone: { length: gone } } = missing;
  if (gone === 0) return null;
  const allowed = Math.max(MANY, Math.floor(present * MANY_SHARE));
  if (!run.confirmGone && run.listed === 0) {
    return { code: 'rootEmpty', message: `The source holds no text any more, and ${gone} were there before; nothing was marked as gone. Is it mounted? If they are meant to be gone, run again and confirm`, values: { gone } };
  }
  if (!run.confirmGone && gone > allowed) {
    return { code: 'manyGone', message: `${gone} of ${present} texts are gone, more than the ${allowed} that pass without a question; nothing was marked. If they are meant to be gone, run again and confirm`, values: { gone, present } };
  }
  for (let from = 0; from < gone; from += BATCH) {
    for (const text of await textsOf(context.strapi, missing.gone.slice(from, from + BATCH))) {
      // SQLite answers at once: requests, and whoever asks the run to stop, would not get their turn.
      await nextTurn();
      signal.throwIfAborted();
      await markGone(context, text);
      progress.add('gone');
    }
    await progress.tell();
  }
  return null;
}

async function markGone(context: RunContext, text: LightSourceText): Promise<void> {
  const { strapi, run, source, lease } = context;
  await strapi.db.transaction(async () => {
    await holdLease(strapi, lease);
    const documentId = text.state === 'duplicate' ? null : text.articleDocumentId;
    const title = documentId === null ? undefined : (await existingArticles(strapi, [documentId])).get(documentId);
    const takenOff = title !== undefined && source.gonePolicy !== 'flag' && !run.dryRun && (await unpublishGone(context, text.id));
    const article = documentId === null || title === undefined ? undefined : { documentId, title };
    const stamp = takenOff && documentId !== null ? (await articleStamps(strapi, [documentId])).get(documentId) : undefined;
    const settled = takenOff ? outcomeTakenOff(source.gonePolicy, text.key) : outcome('gone', 'missing', `“${text.key}” is gone; its article stays`);
    await rowsOf<RunItemRow>(strapi, UIDS.runItem).createMany({ data: [itemRow(run, text.key, text.keyHash, { ...settled, article, stamp })] });
    const state = takenOff && source.gonePolicy === 'archive' ? 'archived' : 'gone';
    if (!run.dryRun) await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).updateMany({ where: { id: text.id }, data: { state, lastChangedRun: run.documentId } });
  });
}

/** `archive` remembers that the article was published, and publishes it again when its text is back; `unpublish` does not. */
function outcomeTakenOff(policy: GonePolicy, key: string): Outcome {
  return policy === 'archive' ? outcome('gone', 'archived', `“${key}” is gone; its article was archived until it is back`) : outcome('gone', 'unpublished', `“${key}” is gone; its article was unpublished`);
}

interface Missing {
  /** How many texts of the source were there when last looked. */
  present: number;
  /** Row ids in the ledger of those that the listing no longer held and this run has not marked yet. */
  gone: number[];
}

/** Compares the ledger with the listing: with the texts found as they were, and with the report's rows. */
async function findMissing({ strapi, run, source }: RunContext): Promise<Missing> {
  const column = columnsOf(strapi, UIDS.sourceText);
  const missing: Missing = { present: 0, gone: [] };
  for (let after = 0; ; ) {
    const page: { id: number }[] = await strapi.db
      .getConnection(tableOf(strapi, UIDS.sourceText))
      .where({ [column.sourceDocumentId]: source.documentId })
      .whereIn(column.state, PRESENT)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .select('id');
    missing.present += page.length;
    const others = page.flatMap(({ id }) => (hasId(run.unchanged ?? [], id) ? [] : [id]));
    for (let from = 0; from < others.length; from += BATCH) appendAll(missing.gone, await unreported(strapi, run, others.slice(from, from + BATCH)));
    if (page.length < PAGE) return missing;
    after = page[page.length - 1].id;
  }
}

/** Those of some texts that the report has no row of, and that no place hides. */
async function unreported(strapi: Strapi, run: RunRow, ids: number[]): Promise<number[]> {
  const items = columnsOf(strapi, UIDS.runItem);
  const reported = strapi.db.getConnection(tableOf(strapi, UIDS.runItem)).where({ [items.runDocumentId]: run.documentId }).select(items.keyHash);
  const texts = columnsOf(strapi, UIDS.sourceText);
  const found: { id: number; key: string }[] = await strapi.db.getConnection(tableOf(strapi, UIDS.sourceText)).whereIn('id', ids).whereNotIn(texts.keyHash, reported).orderBy('id').select({ id: 'id', key: texts.key });
  return found.flatMap(({ id, key }) => (mayBeHidden(run, key) ? [] : [id]));
}

function textsOf(strapi: Strapi, ids: number[]): Promise<LightSourceText[]> {
  return rowsOf<SourceTextRow>(strapi, UIDS.sourceText).findMany({ where: { id: { $in: ids } }, select: ['id', 'key', 'keyHash', 'state', 'articleDocumentId'], orderBy: { id: 'asc' } });
}
