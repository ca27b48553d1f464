/** The ledger: what is known of each text that a source lists or listed. */
import { columnsOf, rowsOf, tableOf, UIDS, type Strapi } from '../../strapi';
import { insertPlain } from '../bulk/insert-rows';
import { keyHash } from './hashes';
import type { SourceTextRow, TextState } from '../rows';

export { packBytes, unpackBytes } from './pack-bytes';

const ledgerRows = (strapi: Strapi) => rowsOf<SourceTextRow>(strapi, UIDS.sourceText);

/** All but the bytes, the base and the mentions, which are large and needed for changed texts only. */
const LIGHT = ['id', 'sourceDocumentId', 'key', 'keyHash', 'state', 'size', 'modifiedAt', 'hashedAt', 'contentHash', 'textHash', 'cleanerFingerprint', 'articleDocumentId', 'reprintOf', 'attempts', 'reasonCode', 'reasonMessage', 'undoneHash', 'undoneTextHash', 'explicitId'];
export type LightSourceText = Omit<SourceTextRow, 'raw' | 'base' | 'mentions' | 'warnings' | 'documentId' | 'reprintKinship' | 'reprintShare' | 'readHints'>;

/** What the ledger knows of some texts of a source, by the hash of their keys. */
export async function findTexts(strapi: Strapi, sourceDocumentId: string, keyHashes: string[]): Promise<Map<string, LightSourceText>> {
  if (keyHashes.length === 0) return new Map();
  const rows = await ledgerRows(strapi).findMany({ where: { sourceDocumentId, keyHash: { $in: keyHashes } }, select: LIGHT });
  return new Map(rows.map((row) => [row.keyHash, row]));
}

/** What decides whether a text has to be read. */
export interface KnownState {
  id: number;
  state: TextState;
  size: number | null;
  modifiedAt: number | null;
  hashedAt: number | null;
  /** Whether the text's article has not been deleted since. */
  hasArticle: boolean;
}

/**
 * The states of some texts of a source, by the hash of their keys: past Strapi's query engine, because a run over a
 * hundred thousand unchanged texts does little else.
 */
export async function findStates(strapi: Strapi, sourceDocumentId: string, keyHashes: readonly string[]): Promise<Map<string, KnownState>> {
  const column = columnsOf(strapi, UIDS.sourceText);
  const article = columnsOf(strapi, UIDS.article);
  const articles = strapi.db.getConnection(tableOf(strapi, UIDS.article)).whereNull(article.publishedAt).select({ draft: article.documentId }).as('articles');
  const rows: Record<'id' | 'keyHash' | 'state' | 'size' | 'modifiedAt' | 'hashedAt' | 'draft', string | number | null>[] = await strapi.db
    .getConnection(tableOf(strapi, UIDS.sourceText))
    .leftJoin(articles, 'articles.draft', column.articleDocumentId)
    .where({ [column.sourceDocumentId]: sourceDocumentId })
    .whereIn(column.keyHash, keyHashes)
    .select({ id: 'id', keyHash: column.keyHash, state: column.state, size: column.size, modifiedAt: column.modifiedAt, hashedAt: column.hashedAt, draft: 'articles.draft' });
  return new Map(rows.map((row) => [String(row.keyHash), { id: Number(row.id), state: row.state as TextState, size: numberOf(row.size), modifiedAt: numberOf(row.modifiedAt), hashedAt: numberOf(row.hashedAt), hasArticle: row.draft !== null }]));
}

/** Large integers come as text from some databases. */
function numberOf(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}

/** One text with its base, as it stands now; null where the ledger does not know it. */
export async function findText(strapi: Strapi, sourceDocumentId: string, key: string): Promise<SourceTextRow | null> {
  return ledgerRows(strapi).findOne({ where: { sourceDocumentId, keyHash: keyHash(key) } });
}

/** States of texts whose bytes have an article, be it deleted since. */
const OWNING: TextState[] = ['current', 'detached', 'gone'];

/**
 * Texts whose article was made from these very bytes, of any source, oldest first. Archived ones only of the source
 * named: another source's text must not wait for them to return.
 */
export async function findOwners(strapi: Strapi, contentHash: string, sourceDocumentId: string): Promise<LightSourceText[]> {
  return ledgerRows(strapi).findMany({ where: { contentHash, articleDocumentId: { $notNull: true }, ...owning(sourceDocumentId) }, select: LIGHT, orderBy: { id: 'asc' }, limit: 20 });
}

function owning(sourceDocumentId: string): Record<string, unknown> {
  return { $or: [{ state: { $in: OWNING } }, { state: 'archived', sourceDocumentId }] };
}

/** Those of some bytes that an article was made from, of any source. */
export function ownedHashes(strapi: Strapi, contentHashes: readonly string[]): Promise<Set<string>> {
  return hashesWhere(strapi, contentHashes, { state: { $in: OWNING } });
}

/** Those of some bytes that {@link findOwners} finds an owner of. */
export function ownedOrArchived(strapi: Strapi, contentHashes: readonly string[], sourceDocumentId: string): Promise<Set<string>> {
  return hashesWhere(strapi, contentHashes, owning(sourceDocumentId));
}

async function hashesWhere(strapi: Strapi, contentHashes: readonly string[], where: Record<string, unknown>): Promise<Set<string>> {
  const rows = await ledgerRows(strapi).findMany({ where: { contentHash: { $in: [...contentHashes] }, articleDocumentId: { $notNull: true }, ...where }, select: ['contentHash'] });
  return new Set(rows.map(({ contentHash }) => contentHash as string));
}

/** What the ledger knows of a source's texts by the ids that they give themselves; without those that it knows none of. */
export async function findTextsById(strapi: Strapi, sourceDocumentId: string, explicitIds: readonly string[]): Promise<Map<string, LightSourceText>> {
  if (explicitIds.length === 0) return new Map();
  const rows = await ledgerRows(strapi).findMany({ where: { sourceDocumentId, explicitId: { $in: [...explicitIds] } }, select: LIGHT, orderBy: { id: 'asc' } });
  const wanted = new Set(explicitIds);
  // MariaDB takes ids for the same that differ in case.
  return new Map(rows.flatMap((row) => (row.explicitId !== null && wanted.has(row.explicitId) ? [[row.explicitId, row]] : [])));
}

/** Writes what is known of texts that the ledger does not have yet. Must run in a transaction. */
export async function writeNewTexts(strapi: Strapi, sourceDocumentId: string, texts: readonly (Partial<SourceTextRow> & { key: string })[]): Promise<void> {
  await insertPlain(strapi, UIDS.sourceText, texts.map((text) => ({ sourceDocumentId, keyHash: keyHash(text.key), ...text })));
}

/** Whether a rollback took these very bytes back, under whichever key the source had them; or any bytes, where none are given. */
export async function isUndone(strapi: Strapi, sourceDocumentId: string, contentHash?: string): Promise<boolean> {
  return (await ledgerRows(strapi).findOne({ where: { sourceDocumentId, undoneHash: contentHash ?? { $notNull: true } }, select: ['id'] })) !== null;
}

/** Writes what is now known of a text, new or known. */
export async function writeText(strapi: Strapi, sourceDocumentId: string, key: string, id: number | null, data: Partial<SourceTextRow>): Promise<void> {
  if (id === null) await ledgerRows(strapi).createMany({ data: [{ sourceDocumentId, key, keyHash: keyHash(key), ...data }] });
  else await ledgerRows(strapi).updateMany({ where: { id }, data });
}
