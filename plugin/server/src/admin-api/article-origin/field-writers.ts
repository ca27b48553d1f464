import type { FieldWriterRecord } from '../../../../shared/records';
import type { FieldName } from '../../import/merge/merge-article';
import type { SourceTextRow } from '../../import/rows';
import { rowsOf, UIDS, type Strapi } from '../../strapi';

/** Who wrote each of the importer's fields of an article last. What nobody wrote since the article was made is from the run that made it. */
export async function fieldWriters(strapi: Strapi, articleDocumentId: string, { base, articleRun, writers }: Pick<SourceTextRow, 'base' | 'articleRun' | 'writers'>): Promise<FieldWriterRecord[]> {
  if (base === null) return [];
  const article = await rowsOf<{ createdAt: string | null }>(strapi, UIDS.article).findOne({ where: { documentId: articleDocumentId, publishedAt: null }, select: ['createdAt'] });
  const made = { by: 'importer' as const, at: article?.createdAt ? new Date(article.createdAt).toISOString() : null, run: articleRun, user: null };
  return (Object.keys(base) as FieldName[]).map((field) => ({ field, ...(writers?.[field] ?? made) }));
}
