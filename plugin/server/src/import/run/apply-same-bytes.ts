import { existingArticles } from '../article/existing-articles';
import { findOwners, writeText, type LightSourceText } from '../ledger/ledger';
import { rowsOf, UIDS } from '../../strapi';
import { isKnownReprint, settleKnownReprint } from '../similar/settle-reprint';
import type { ConflictRow, RunItemRow, SourceRow, SourceTextRow } from '../rows';
import { mayBeHidden } from './hidden-keys';
import { hasId } from './id-ranges';
import { outcome, type Outcome } from './outcome';
import type { Hashed, Prepared } from './prepared';
import { readColumns } from './record-unimported';
import { publishReturned } from './returned-article';
import type { RunContext } from './run-context';
import { ownsArticle } from './text-owner';

/** Settles a text whose bytes are known: unchanged, still quarantined, moved here from another key, or a duplicate. */
export async function applySameBytes(context: RunContext, prepared: Prepared & { read: Hashed }): Promise<Outcome> {
  const { known, read } = prepared;
  if (known && isKnownReprint(context, known, read.contentHash)) return settleKnownReprint(context, known, read);
  if (known?.contentHash === read.contentHash) {
    if (known.state === 'quarantined') return stillQuarantined(context, known, read);
    if (ownsArticle(known)) return unchanged(context, known, read);
  }
  const owners = await findOwners(context.strapi, read.contentHash, context.source.documentId);
  const left = await leftByOwner(context, owners);
  return left ? moved(context, prepared, left) : duplicate(context, prepared, owners[0]);
}

/** Bytes that another text already brought, seen only now: called for a cleaned text before it becomes an article. */
export async function settledAsDuplicate(context: RunContext, prepared: Prepared & { read: Hashed }): Promise<Outcome | null> {
  if (prepared.known && ownsArticle(prepared.known)) return null;
  if ((await findOwners(context.strapi, prepared.read.contentHash, context.source.documentId)).length > 0) return applySameBytes(context, prepared);
  const first = context.dryHashes.get(prepared.read.contentHash);
  if (first !== undefined && first !== prepared.item.key) return outcome('duplicate', 'sameBytes', `The same bytes as “${first}”`, { text: first });
  if (context.run.dryRun) context.dryHashes.set(prepared.read.contentHash, prepared.item.key);
  return null;
}

async function unchanged(context: RunContext, known: LightSourceText, read: Hashed): Promise<Outcome> {
  const { strapi, source, run } = context;
  const documentId = known.articleDocumentId as string;
  const title = (await existingArticles(strapi, [documentId])).get(documentId);
  const state = title === undefined ? 'detached' : 'current';
  const isBack = known.state === 'archived' && (await publishReturned(context, known.id));
  await writeText(strapi, source.documentId, known.key, known.id, { ...readColumns(read), state, reasonCode: null, reasonMessage: null, ...(isBack ? { lastChangedRun: run.documentId } : {}) });
  if (title === undefined) return outcome('kept', 'articleDeleted', `The article of “${known.key}” was deleted by an editor and stays deleted`);
  if (isBack) return { ...outcome('updated', 'returned', `“${known.key}” is back; its article is published again`), article: { documentId, title } };
  return { bucket: 'unchanged', article: { documentId, title } };
}

async function stillQuarantined({ strapi, source }: RunContext, known: LightSourceText, read: Hashed): Promise<Outcome> {
  await writeText(strapi, source.documentId, known.key, known.id, readColumns(read));
  return outcome('quarantined', known.reasonCode ?? 'unreadable', known.reasonMessage ?? `“${known.key}” is as unreadable as before`);
}

async function duplicate({ strapi, source, run }: RunContext, { item, known, read }: Prepared & { read: Hashed }, owner: LightSourceText): Promise<Outcome> {
  const documentId = owner.articleDocumentId as string;
  await writeText(strapi, source.documentId, item.key, known?.id ?? null, {
    ...{ state: 'duplicate', ...readColumns(read), articleDocumentId: documentId, lastChangedRun: run.documentId, reasonCode: null, reasonMessage: null },
  });
  const title = (await existingArticles(strapi, [documentId])).get(documentId);
  return { ...outcome('duplicate', 'sameBytes', `The same bytes as “${owner.key}”`, { text: owner.key }), ...(title === undefined ? {} : { article: { documentId, title } }) };
}

/**
 * The owner whose place the bytes have left: a text that this run's listing no longer holds, or one of a
 * source that no longer exists. Null where none is, or more than one, so that nothing is guessed.
 */
async function leftByOwner({ strapi, run, source }: RunContext, owners: LightSourceText[]): Promise<LightSourceText | null> {
  const left: LightSourceText[] = [];
  for (const owner of owners) {
    if (owner.sourceDocumentId !== source.documentId) {
      if ((await rowsOf<SourceRow>(strapi, UIDS.source).count({ where: { documentId: owner.sourceDocumentId } })) === 0) left.push(owner);
    } else if (!mayBeHidden(run, owner.key) && !hasId(run.unchanged ?? [], owner.id)) {
      const listed = await rowsOf<RunItemRow>(strapi, UIDS.runItem).count({ where: { runDocumentId: run.documentId, keyHash: owner.keyHash } });
      if (listed === 0) left.push(owner);
    }
  }
  return left.length === 1 ? left[0] : null;
}

/** The text moved: its row in the ledger takes the new key, so that article, slug and edits stay; an archived article is published again. */
async function moved(context: RunContext, { item, known, read }: Prepared & { read: Hashed }, from: LightSourceText): Promise<Outcome> {
  const { strapi, source, run } = context;
  const ledger = rowsOf<SourceTextRow>(strapi, UIDS.sourceText);
  if (known && known.id !== from.id) await ledger.deleteMany({ where: { id: known.id } });
  const documentId = from.articleDocumentId as string;
  const title = (await existingArticles(strapi, [documentId])).get(documentId);
  const isBack = from.state === 'archived' && (await publishReturned(context, from.id));
  await ledger.updateMany({
    where: { id: from.id },
    data: { ...readColumns(read), sourceDocumentId: source.documentId, key: item.key, keyHash: item.keyHash, state: title === undefined ? 'detached' : 'current', lastChangedRun: run.documentId },
  });
  if (from.sourceDocumentId !== source.documentId) {
    await rowsOf<ConflictRow>(strapi, UIDS.conflict).updateMany({ where: { articleDocumentId: documentId }, data: { sourceDocumentId: source.documentId } });
  }
  return { ...outcome('moved', 'moved', `Moved from “${from.key}”${isBack ? '; its article is published again' : ''}`, { text: from.key }), ...(title === undefined ? {} : { article: { documentId, title } }) };
}
