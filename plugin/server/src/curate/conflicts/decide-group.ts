import { randomUUID } from 'node:crypto';
import type { GroupDecision, GroupOutcome } from '../../../../shared/conflicts';
import type { Strapi } from '../../strapi';
import { AT_ONCE, attemptEach } from './attempt-each';
import { conflictRows, findConflictRow } from './conflict-records';
import { decideConflict } from './decide-conflict';

/** Conflicts like one of them, or those about a field of a source. */
export type ConflictGroup = { alike: string } | { source: string; field: string };

/**
 * Decides open conflicts of a kind in the same way, each in a transaction of its own; at most {@link AT_ONCE}. One whose
 * article was edited since the conflict was met is refused unless the article's version stays, because nobody has looked
 * at that edit.
 *
 * @param name names what is decided at once, where an earlier call has decided some of it
 * @throws RecordNotFound where `alike` names no conflict
 */
export async function decideGroup(strapi: Strapi, group: ConflictGroup, decision: GroupDecision, by: string | null, name: string = randomUUID()): Promise<GroupOutcome> {
  const where = await whereOfGroup(strapi, group);
  const found = await conflictRows(strapi).findMany({ where, select: ['documentId'], orderBy: { id: 'asc' }, limit: AT_ONCE });
  const outcome = await attemptEach(found, (documentId) => decideConflict(strapi, documentId, { decision, revision: null }, { name: by, group: name }));
  return { ...outcome, remaining: await conflictRows(strapi).count({ where }), group: name };
}

async function whereOfGroup(strapi: Strapi, group: ConflictGroup): Promise<Record<string, unknown>> {
  if (!('alike' in group)) return { state: 'open', sourceDocumentId: group.source, field: group.field };
  const { differenceHash } = await findConflictRow(strapi, group.alike);
  return { state: 'open', ...(differenceHash === null ? { documentId: group.alike } : { differenceHash }) };
}
