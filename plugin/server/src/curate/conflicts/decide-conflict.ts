import type { ConflictRecord, Decision } from '../../../../shared/conflicts';
import { lockDraft } from '../../import/article/lock-draft';
import { lockNames, makeNamesLock } from '../../import/lease/lease';
import { isSame } from '../../import/merge/same';
import type { ConflictRow } from '../../import/rows';
import { documentsOf, UIDS, type Strapi } from '../../strapi';
import { demand, type Editor } from '../rights';
import { ConflictRefused } from './conflict-refused';
import { conflictRows, findConflictRecord, findConflictRow } from './conflict-records';
import { contestedArticle, revisionOf, writeBase, type Contested } from './contested-article';
import { decidedChanges, differing } from './decided-changes';

export interface DecisionToMake {
  decision: Decision;
  /** Of the versions that the person saw; null for one of a group, whose versions nobody looked at one by one. */
  revision: string | null;
  value?: unknown;
}

/**
 * Decides a conflict: the article's draft gets what was decided, and the source's version is the base from then on, so
 * that it is not asked about again. Nothing is published.
 *
 * Of two people who decide at once, one has to wait for the other's transaction and is then refused; so does a run that
 * is about to write to the article.
 *
 * @param group names what is decided at once
 * @throws RecordNotFound; NotAllowed where the person may not change what it writes, and that field, herself; ConflictRefused; InvalidFieldValue
 */
export async function decideConflict(strapi: Strapi, documentId: string, toMake: DecisionToMake, editor: Editor, group: string | null = null): Promise<ConflictRecord> {
  const { articleDocumentId } = await findConflictRow(strapi, documentId);
  await makeNamesLock(strapi);
  return strapi.db.transaction(async () => {
    await lockNames(strapi);
    await lockDraft(strapi, articleDocumentId);
    const row = await claim(strapi, documentId, toMake.decision, editor.name, group);
    const contested = await contestedArticle(strapi, row);
    refuseUnseen(toMake, contested, row);
    const { before, after } = decidedChanges(toMake.decision, contested, toMake.value);
    const data = differing(after, contested.article);
    await demand(editor.rights, 'update', 'article', articleDocumentId, [...new Set([contested.field, ...Object.keys(data)])]);
    if (Object.keys(data).length > 0) await documentsOf(strapi, UIDS.article).update({ documentId: articleDocumentId, data });
    await writeBase(strapi, contested, contested.source);
    await conflictRows(strapi).updateMany({ where: { id: row.id }, data: { editor: { value: contested.editor }, before, after } });
    return findConflictRecord(strapi, documentId, editor.rights);
  });
}

/** Makes the conflict this transaction's, so that the same one is never decided twice. */
async function claim(strapi: Strapi, documentId: string, decision: Decision, name: string | null, group: string | null): Promise<ConflictRow> {
  const { count } = await conflictRows(strapi).updateMany({
    where: { documentId, state: 'open' },
    data: { state: 'resolved', decision, decidedByName: name, decidedAt: new Date().toISOString(), decisionGroup: group },
  });
  const row = await findConflictRow(strapi, documentId);
  if (count === 1) return row;
  if (row.state === 'superseded') throw new ConflictRefused('decided', 'This conflict went away by itself: source and editor agree now, or the article was deleted');
  throw new ConflictRefused('decided', `${row.decidedByName ?? 'Somebody'} has decided this conflict already (${row.decision}); undo that decision first to make another one`);
}

/** Nobody decides about versions that he has not seen; whoever keeps the article as it stands loses nothing. */
function refuseUnseen({ decision, revision }: DecisionToMake, contested: Contested, row: ConflictRow): void {
  const isAsSeen = revision === null ? decision === 'mine' || isSame(contested.editor, row.editor.value) : revision === revisionOf(contested);
  if (isAsSeen) return;
  throw new ConflictRefused('changed', `“${row.field}” has changed since, in the article or at the source; look at the conflict again`);
}
