import type { GroupOutcome } from '../../../../shared/conflicts';
import { lockDraft } from '../../import/article/lock-draft';
import { lockNames, makeNamesLock } from '../../import/lease/lease';
import { isSame } from '../../import/merge/same';
import type { ConflictRow } from '../../import/rows';
import { documentsOf, UIDS, type Strapi } from '../../strapi';
import { ALL_RIGHTS, demand, type Rights } from '../rights';
import { AT_ONCE, attemptEach } from './attempt-each';
import { ConflictRefused } from './conflict-refused';
import { conflictRows, findConflictRow } from './conflict-records';
import { contestedArticle, writeBase, type Contested } from './contested-article';
import { differing } from './decided-changes';

/**
 * Undoes a decision: the article's draft, the base and the conflict are as they were before it.
 *
 * @throws RecordNotFound; NotAllowed where the person may not change what it writes, and that field, herself; ConflictRefused where the article was edited or the source changed since
 */
export async function undoDecision(strapi: Strapi, documentId: string, rights: Rights = ALL_RIGHTS): Promise<void> {
  const { articleDocumentId } = await findConflictRow(strapi, documentId);
  await makeNamesLock(strapi);
  await strapi.db.transaction(async () => {
    await lockNames(strapi);
    await lockDraft(strapi, articleDocumentId);
    const { count } = await conflictRows(strapi).updateMany({ where: { documentId, state: 'resolved' }, data: { state: 'open' } });
    const row = await findConflictRow(strapi, documentId);
    if (count !== 1) throw new ConflictRefused('notDecided', 'There is no decision to undo: the conflict is open, or went away by itself');
    const contested = await contestedArticle(strapi, row);
    await refuseChanged(strapi, row, contested);
    const data = differing(row.before ?? {}, contested.article);
    await demand(rights, 'update', 'article', articleDocumentId, [...new Set([contested.field, ...Object.keys(data)])]);
    if (Object.keys(data).length > 0) await documentsOf(strapi, UIDS.article).update({ documentId: articleDocumentId, data });
    await writeBase(strapi, contested, row.base.value);
    const open = { decision: null, decidedByName: null, decidedAt: null, decisionGroup: null, before: null, after: null };
    await conflictRows(strapi).updateMany({ where: { id: row.id }, data: open });
  });
}

/**
 * Undoes what was decided at once with a decision; at most {@link AT_ONCE}.
 *
 * @param after where an earlier call stopped: its `next`
 * @throws RecordNotFound
 */
export async function undoDecisions(strapi: Strapi, documentId: string, rights: Rights = ALL_RIGHTS, after = 0): Promise<GroupOutcome> {
  const { decisionGroup } = await findConflictRow(strapi, documentId);
  const where = { state: 'resolved', decisionGroup, documentId: { $ne: documentId }, id: { $gt: after } };
  const others = decisionGroup === null ? [] : await conflictRows(strapi).findMany({ where, select: ['id', 'documentId'], orderBy: { id: 'asc' }, limit: AT_ONCE - 1 });
  // The one that names the group comes last, so that it can name it again for those that are left.
  const isLast = others.length < AT_ONCE - 1;
  const outcome = await attemptEach(isLast ? [...others, { documentId }] : others, (each) => undoDecision(strapi, each, rights));
  const remaining = decisionGroup === null ? 0 : await conflictRows(strapi).count({ where: { state: 'resolved', decisionGroup } });
  return { ...outcome, remaining, next: isLast ? null : others[others.length - 1].id, group: null };
}

async function refuseChanged(strapi: Strapi, { articleDocumentId, field, id, after }: ConflictRow, contested: Contested): Promise<void> {
  const others = await conflictRows(strapi).count({ where: { articleDocumentId, field, state: 'open', id: { $ne: id } } });
  if (others > 0 || !isSame(contested.text.base[contested.field], contested.source)) {
    throw new ConflictRefused('newSource', `The source has changed “${field}” again since; decide about the newer version instead`);
  }
  if (Object.keys(differing(after ?? {}, contested.article)).length > 0) {
    throw new ConflictRefused('touchedSince', `“${field}” was edited after the decision; change it in the article instead`);
  }
}
