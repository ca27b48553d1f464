/** What became of each text of a run, as the panel and the command line see it. */
import type { Bucket, Page, RunItemRecord } from '../../../../shared/records';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { pageOf } from '../page-of';
import { reasonOf } from '../reason-of';
import type { RunItemRow } from '../rows';
import { findRunRow } from './run-records';
import { unchangedTexts } from '../ledger/unchanged-texts';

/**
 * What became of each text of a run: first those with a row of their own, in the order of the listing, then those that
 * the listing found as they were. Texts still to come are left out.
 *
 * @throws RecordNotFound
 */
export async function listRunItems(
  strapi: Strapi,
  runDocumentId: string,
  query: { bucket?: Bucket; search?: string; page?: number; pageSize?: number } = {},
): Promise<Page<RunItemRecord>> {
  const { unchanged } = await findRunRow(strapi, runDocumentId);
  const where: Record<string, unknown> = { runDocumentId, bucket: query.bucket ?? { $notNull: true } };
  if (query.search) where.$or = [{ key: { $containsi: query.search } }, { articleTitle: { $containsi: query.search } }];
  const { page, pageSize } = pageOf(query);
  const rows = rowsOf<RunItemRow>(strapi, UIDS.runItem);
  const withRow = await rows.count({ where });
  const withoutRow = await unchangedTexts(strapi, query.bucket === undefined || query.bucket === 'unchanged' ? (unchanged ?? []) : [], query.search);
  const offset = (page - 1) * pageSize;
  const found = offset < withRow ? await rows.findMany({ where, orderBy: { id: 'asc' }, limit: pageSize, offset }) : [];
  const rest = await withoutRow.page(Math.max(0, offset - withRow), pageSize - found.length);
  const total = withRow + withoutRow.total;
  return { results: [...found.map(itemRecord), ...rest], pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } };
}

function itemRecord(row: RunItemRow): RunItemRecord {
  return {
    id: row.id,
    key: row.key,
    bucket: row.bucket as Bucket,
    reason: reasonOf(row),
    warnings: row.warnings ?? [],
    ...entryOf(row),
    entryType: row.entryType ?? 'article',
    differences: row.differences ?? [],
  };
}

function entryOf({ articleDocumentId: documentId, articleTitle, entryType }: RunItemRow): Pick<RunItemRecord, 'article' | 'entity'> {
  if (documentId === null) return { article: null, entity: null };
  const name = articleTitle ?? '';
  return (entryType ?? 'article') === 'article' ? { article: { documentId, title: name }, entity: null } : { article: null, entity: { documentId, name } };
}
