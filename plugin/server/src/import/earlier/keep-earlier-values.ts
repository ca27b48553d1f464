/**
 * Keeps what an article and its text in the ledger were before a run changed them, so that a rollback gives it back.
 * Created articles need none: nothing was there before.
 */
import type { ArticleFields } from '../article/article-fields';
import { versionTimes, type VersionTimes } from '../article/article-stamp';
import type { StoredArticle } from '../article/stored-article';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { ConflictRow, MentionRow, SourceTextRow } from '../rows';

/** What a rollback needs of the time before a run wrote to an article. */
export interface EarlierValueRow {
  id: number;
  documentId: string;
  runDocumentId: string;
  /** Row id of the text in the ledger. */
  textId: number;
  keyHash: string;
  articleDocumentId: string;
  /** The text's columns in the ledger. */
  text: EarlierText;
  article: EarlierArticle;
  /** Rows of the article's evidence. */
  mentions: Partial<MentionRow>[] | null;
  /** Conflicts that were open. */
  conflicts: ConflictRow[] | null;
}

export type EarlierText = Partial<Omit<SourceTextRow, 'id' | 'documentId'>>;

export interface EarlierArticle {
  /** The fields that the run changed, as they were. */
  fields: Partial<ArticleFields>;
  /** The same fields as the run left them. */
  left: Partial<ArticleFields>;
  status: StoredArticle['status'];
  times: VersionTimes;
}

/** Columns of the ledger that a run changes. */
const TEXT_COLUMNS = [
  ...['sourceDocumentId', 'key', 'keyHash', 'state', 'size', 'modifiedAt', 'hashedAt', 'contentHash', 'textHash', 'cleanerFingerprint', 'encoding', 'format', 'raw', 'base'],
  ...['mentions', 'warnings', 'articleDocumentId', 'reprintOf', 'reprintKinship', 'reprintShare', 'lastChangedRun', 'attempts', 'reasonCode', 'reasonMessage'],
  ...['undoneHash', 'undoneTextHash', 'readHints', 'articleRun', 'writers'],
] as const satisfies readonly (keyof SourceTextRow)[];

const rows = (strapi: Strapi) => rowsOf<EarlierValueRow>(strapi, UIDS.earlierValue);

/**
 * Keeps how things stand now, before `changes` are written. Must run in the text's transaction.
 *
 * @param known the text's whole row in the ledger
 */
export async function keepEarlierValues(strapi: Strapi, runDocumentId: string, known: SourceTextRow, article: StoredArticle, changes: Partial<ArticleFields>): Promise<void> {
  const { documentId } = article;
  const times = (await versionTimes(strapi, [documentId])).get(documentId);
  if (!times) return;
  const mentions = await rowsOf<MentionRow>(strapi, UIDS.mention).findMany({ where: { articleDocumentId: documentId }, orderBy: { id: 'asc' } });
  const conflicts = await rowsOf<ConflictRow>(strapi, UIDS.conflict).findMany({ where: { articleDocumentId: documentId, state: 'open' } });
  await rows(strapi).createMany({
    data: [
      {
        ...{ runDocumentId, textId: known.id, keyHash: known.keyHash, articleDocumentId: documentId },
        text: Object.fromEntries(TEXT_COLUMNS.map((column) => [column, known[column]])),
        article: { fields: fieldsBefore(article.fields, changes), left: changes, status: article.status, times },
        mentions: mentions.length === 0 ? null : mentions,
        conflicts: conflicts.length === 0 ? null : conflicts,
      },
    ],
  });
}

/** What a run kept of some texts, by the hash of their keys. */
export async function earlierValues(strapi: Strapi, runDocumentId: string, keyHashes: readonly string[]): Promise<Map<string, EarlierValueRow>> {
  const found = await rows(strapi).findMany({ where: { runDocumentId, keyHash: { $in: [...keyHashes] } } });
  return new Map(found.map((row) => [row.keyHash, row]));
}

function fieldsBefore(fields: ArticleFields, changes: Partial<ArticleFields>): Partial<ArticleFields> {
  const changed = Object.keys(changes) as (keyof ArticleFields)[];
  return Object.fromEntries(changed.map((field) => [field, fields[field]]));
}
