import type { EntityType } from '../../../../shared/evidence';
import type { Page } from '../../../../shared/records';
import type { EvidenceRecord } from '../../../../shared/review';
import type { MentionRow } from '../../import/rows';
import { demand, type Rights } from '../rights';
import { rowsOf, tableOf, UIDS, type Strapi } from '../../strapi';

const FIELDS = ['id', 'articleDocumentId', 'entityDocumentId', 'name', 'quote', 'quoteStart', 'confidence'];

type Found = Pick<MentionRow, 'id' | 'articleDocumentId' | 'entityDocumentId' | 'name' | 'quote' | 'quoteStart' | 'confidence'>;

/**
 * Sentences of articles, published or not, that name an entry, the latest imported first. A page lacks those of articles
 * that the person may not read.
 *
 * @throws NotAllowed where she may not read the entry
 */
export async function listEvidence(strapi: Strapi, type: EntityType, documentId: string, { page, pageSize }: { page: number; pageSize: number }, rights: Rights): Promise<Page<EvidenceRecord>> {
  await demand(rights, 'read', type, documentId, []);
  const rows = rowsOf<Found>(strapi, UIDS.mention);
  const where = { entityDocumentId: documentId, entityType: type };
  const total = await rows.count({ where });
  const found = await rows.findMany({ where, select: FIELDS, orderBy: { id: 'desc' }, offset: (page - 1) * pageSize, limit: pageSize });
  return { results: (await withTitles(strapi, found, rights)).map(({ evidence }) => evidence), pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } };
}

/** The first few sentences that name each of the entries, by document id, in a few queries for all; without those that the person may not read. */
export async function firstEvidence(strapi: Strapi, documentIds: readonly string[], each: number, rights: Rights): Promise<Map<string, EvidenceRecord[]>> {
  const evidence = new Map<string, EvidenceRecord[]>(documentIds.map((documentId) => [documentId, []]));
  const ids = await firstIds(strapi, documentIds, each);
  if (ids.length === 0) return evidence;
  const found = await rowsOf<Found>(strapi, UIDS.mention).findMany({ where: { id: { $in: ids } }, select: FIELDS, orderBy: { id: 'desc' } });
  for (const { entityDocumentId, evidence: record } of await withTitles(strapi, found, rights)) evidence.get(entityDocumentId)?.push(record);
  return evidence;
}

/** How many sentences name each of the entries. */
export async function countEvidence(strapi: Strapi, documentIds: readonly string[]): Promise<Map<string, number>> {
  const counted: { documentId: string; mentions: number | string }[] = await strapi.db
    .getConnection(tableOf(strapi, UIDS.mention))
    .whereIn('entity_document_id', [...documentIds])
    .groupBy('entity_document_id')
    .select({ documentId: 'entity_document_id' })
    .count({ mentions: '*' });
  return new Map(counted.map(({ documentId, mentions }) => [documentId, Number(mentions)]));
}

/** One limited select an entry, joined, so that a body that thousands of articles name costs no more than another. */
async function firstIds(strapi: Strapi, documentIds: readonly string[], each: number): Promise<number[]> {
  if (documentIds.length === 0) return [];
  const ofOne = (documentId: string) =>
    strapi.db.getConnection().from(strapi.db.getConnection(tableOf(strapi, UIDS.mention)).where({ entity_document_id: documentId }).orderBy('id', 'desc').limit(each).select('id').as('first')).select('id');
  const [first, ...others] = documentIds.map(ofOne);
  const rows: { id: number }[] = await first.unionAll(others);
  return rows.map(({ id }) => Number(id));
}

/** What readers of an article's sentences must be allowed to read of it. */
const READ_FIELDS = ['title', 'body'];

async function withTitles(strapi: Strapi, found: readonly Found[], rights: Rights): Promise<{ entityDocumentId: string; evidence: EvidenceRecord }[]> {
  const readable = await rights.allowed('read', 'article', [...new Set(found.map(({ articleDocumentId }) => articleDocumentId))], READ_FIELDS);
  const articles = await rowsOf<{ documentId: string; title: string }>(strapi, UIDS.article).findMany({
    where: { documentId: { $in: [...readable] }, publishedAt: null },
    select: ['documentId', 'title'],
  });
  const titles = new Map(articles.map(({ documentId, title }) => [documentId, title]));
  const shown = found.filter(({ articleDocumentId }) => readable.has(articleDocumentId));
  return shown.map(({ articleDocumentId, entityDocumentId, name, quote, quoteStart, confidence }) => ({
    entityDocumentId,
    evidence: { article: { documentId: articleDocumentId, title: titles.get(articleDocumentId) ?? '' }, name, quote, quoteStart, confidence },
  }));
}
