/** Makes one of two organizations or initiatives, whole or not at all, and back. */
import type { MergePreview, MergeRecord, MergeRequest } from '../../../../shared/merging';
import { updateEntity } from '../../import/entities/entity-store';
import { moveStatedFigures } from '../../import/figures/stated-figures';
import { mergeVerdict } from '../../import/known-names/safe-to-merge';
import { lockNames, makeNamesLock } from '../../import/lease/lease';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { demand, type Editor, type Rights } from '../rights';
import { recordMerge } from './merge-records';
import { findPair, type Mergeable } from './mergeable';
import { MergeRefused } from './merge-refused';
import { moveRelations, relationsOf } from './move-relations';
import { changedFields, dataWithGains, planMerge } from './plan-merge';

/**
 * What a merge would do; changes nothing.
 *
 * @throws NotAllowed where the person may not read one of them; RecordNotFound; MergeRefused
 */
export async function previewMerge(strapi: Strapi, { type, from: fromDocumentId, into: intoDocumentId }: MergeRequest, rights: Rights): Promise<MergePreview> {
  const { from, into } = await findPair(strapi, type, fromDocumentId, intoDocumentId);
  for (const { documentId } of [from, into]) await demand(rights, 'read', type, documentId, ['name']);
  const gains = planMerge(type, from, into);
  const relations = await relationsOf(strapi, UIDS[type], from.id, into.id);
  const verdict = mergeVerdict(bodyOf(from), bodyOf(into));
  return {
    ...{ type, from: named(from), into: named(into) },
    relations: relations.map(({ uid, attribute, documents }) => ({
      ...{ contentType: uid, field: attribute, documents: documents.length },
      both: documents.filter(({ draft, published }) => draft === 'dropped' || published === 'dropped').length,
    })),
    mentions: await rowsOf(strapi, UIDS.mention).count({ where: { entityDocumentId: from.documentId } }),
    gains: { aliases: gains.aliases, figures: gains.figures.length, organizations: gains.organizations.length, fields: Object.keys(gains.fields) },
    doubt: verdict.safe ? null : verdict.because,
  };
}

/**
 * Merges one entry into another: relations, aliases, figures and mentions move, what the other left empty is filled,
 * and the old name, slug and document id lead to it from then on, for readers and for later imports.
 *
 * Of two editors who merge the same pair at once, one has to wait for the other's transaction and is then refused.
 *
 * The relations of other entries move whoever may edit those: they lead to one of the two, and that is who is merged.
 *
 * @throws RecordNotFound; NotAllowed where the person may not change one of the two; MergeRefused
 */
export async function mergeEntities(strapi: Strapi, { type, from: fromDocumentId, into: intoDocumentId }: MergeRequest, { name: by, rights }: Editor): Promise<MergeRecord> {
  await makeNamesLock(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    await lockNames(strapi);
    const { from, into } = await findPair(strapi, type, fromDocumentId, intoDocumentId);
    const gains = planMerge(type, from, into);
    await demand(rights, 'update', type, from.documentId, ['reviewState']);
    await demand(rights, 'update', type, into.documentId, changedFields(gains));
    const relations = await moveRelations(strapi, UIDS[type], from.id, into.id, trx);
    await rowsOf<{ entityDocumentId: string }>(strapi, UIDS.mention).updateMany({ where: { entityDocumentId: from.documentId, entityType: type }, data: { entityDocumentId: into.documentId } });
    await moveStatedFigures(strapi, type, from.documentId, into.documentId);
    await updateEntity(strapi, type, into.documentId, dataWithGains(type, from, into, gains));
    await updateEntity(strapi, type, from.documentId, { reviewState: 'rejected', mergedInto: into.documentId });
    // The unique index over standing merges decides where the lock cannot, and the loser's transaction is undone.
    return recordMerge(strapi, type, from, into, { gains, relations, reviewState: from.reviewState }, by).catch((error: unknown) => {
      if (isUniqueViolation(error)) throw new MergeRefused('merged', `“${from.name}” was merged by somebody else just now`);
      throw error;
    });
  });
}

function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? '';
  return ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT', '23505', 'ER_DUP_ENTRY'].includes(code);
}

function named({ documentId, name, slug, kind }: Mergeable): MergePreview['from'] {
  return { documentId, name, slug, kind };
}

function bodyOf({ name, parent, region }: Mergeable) {
  return { name, parent: parent?.name ?? null, region: region ?? null };
}
