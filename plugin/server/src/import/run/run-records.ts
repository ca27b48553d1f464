/** Runs and what became of each text, as the panel and the command line see them. */
import { BUCKETS, type BucketCounts, type Page, type RunRecord, type RunState } from '../../../../shared/records';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { RecordNotFound } from '../import-errors';
import { pageOf } from '../page-of';
import { reasonOf } from '../reason-of';
import type { RunRow, SourceRow } from '../rows';

/** States of a run that some process works on, or would if it had not died. */
export const OPEN_STATES: readonly RunState[] = ['queued', 'listing', 'importing'];

/** @throws RecordNotFound */
export async function findRun(strapi: Strapi, documentId: string): Promise<RunRecord> {
  const row = await findRunRow(strapi, documentId);
  return (await records(strapi, [row]))[0];
}

/** @throws RecordNotFound */
export async function findRunRow(strapi: Strapi, documentId: string): Promise<RunRow> {
  const row = await rowsOf<RunRow>(strapi, UIDS.run).findOne({ where: { documentId } });
  if (!row) throw new RecordNotFound('run', documentId);
  return row;
}

/** The newest runs first; of one source where `source` names it; without rehearsals where `rehearsals` is false. */
export async function listRuns(strapi: Strapi, query: { source?: string; rehearsals?: boolean; page?: number; pageSize?: number } = {}): Promise<Page<RunRecord>> {
  const where = { ...(query.source && { sourceDocumentId: query.source }), ...(query.rehearsals === false && { dryRun: false }) };
  const { page, pageSize } = pageOf(query);
  const rows = rowsOf<RunRow>(strapi, UIDS.run);
  const total = await rows.count({ where });
  const found = await rows.findMany({ where, orderBy: { id: 'desc' }, limit: pageSize, offset: (page - 1) * pageSize });
  return { results: await records(strapi, found), pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } };
}

/** The last run of each source, by the source's document id. A rehearsal that has ended tells nothing of how a source stands. */
export async function lastRuns(strapi: Strapi, sources: Pick<SourceRow, 'documentId' | 'name'>[]): Promise<Map<string, RunRecord>> {
  const rows = rowsOf<RunRow>(strapi, UIDS.run);
  const tells = { $or: [{ dryRun: false }, { state: { $in: [...OPEN_STATES, 'paused'] } }] };
  const found = await Promise.all(sources.map(({ documentId }) => rows.findMany({ where: { sourceDocumentId: documentId, ...tells }, orderBy: { id: 'desc' }, limit: 1 })));
  const runs = await records(strapi, found.flat());
  return new Map(found.flat().map((row, index) => [row.sourceDocumentId, runs[index]]));
}

/** The run of a source that goes on, or that a dead process left open; null without one. */
export async function openRunOf(strapi: Strapi, sourceDocumentId: string): Promise<RunRow | null> {
  return rowsOf<RunRow>(strapi, UIDS.run).findOne({ where: { sourceDocumentId, state: { $in: OPEN_STATES } }, orderBy: { id: 'desc' } });
}

/** The run of a source that somebody paused; null without one. */
export async function pausedRunOf(strapi: Strapi, sourceDocumentId: string): Promise<RunRow | null> {
  return rowsOf<RunRow>(strapi, UIDS.run).findOne({ where: { sourceDocumentId, state: 'paused' } });
}

/** Counts of zero in every bucket. */
export function noCounts(): BucketCounts {
  return Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])) as BucketCounts;
}

async function records(strapi: Strapi, rows: RunRow[]): Promise<RunRecord[]> {
  const ids = [...new Set(rows.map((row) => row.sourceDocumentId))];
  const sources = ids.length ? await rowsOf<SourceRow>(strapi, UIDS.source).findMany({ where: { documentId: { $in: ids } }, select: ['documentId', 'name'] }) : [];
  const names = new Map(sources.map(({ documentId, name }) => [documentId, name]));
  const rollbacks = await rollbacksOf(strapi, rows);
  return rows.map((row) => runRecord(row, names.get(row.sourceDocumentId), rollbacks.get(row.documentId) ?? null));
}

/** The last rollback of each of the runs, rehearsals left out. */
async function rollbacksOf(strapi: Strapi, rows: RunRow[]): Promise<Map<string, RunRecord['rolledBack']>> {
  if (rows.length === 0) return new Map();
  const found = await rowsOf<RunRow>(strapi, UIDS.run).findMany({
    where: { ofRun: { $in: rows.map(({ documentId }) => documentId) }, kind: 'rollback', dryRun: false },
    select: ['documentId', 'ofRun', 'state'],
    orderBy: { id: 'asc' },
  });
  return new Map(found.map(({ documentId, ofRun, state }) => [ofRun as string, { documentId, state }]));
}

function runRecord(row: RunRow, sourceName: string | undefined, rolledBack: RunRecord['rolledBack']): RunRecord {
  return {
    documentId: row.documentId,
    kind: row.kind ?? 'import',
    ofRun: row.ofRun,
    rolledBack,
    source: sourceName === undefined ? null : { documentId: row.sourceDocumentId, name: sourceName },
    trigger: row.trigger,
    dryRun: row.dryRun,
    state: row.state,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    user: row.userId === null ? null : { id: row.userId, name: row.userName ?? '' },
    listed: row.listed,
    done: row.done,
    counts: { ...noCounts(), ...row.counts },
    reason: reasonOf(row),
  };
}
