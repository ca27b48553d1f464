import type { GonePolicy, Reason } from '../../../../shared/records';
import { rowsOf, UIDS } from '../../strapi';
import { articleStamps } from '../article/article-stamp';
import { existingArticles } from '../article/existing-articles';
import { holdLease } from '../lease';
import type { LightSourceText } from '../ledger';
import type { RunItemRow, SourceTextRow, TextState } from '../rows';
import { itemRow } from './list-texts';
import { outcome, type Outcome } from './outcome';
import { unpublishGone } from './returned-article';
import type { RunContext } from './run-context';

/** More gone texts than this, in number and in share, are rather a mistake than a change. */
const MANY = 5;
const MANY_SHARE = 0.02;
const BATCH = 200;

/** States of texts that were there when last looked. */
const PRESENT: TextState[] = ['current', 'duplicate', 'detached', 'quarantined', 'failed'];

/**
 * The last step of a run: texts that the ledger knows and a complete listing no longer holds are gone. Their articles
 * are treated as the source's policy says.
 *
 * @returns why a person has to be asked first; then nothing was marked
 */
export async function flagGone(context: RunContext): Promise<Reason | null> {
  const { run, progress, signal } = context;
  if (!run.listedWhole) return null;
  const [gone, present] = [await countMissing(context), await countPresent(context)];
  if (gone === 0) return null;
  const allowed = Math.max(MANY, Math.floor(present * MANY_SHARE));
  if (!run.confirmGone && run.listed === 0) {
    return { code: 'rootEmpty', message: `The source holds no text any more, and ${gone} were there before; nothing was marked as gone. Is it mounted? If they are meant to be gone, run again and confirm` };
  }
  if (!run.confirmGone && gone > allowed) {
    return { code: 'manyGone', message: `${gone} of ${present} texts are gone, more than the ${allowed} that pass without a question; nothing was marked. If they are meant to be gone, run again and confirm` };
  }
  for (;;) {
    signal.throwIfAborted();
    const batch = await findMissing(context);
    if (batch.length === 0) return null;
    for (const text of batch) {
      await markGone(context, text);
      progress.add('gone');
    }
    await progress.tell();
  }
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

/** Texts of the source that this run's report does not name. */
function missing({ strapi, run, source }: RunContext) {
  const items = strapi.db.getConnection('copydesk_import_run_items').select('key_hash').where({ run_document_id: run.documentId });
  return strapi.db.getConnection('copydesk_source_texts').where({ source_document_id: source.documentId }).whereIn('state', PRESENT).whereNotIn('key_hash', items);
}

async function countMissing(context: RunContext): Promise<number> {
  const rows: { count: number | string }[] = await missing(context).count({ count: '*' });
  return Number(rows[0].count);
}

async function findMissing(context: RunContext): Promise<LightSourceText[]> {
  const found: { id: number }[] = await missing(context).orderBy('id').limit(BATCH).select('id');
  return rowsOf<SourceTextRow>(context.strapi, UIDS.sourceText).findMany({ where: { id: { $in: found.map(({ id }) => id) } }, select: ['id', 'key', 'keyHash', 'state', 'articleDocumentId'], orderBy: { id: 'asc' } });
}

function countPresent({ strapi, source }: RunContext): Promise<number> {
  return rowsOf<SourceTextRow>(strapi, UIDS.sourceText).count({ where: { sourceDocumentId: source.documentId, state: { $in: PRESENT } } });
}
