/** Gives an article what it was before a run: fields, relations, published version, evidence, conflicts, ledger. */
import { documentsOf, rowsOf, UIDS, type Strapi } from '../../strapi';
import { lookupKeysOf, signatureOf } from '../../text/similar/signature';
import type { ArticleFields } from '../article/article-fields';
import { versionTimes } from '../article/article-stamp';
import { updateArticle } from '../article/write-article';
import type { EarlierArticle, EarlierText, EarlierValueRow } from '../earlier/keep-earlier-values';
import { followMerges, type EntityType } from '../entities/entity-store';
import { replaceMentions } from '../mentions/store-mentions';
import type { ConflictRow, FieldWriters, MentionRow, SourceTextRow } from '../rows';
import { storedIndex } from '../similar/stored-index';
import type { RollbackContext } from './rollback-context';

/** Restores an article that nobody touched since, with the times of its versions, so that it seems as if nothing had been. */
export async function restoreArticle(context: RollbackContext, earlier: EarlierValueRow, text: SourceTextRow): Promise<void> {
  const { strapi } = context;
  const { articleDocumentId: documentId, article } = earlier;
  await restoreRest(context, earlier, text, article.fields);
  await restorePublication(strapi, documentId, article);
  const rows = rowsOf<{ updatedAt: Date; publishedAt: Date | null }>(strapi, UIDS.article);
  const { draft, published, publishedAt } = article.times;
  await rows.updateMany({ where: { documentId, publishedAt: null }, data: { updatedAt: new Date(draft) } });
  if (published !== null && publishedAt !== null) {
    await rows.updateMany({ where: { documentId, publishedAt: { $notNull: true } }, data: { updatedAt: new Date(published), publishedAt: new Date(publishedAt) } });
  }
}

/** Restores all but the published version: what goes back in the draft, the evidence, the conflicts, the ledger. */
export async function restoreRest({ strapi, ofRun }: RollbackContext, earlier: EarlierValueRow, text: SourceTextRow, fields: Partial<ArticleFields>): Promise<void> {
  const { articleDocumentId: documentId } = earlier;
  if (Object.keys(fields).length > 0) await updateArticle(strapi, documentId, await withStandingEntries(strapi, fields), false);
  await replaceMentions(strapi, documentId, await withMerges(strapi, earlier.mentions ?? []));
  const before = earlier.text.base?.body;
  if (before !== undefined) await storedIndex(strapi).add(documentId, lookupKeysOf(signatureOf(before)));
  await restoreConflicts(strapi, documentId, ofRun, earlier.conflicts ?? []);
  await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).updateMany({ where: { id: text.id }, data: ledgerAfter(earlier.text, text) });
}

/**
 * The text's row as it was, with a note that the version which the source has now is not to be imported again. Whether
 * the source holds the text is not undone: else the next run would take its article off, or publish it, again.
 */
function ledgerAfter(earlier: EarlierText, { contentHash, textHash, state, writers }: SourceTextRow): EarlierText {
  const restored: EarlierText = { ...earlier, state: state === 'archived' ? 'gone' : state, writers: writersAfter(earlier.writers ?? null, writers) };
  return contentHash === earlier.contentHash ? restored : { ...restored, undoneHash: contentHash, undoneTextHash: textHash };
}

/** Who wrote which field before the run; people who did since stay named for what they wrote. */
function writersAfter(earlier: FieldWriters | null, now: FieldWriters | null): FieldWriters | null {
  const byPeople = Object.entries(now ?? {}).filter(([, writer]) => writer.by === 'editor');
  return earlier === null && byPeople.length === 0 ? null : { ...earlier, ...(Object.fromEntries(byPeople) as FieldWriters) };
}

async function restorePublication(strapi: Strapi, documentId: string, { status, times }: EarlierArticle): Promise<void> {
  const now = (await versionTimes(strapi, [documentId])).get(documentId);
  const articles = documentsOf(strapi, UIDS.article);
  if (status === 'draft' && now?.published != null) await articles.unpublish({ documentId });
  const isPublishedAnew = now?.published !== times.published || now?.publishedAt !== times.publishedAt;
  if (status === 'published' && isPublishedAnew) await articles.publish({ documentId });
}

/** Relations to entries that were merged since lead to what they were merged into; deleted ones are left out. */
async function withStandingEntries(strapi: Strapi, fields: Partial<ArticleFields>): Promise<Partial<ArticleFields>> {
  const restored = { ...fields };
  for (const [field, type] of [['organizations', 'organization'], ['initiatives', 'initiative']] as const) {
    if (fields[field]) restored[field] = await standing(strapi, type, fields[field]);
  }
  return restored;
}

async function standing(strapi: Strapi, type: EntityType, documentIds: string[]): Promise<string[]> {
  const followed = await followMerges(strapi, type, documentIds);
  const there = await rowsOf<{ documentId: string }>(strapi, UIDS[type]).findMany({ where: { documentId: { $in: followed } }, select: ['documentId'] });
  const known = new Set(there.map(({ documentId }) => documentId));
  return followed.filter((documentId) => known.has(documentId));
}

async function withMerges(strapi: Strapi, mentions: Partial<MentionRow>[]): Promise<Partial<MentionRow>[]> {
  const remaining = new Map<string, string>();
  for (const type of ['organization', 'initiative'] as const) {
    const named = new Set(mentions.filter(({ entityType }) => entityType === type).map(({ entityDocumentId }) => entityDocumentId as string));
    for (const documentId of named) remaining.set(documentId, (await followMerges(strapi, type, [documentId]))[0]);
  }
  return mentions.map((mention) => ({ ...mention, entityDocumentId: remaining.get(mention.entityDocumentId as string) }));
}

/** Conflicts that the run opened go; those that were open before it stand as they were. Decided ones are left alone. */
async function restoreConflicts(strapi: Strapi, articleDocumentId: string, ofRun: string, before: ConflictRow[]): Promise<void> {
  const rows = rowsOf<ConflictRow>(strapi, UIDS.conflict);
  for (const { id, base, editor, source, runDocumentId } of before) {
    await rows.updateMany({ where: { id, state: { $in: ['open', 'superseded'] } }, data: { base, editor, source, runDocumentId, state: 'open' } });
  }
  await rows.deleteMany({ where: { articleDocumentId, runDocumentId: ofRun, state: 'open', id: { $notIn: [0, ...before.map(({ id }) => id)] } } });
}
