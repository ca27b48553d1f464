import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { FieldName } from '../merge/merge-article';
import type { FieldWriter, SourceTextRow } from '../rows';

type LedgerRow = Pick<SourceTextRow, 'id' | 'writers'>;

/** The text that an article was made from, as far as authorship needs it; null for an article that was not imported. */
export async function textOfArticle(strapi: Strapi, articleDocumentId: string): Promise<LedgerRow | null> {
  return rowsOf<LedgerRow>(strapi, UIDS.sourceText).findOne({
    where: { articleDocumentId, base: { $notNull: true } },
    select: ['id', 'writers'],
    orderBy: { id: 'asc' },
  });
}

/**
 * Notes in the ledger who wrote these fields of an article just now. Nothing is noted for an article that was not
 * imported. Must run in a transaction that has locked the article's draft, or what another one notes meanwhile is lost.
 */
export async function recordWriters(strapi: Strapi, articleDocumentId: string, fields: readonly FieldName[], writer: Omit<FieldWriter, 'at'>): Promise<void> {
  if (fields.length === 0) return;
  const text = await textOfArticle(strapi, articleDocumentId);
  if (!text) return;
  const noted = { ...writer, at: new Date().toISOString() };
  const writers = { ...text.writers, ...Object.fromEntries(fields.map((field) => [field, noted])) };
  await rowsOf<LedgerRow>(strapi, UIDS.sourceText).updateMany({ where: { id: text.id }, data: { writers } });
}
