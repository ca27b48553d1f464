import type { EntityType } from '../../../../shared/evidence';
import type { MergeRecord } from '../../../../shared/merging';
import type { Page, ReviewState } from '../../../../shared/records';
import { RecordNotFound } from '../../import/import-errors';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { Mergeable } from './mergeable';
import type { MovedRelation } from './move-relations';
import type { Gains } from './plan-merge';

/** What a merge has changed, so that it can be undone whole. */
export interface MergeChanges {
  gains: Gains;
  relations: MovedRelation[];
  /** Of the entry that went. */
  reviewState: ReviewState;
}

export interface MergeRow {
  id: number;
  documentId: string;
  entityType: EntityType;
  fromDocumentId: string;
  fromName: string;
  intoDocumentId: string;
  intoName: string;
  /** The document id of the entry that went while the merge stands; null once it is undone. Unique. */
  standingOf: string | null;
  undo: MergeChanges;
  mergedAt: string;
  mergedByName: string | null;
  undoneAt: string | null;
  undoneByName: string | null;
}

const rows = (strapi: Strapi) => rowsOf<MergeRow>(strapi, UIDS.entityMerge);
const LIGHT = ['documentId', 'entityType', 'fromDocumentId', 'fromName', 'intoDocumentId', 'intoName', 'mergedAt', 'mergedByName', 'undoneAt', 'undoneByName'];

export async function recordMerge(strapi: Strapi, entityType: EntityType, from: Mergeable, into: Mergeable, undo: MergeChanges, mergedByName: string | null): Promise<MergeRecord> {
  const row = await rows(strapi).create({
    data: {
      ...{ entityType, fromDocumentId: from.documentId, fromName: from.name, intoDocumentId: into.documentId, intoName: into.name },
      ...{ standingOf: from.documentId, undo, mergedAt: new Date().toISOString(), mergedByName },
    },
  });
  return findMergeRecord(strapi, row.documentId);
}

/** @throws RecordNotFound */
export async function findMergeRow(strapi: Strapi, documentId: string): Promise<MergeRow> {
  const row = await rows(strapi).findOne({ where: { documentId } });
  if (!row) throw new RecordNotFound('merge', documentId);
  return row;
}

/** @throws RecordNotFound */
export async function findMergeRecord(strapi: Strapi, documentId: string): Promise<MergeRecord> {
  return mergeRecord(await findMergeRow(strapi, documentId));
}

/** Merges that stand or were undone, the latest first. */
export async function listMerges(strapi: Strapi, { entity, page, pageSize }: { entity?: string; page: number; pageSize: number }): Promise<Page<MergeRecord>> {
  const where = entity === undefined ? {} : { $or: [{ fromDocumentId: entity }, { intoDocumentId: entity }] };
  const total = await rows(strapi).count({ where });
  const found = await rows(strapi).findMany({ where, select: LIGHT, orderBy: { id: 'desc' }, offset: (page - 1) * pageSize, limit: pageSize });
  return { results: found.map(mergeRecord), pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } };
}

function mergeRecord({ documentId, entityType, fromDocumentId, fromName, intoDocumentId, intoName, mergedAt, mergedByName, undoneAt, undoneByName }: MergeRow): MergeRecord {
  return {
    ...{ documentId, type: entityType, from: { documentId: fromDocumentId, name: fromName }, into: { documentId: intoDocumentId, name: intoName } },
    ...{ mergedAt, mergedBy: mergedByName, undoneAt, undoneBy: undoneByName },
  };
}
