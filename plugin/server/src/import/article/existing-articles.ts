import { rowsOf, UIDS, type Strapi } from '../../strapi';

interface ArticleRow {
  documentId: string;
  title: string | null;
}

/** Titles of those of the articles that still exist, by document id, as their drafts have them. */
export async function existingArticles(strapi: Strapi, documentIds: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(documentIds.filter((documentId) => documentId !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await rowsOf<ArticleRow>(strapi, UIDS.article).findMany({ where: { documentId: { $in: wanted }, publishedAt: null }, select: ['documentId', 'title'] });
  return new Map(rows.map(({ documentId, title }) => [documentId, title ?? '']));
}
