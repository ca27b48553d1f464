import { randomUUID } from 'node:crypto';
import type { GroupDecision, GroupOutcome } from '../../../../shared/conflicts';
import type { Strapi } from '../../strapi';
import type { Editor } from '../rights';
import { AT_ONCE, attemptEach } from './attempt-each';
import { conflictRows, findConflictRow } from './conflict-records';
import { decideConflict } from './decide-conflict';

/** Conflicts like one of them, or those about a field of a source. */
export type ConflictGroup = { alike: string } | { source: string; field: string };

export interface GroupPart {
  /** Names what is decided at once, where an earlier call has decided some of it. */
  name?: string;
  /** Where that call stopped: its `next`. */
  after?: number;
}

/**
 * Decides open conflicts of a kind in the same way, each in a transaction of its own; at most {@link AT_ONCE}. One whose
 * article was edited since the conflict was met is refused unless the article's version stays, because nobody has looked
 * at that edit; so is one that the person may not decide. What is refused is passed, so that calls which go on at `next`
 * come to an end.
 *
 * @throws RecordNotFound where `alike` names no conflict
 */
export async function decideGroup(strapi: Strapi, group: ConflictGroup, decision: GroupDecision, editor: Editor, { name = randomUUID(), after = 0 }: GroupPart = {}): Promise<GroupOutcome> {
  const where = await whereOfGroup(strapi, group);
  const found = await conflictRows(strapi).findMany({ where: { ...where, id: { $gt: after } }, select: ['id', 'documentId'], orderBy: { id: 'asc' }, limit: AT_ONCE });
  const outcome = await attemptEach(found, (documentId) => decideConflict(strapi, documentId, { decision, revision: null }, editor, name));
  const next = found.length < AT_ONCE ? null : found[found.length - 1].id;
  return { ...outcome, remaining: await conflictRows(strapi).count({ where }), next, group: name };
}

async function whereOfGroup(strapi: Strapi, group: ConflictGroup): Promise<Record<string, unknown>> {
  if (!('alike' in group)) return { state: 'open', sourceDocumentId: group.source, field: group.field };
  const { differenceHash } = await findConflictRow(strapi, group.alike);
  return { state: 'open', ...(differenceHash === null ? { documentId: group.alike } : { differenceHash }) };
}
