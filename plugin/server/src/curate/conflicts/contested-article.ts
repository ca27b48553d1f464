import type { ArticleFields } from '../../import/article/article-fields';
import { storedArticle } from '../../import/article/stored-article';
import { sha256 } from '../../import/ledger/hashes';
import { canonical } from '../../import/merge/same';
import type { ConflictRow, SourceTextRow } from '../../import/rows';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { ConflictRefused } from './conflict-refused';
import { isFieldName } from './field-value';
import type { FieldName } from '../../import/merge/merge-article';

type LedgerRow = Pick<SourceTextRow, 'id' | 'base'>;

/** What a conflict is about, as it stands now. */
export interface Contested {
  field: FieldName;
  article: ArticleFields;
  /** The text that the article was made from. */
  text: LedgerRow & { base: ArticleFields };
  base: unknown;
  /** What stands in the article, not what stood there when the conflict was met. */
  editor: unknown;
  source: unknown;
}

/** @throws ConflictRefused where the article is gone */
export async function contestedArticle(strapi: Strapi, row: ConflictRow): Promise<Contested> {
  const stored = await storedArticle(strapi, row.articleDocumentId);
  const text = await rowsOf<LedgerRow>(strapi, UIDS.sourceText).findOne({
    where: { articleDocumentId: row.articleDocumentId, base: { $notNull: true } },
    select: ['id', 'base'],
    orderBy: { id: 'asc' },
  });
  if (!stored || !text?.base || !isFieldName(row.field)) throw new ConflictRefused('articleGone', 'The article of this conflict was deleted; there is nothing left to decide');
  const { base, source, field } = row;
  return { field, article: stored.fields, text: { ...text, base: text.base }, base: base.value, editor: stored.fields[field], source: source.value };
}

/** Names the three versions that a person sees, so that nobody decides about others. */
export function revisionOf({ base, editor, source }: Pick<Contested, 'base' | 'editor' | 'source'>): string {
  return sha256([base, editor, source].map(canonical).join('\0'));
}

/** Writes what the importer has now settled about a field of a text. */
export async function writeBase(strapi: Strapi, { text, field }: Pick<Contested, 'text' | 'field'>, value: unknown): Promise<void> {
  await rowsOf<LedgerRow>(strapi, UIDS.sourceText).updateMany({ where: { id: text.id }, data: { base: { ...text.base, [field]: value } } });
}
