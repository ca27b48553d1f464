import type { RunItemRecord } from '../../../../shared/records';
import { columnsOf, rowsOf, tableOf, UIDS, type Strapi } from '../../strapi';
import { existingArticles } from '../article/existing-articles';
import type { SourceTextRow } from '../rows';
import { countIds, hasId, sliceIds, type IdRanges } from '../run/id-ranges';

/** Texts of a run's report that are kept by their place in the ledger alone. */
interface UnchangedTexts {
  total: number;
  page(offset: number, limit: number): Promise<RunItemRecord[]>;
}

/** The texts that a run found as they were; those that hold `search` in their key or title where it is given. */
export async function unchangedTexts(strapi: Strapi, ranges: IdRanges, search?: string): Promise<UnchangedTexts> {
  if (!search || ranges.length === 0) return { total: countIds(ranges), page: (offset, limit) => records(strapi, sliceIds(ranges, offset, limit)) };
  const ids = (await idsHolding(strapi, ranges, search)).filter((id) => hasId(ranges, id));
  return { total: ids.length, page: (offset, limit) => records(strapi, ids.slice(offset, offset + limit)) };
}

async function idsHolding(strapi: Strapi, ranges: IdRanges, search: string): Promise<number[]> {
  const text = columnsOf(strapi, UIDS.sourceText);
  const article = columnsOf(strapi, UIDS.article);
  const drafts = strapi.db.getConnection(tableOf(strapi, UIDS.article)).whereNull(article.publishedAt).select({ draft: article.documentId, title: article.title }).as('articles');
  const texts = tableOf(strapi, UIDS.sourceText);
  const like = `%${search.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
  const found: { id: number }[] = await strapi.db
    .getConnection(texts)
    .leftJoin(drafts, 'articles.draft', text.articleDocumentId)
    .whereBetween('id', [ranges[0][0], ranges[ranges.length - 1][1]])
    .andWhere((either) => void either.whereRaw("lower(??) like ? escape '!'", [text.key, like]).orWhereRaw("lower(??) like ? escape '!'", ['articles.title', like]))
    .orderBy('id')
    .select('id');
  return found.map(({ id }) => Number(id));
}

async function records(strapi: Strapi, ids: number[]): Promise<RunItemRecord[]> {
  if (ids.length === 0) return [];
  const texts = await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).findMany({ where: { id: { $in: ids } }, select: ['id', 'key', 'articleDocumentId'], orderBy: { id: 'asc' } });
  const titles = await existingArticles(strapi, texts.map(({ articleDocumentId }) => articleDocumentId));
  return texts.map(({ id, key, articleDocumentId }) => {
    const title = articleDocumentId === null ? undefined : titles.get(articleDocumentId);
    // Rows of the report count upwards from 1; a text without one is told apart by a number below.
    return { id: -id, key, bucket: 'unchanged', reason: null, warnings: [], article: articleDocumentId === null || title === undefined ? null : { documentId: articleDocumentId, title }, entity: null, entryType: 'article', differences: [] };
  });
}
