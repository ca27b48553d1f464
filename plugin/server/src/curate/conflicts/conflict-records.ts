import type { ConflictRecord, ConflictState } from '../../../../shared/conflicts';
import type { Page } from '../../../../shared/records';
import { existingArticles } from '../../import/article/existing-articles';
import { RecordNotFound } from '../../import/import-errors';
import type { ConflictRow, SourceRow } from '../../import/rows';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { ALL_RIGHTS, type Rights } from '../rights';

/** Without the three versions, which may be large. */
const LIGHT = ['id', 'createdAt', 'documentId', 'articleDocumentId', 'sourceDocumentId', 'field', 'state', 'decision', 'decidedByName', 'decidedAt', 'decisionGroup', 'runDocumentId'];
export type LightConflictRow = Omit<ConflictRow, 'base' | 'editor' | 'source' | 'before' | 'after' | 'differenceHash'>;

export interface ConflictQuery {
  state?: ConflictState;
  source?: string;
  field?: string;
  article?: string;
  page: number;
  pageSize: number;
}

export const conflictRows = (strapi: Strapi) => rowsOf<ConflictRow>(strapi, UIDS.conflict);

/** What conflicts a query means. Open ones where it names no state. */
export function whereOf({ state = 'open', source, field, article }: Omit<ConflictQuery, 'page' | 'pageSize'>): Record<string, unknown> {
  return {
    state,
    ...(source === undefined ? {} : { sourceDocumentId: source }),
    ...(field === undefined ? {} : { field }),
    ...(article === undefined ? {} : { articleDocumentId: article }),
  };
}

/** One page of conflicts: open ones the oldest first, so that the list stands still while somebody works it off; decided ones the latest first. */
export async function listConflicts(strapi: Strapi, query: ConflictQuery, rights: Rights = ALL_RIGHTS): Promise<Page<ConflictRecord>> {
  const { page, pageSize } = query;
  const where = whereOf(query);
  const total = await conflictRows(strapi).count({ where });
  const orderBy: Record<string, 'asc' | 'desc'>[] = (query.state ?? 'open') === 'open' ? [{ id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }];
  const found: LightConflictRow[] = await conflictRows(strapi).findMany({ where, select: LIGHT, orderBy, offset: (page - 1) * pageSize, limit: pageSize });
  return { results: await conflictRecords(strapi, found, rights), pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } };
}

/** @throws RecordNotFound */
export async function findConflictRow(strapi: Strapi, documentId: string): Promise<ConflictRow> {
  const row = await conflictRows(strapi).findOne({ where: { documentId } });
  if (!row) throw new RecordNotFound('conflict', documentId);
  return row;
}

/** @throws RecordNotFound */
export async function findConflictRecord(strapi: Strapi, documentId: string, rights: Rights): Promise<ConflictRecord> {
  return (await conflictRecords(strapi, [await findConflictRow(strapi, documentId)], rights))[0];
}

/** Rows with the titles of their articles, as far as they may be read, and the names of their sources. */
export async function conflictRecords(strapi: Strapi, rows: readonly LightConflictRow[], rights: Rights): Promise<ConflictRecord[]> {
  const titles = await existingArticles(strapi, rows.map((row) => row.articleDocumentId));
  const readable = await rights.allowed('read', 'article', [...titles.keys()], ['title']);
  for (const documentId of titles.keys()) if (!readable.has(documentId)) titles.set(documentId, '');
  const wanted = [...new Set(rows.flatMap(({ sourceDocumentId }) => sourceDocumentId ?? []))];
  const sources = wanted.length === 0 ? [] : await rowsOf<SourceRow>(strapi, UIDS.source).findMany({ where: { documentId: { $in: wanted } }, select: ['documentId', 'name'] });
  const names = new Map(sources.map(({ documentId, name }) => [documentId, name]));
  return rows.map((row) => record(row, titles.get(row.articleDocumentId), names.get(row.sourceDocumentId ?? '')));
}

function record(row: LightConflictRow, title: string | undefined, sourceName: string | undefined): ConflictRecord {
  const { documentId, field, state, decision, decidedByName, decidedAt, decisionGroup } = row;
  return {
    ...{ documentId, field, state },
    article: title === undefined ? null : { documentId: row.articleDocumentId, title },
    source: row.sourceDocumentId === null || sourceName === undefined ? null : { documentId: row.sourceDocumentId, name: sourceName },
    since: row.createdAt === null ? null : new Date(row.createdAt).toISOString(),
    run: row.runDocumentId,
    decided: state !== 'resolved' || decision === null || decidedAt === null ? null : { decision, by: decidedByName, at: new Date(decidedAt).toISOString(), group: decisionGroup },
  };
}
