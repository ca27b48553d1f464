/** Pairs that may be the same: a person looks at the evidence of both and decides. */
import type { EntityType } from '../../../../shared/evidence';
import type { MergeRecord } from '../../../../shared/merging';
import type { Page } from '../../../../shared/records';
import type { LikenessRecord } from '../../../../shared/review';
import { RecordNotFound } from '../../import/import-errors';
import { lockNames, makeNamesLock } from '../../import/lease/lease';
import type { LikenessRow } from '../../import/likeness/likeness-rows';
import { rowsOf, tableOf, UIDS, type Strapi } from '../../strapi';
import { demand, type Editor, type Rights } from '../rights';
import { mergeEntities } from '../merging/merge-entities';
import { ReviewDecided } from './review-decided';
import { reviewedEntities } from './reviewed-entities';

type Light = Pick<LikenessRow, 'documentId' | 'because' | 'oneDocumentId' | 'otherDocumentId'>;

const rows = (strapi: Strapi) => rowsOf<LikenessRow>(strapi, UIDS.likeness);

/** Open pairs of entries that both still stand by themselves, the latest first. */
export async function listLikenesses(strapi: Strapi, { type, page, pageSize }: { type: EntityType; page: number; pageSize: number }, rights: Rights): Promise<Page<LikenessRecord>> {
  const [{ total }]: { total: number | string }[] = await openPairs(strapi, type).count({ total: '*' });
  const found: Light[] = await openPairs(strapi, type)
    .select({ documentId: 'l.document_id', because: 'l.because', oneDocumentId: 'l.one_document_id', otherDocumentId: 'l.other_document_id' })
    .orderBy('l.id', 'desc')
    .offset((page - 1) * pageSize)
    .limit(pageSize);
  const entities = await reviewedEntities(strapi, type, found.flatMap(({ oneDocumentId, otherDocumentId }) => [oneDocumentId, otherDocumentId]), rights);
  const results = found.flatMap(({ documentId, because, oneDocumentId, otherDocumentId }) => {
    const [one, other] = [entities.get(oneDocumentId), entities.get(otherDocumentId)];
    return one && other ? [{ documentId, because, one, other }] : [];
  });
  return { results, pagination: { page, pageSize, pageCount: Math.ceil(Number(total) / pageSize), total: Number(total) } };
}

/**
 * Says that the two are the same: the one that is not `into` is merged into it, and the merge can be undone like any.
 *
 * @throws RecordNotFound; NotAllowed where the person may not change one of the two; ReviewDecided; MergeRefused
 */
export async function acceptLikeness(strapi: Strapi, documentId: string, into: string, editor: Editor): Promise<MergeRecord> {
  await makeNamesLock(strapi);
  return strapi.db.transaction(async () => {
    await lockNames(strapi);
    const { entityType: type, oneDocumentId, otherDocumentId } = await decide(strapi, documentId, 'accepted', editor);
    if (into !== oneDocumentId && into !== otherDocumentId) throw new RecordNotFound(`${type} in this pair`, into);
    return mergeEntities(strapi, { type, from: into === oneDocumentId ? otherDocumentId : oneDocumentId, into }, editor);
  });
}

/**
 * Says that the two are not the same. They are never proposed again.
 *
 * @throws RecordNotFound; NotAllowed where the person may not read one of the two; ReviewDecided
 */
export async function rejectLikeness(strapi: Strapi, documentId: string, editor: Editor): Promise<{ documentId: string }> {
  await decide(strapi, documentId, 'rejected', editor);
  return { documentId };
}

/** Of two people who decide at once, one gets the row. */
async function decide(strapi: Strapi, documentId: string, state: 'accepted' | 'rejected', { name: decidedByName, rights }: Editor): Promise<LikenessRow> {
  const row = await rows(strapi).findOne({ where: { documentId } });
  if (!row) throw new RecordNotFound('proposal', documentId);
  for (const each of [row.oneDocumentId, row.otherDocumentId]) await demand(rights, 'read', row.entityType, each, ['name']);
  const { count } = await rows(strapi).updateMany({ where: { id: row.id, state: 'open' }, data: { state, decidedByName, decidedAt: new Date().toISOString() } });
  if (count !== 1) throw new ReviewDecided('Somebody decided about these two already; reload the list');
  return row;
}

function openPairs(strapi: Strapi, type: EntityType) {
  const table = tableOf(strapi, UIDS[type]);
  const standing = ['suggested', 'confirmed'];
  return strapi.db
    .getConnection(`${tableOf(strapi, UIDS.likeness)} as l`)
    .join(`${table} as o`, 'o.document_id', 'l.one_document_id')
    .join(`${table} as p`, 'p.document_id', 'l.other_document_id')
    .where({ 'l.entity_type': type, 'l.state': 'open' })
    .whereIn('o.review_state', standing)
    .whereIn('p.review_state', standing);
}
