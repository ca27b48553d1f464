import type { ReprintRecord } from '../../../../shared/evidence';
import type { SourceTextRow } from '../../import/rows';
import { rowsOf, UIDS, type Strapi } from '../../strapi';

interface Published {
  documentId: string;
  title: string;
  slug: string | null;
}

/** A story that more papers reprint comes with so many of them. */
const MOST_REPRINTS = 500;

/**
 * Texts that reprint an article, wholly or in part, the earliest found first. Those with an article of their own come
 * when that is published; those that were only linked come without one. Where a text came from is not for readers.
 */
export async function articleReprints(strapi: Strapi, documentId: string): Promise<ReprintRecord[]> {
  const texts = await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).findMany({
    where: { reprintOf: documentId, state: { $in: ['current', 'duplicate'] } },
    select: ['articleDocumentId', 'reprintKinship', 'reprintShare'],
    orderBy: { id: 'asc' },
    limit: MOST_REPRINTS,
  });
  const own = texts.flatMap(({ articleDocumentId }) => (articleDocumentId && articleDocumentId !== documentId ? [articleDocumentId] : []));
  const found = await rowsOf<Published>(strapi, UIDS.article).findMany({ where: { documentId: { $in: own }, publishedAt: { $notNull: true } }, select: ['documentId', 'title', 'slug'] });
  const articles = new Map(found.map(({ documentId: id, title, slug }) => [id, { documentId: id, title, slug }]));
  return texts.flatMap(({ articleDocumentId, reprintKinship, reprintShare }): ReprintRecord[] => {
    const isLinkedOnly = !articleDocumentId || articleDocumentId === documentId;
    const article = isLinkedOnly ? null : (articles.get(articleDocumentId) ?? null);
    return isLinkedOnly || article ? [{ article, kinship: reprintKinship ?? 'duplicate', share: reprintShare ?? 0 }] : [];
  });
}
