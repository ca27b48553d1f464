/** Entries that the importer suggested and nobody confirmed yet. */
import type { EntityType } from '../../../../shared/evidence';
import type { Page } from '../../../../shared/records';
import type { DecideSuggested, ReviewedEntity } from '../../../../shared/review';
import { RecordNotFound } from '../../import/import-errors';
import { lockNames, makeNamesLock } from '../../import/lease/lease';
import { updateEntity } from '../../import/entities/entity-store';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { demand, type Rights } from '../rights';
import { ReviewDecided } from './review-decided';
import { reviewedEntities } from './reviewed-entities';

interface Suggested {
  documentId: string;
  name: string;
  reviewState: string;
}

const WAITING = { reviewState: 'suggested' };

/** Suggested entries with their evidence, the latest first. */
export async function listSuggested(strapi: Strapi, { type, page, pageSize }: { type: EntityType; page: number; pageSize: number }, rights: Rights): Promise<Page<ReviewedEntity>> {
  const rows = rowsOf<Suggested>(strapi, UIDS[type]);
  const total = await rows.count({ where: WAITING });
  const found = await rows.findMany({ where: WAITING, select: ['documentId'], orderBy: { id: 'desc' }, offset: (page - 1) * pageSize, limit: pageSize });
  const entities = await reviewedEntities(strapi, type, found.map(({ documentId }) => documentId), rights);
  return { results: found.flatMap(({ documentId }) => entities.get(documentId) ?? []), pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } };
}

/**
 * Confirms or rejects a suggested entry, as its form in the Content Manager would.
 *
 * @throws RecordNotFound; NotAllowed where the person may not change its state in the Content Manager; ReviewDecided where it is confirmed, rejected or merged already
 */
export async function decideSuggested(strapi: Strapi, type: EntityType, documentId: string, decision: 'confirmed' | 'rejected', { userId, rights }: { userId: number | null; rights: Rights }): Promise<DecideSuggested['response']['data']> {
  await makeNamesLock(strapi);
  return strapi.db.transaction(async () => {
    await lockNames(strapi);
    const entity = await rowsOf<Suggested>(strapi, UIDS[type]).findOne({ where: { documentId }, select: ['documentId', 'name', 'reviewState'] });
    if (!entity) throw new RecordNotFound(type, documentId);
    await demand(rights, 'update', type, documentId, ['reviewState']);
    if (entity.reviewState !== 'suggested') throw new ReviewDecided(`“${entity.name}” is ${entity.reviewState} already; open it to change that`);
    await updateEntity(strapi, type, documentId, { reviewState: decision, updatedBy: userId });
    return { documentId, reviewState: decision };
  });
}
