import type { EntityType } from '../../../../shared/evidence';
import type { MergeRecord } from '../../../../shared/merging';
import { updateEntity } from '../../import/entities/entity-store';
import { lockNames, makeNamesLock } from '../../import/lease/lease';
import { restoreStatedFigures } from '../../import/figures/stated-figures';
import { rejectPair } from '../../import/likeness/likeness-rows';
import type { MentionRow } from '../../import/rows';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { demand, type Editor } from '../rights';
import { findMergeRecord, findMergeRow, type MergeRow } from './merge-records';
import { MergeRefused } from './merge-refused';
import { findMergeable } from './mergeable';
import { restoreRelations } from './move-relations';
import { changedFields, dataWithoutGains } from './plan-merge';

/**
 * Undoes a merge whole: the entry that went stands again with its relations and mentions, also those that later
 * imports gave it, and the other loses what it gained. What an editor changed since stays as it is.
 * The two are not proposed as one again.
 *
 * @throws RecordNotFound; NotAllowed where the person may not change one of the two; MergeRefused
 */
export async function undoMerge(strapi: Strapi, documentId: string, { name: by, rights }: Editor): Promise<MergeRecord> {
  await makeNamesLock(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    await lockNames(strapi);
    const merge = await findMergeRow(strapi, documentId);
    const taken = await rowsOf<MergeRow>(strapi, UIDS.entityMerge).updateMany({
      where: { id: merge.id, standingOf: { $notNull: true } },
      data: { standingOf: null, undoneAt: new Date().toISOString(), undoneByName: by },
    });
    if (taken.count !== 1) throw new MergeRefused('undone', `The merge of “${merge.fromName}” into “${merge.intoName}” was undone already`);
    const { entityType: type, undo } = merge;
    const from = await findMergeable(strapi, type, merge.fromDocumentId);
    const into = await findMergeable(strapi, type, merge.intoDocumentId);
    if (into.mergedInto) throw new MergeRefused('mergedSince', `“${into.name}” was merged into “${into.mergedInto.name}” since; undo that merge first`);
    await demand(rights, 'update', type, from.documentId, ['reviewState']);
    await demand(rights, 'update', type, into.documentId, changedFields(undo.gains));
    await restoreRelations(strapi, undo.relations, from.id, into.id, trx);
    await updateEntity(strapi, type, into.documentId, dataWithoutGains(type, into, undo.gains));
    await updateEntity(strapi, type, from.documentId, { reviewState: undo.reviewState, mergedInto: null });
    const meant = await mergedInto(strapi, type, from.documentId);
    await rowsOf<MentionRow>(strapi, UIDS.mention).updateMany({
      where: { entityDocumentId: into.documentId, entityType: type, linkedDocumentId: { $in: meant } },
      data: { entityDocumentId: from.documentId },
    });
    await restoreStatedFigures(strapi, type, from.documentId, into.documentId, meant);
    await rejectPair(strapi, type, from.documentId, into.documentId, by);
    return findMergeRecord(strapi, documentId);
  });
}

/** An entry and all that are merged into it, over any number of merges: whom its mentions were found for. */
async function mergedInto(strapi: Strapi, type: EntityType, documentId: string): Promise<string[]> {
  const found = new Set([documentId]);
  for (let open = [documentId]; open.length > 0; ) {
    const rows = await rowsOf<{ documentId: string }>(strapi, UIDS[type]).findMany({ where: { mergedInto: { documentId: { $in: open } } }, select: ['documentId'] });
    open = rows.map((row) => row.documentId).filter((each) => !found.has(each));
    for (const each of open) found.add(each);
  }
  return [...found];
}
