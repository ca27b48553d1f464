import { documentsOf, rowsOf, UIDS } from '../../strapi';
import type { Entity, EntityType } from '../entities/entity-store';
import { nameKey } from '../entities/name-key';
import { lockNames } from '../lease/lease';
import type { RunItemRow } from '../rows';
import { outcome, type Outcome } from '../run/outcome';
import { isLinkedFromElsewhere, isNamedElsewhere } from './links';
import type { RollbackContext } from './rollback-context';

type EntityWithUsers = Entity & { createdBy: { id: number } | null; updatedBy: { id: number } | null };

/**
 * Removes an organization or initiative that the run made, if nobody touched it and nothing is linked to it any more.
 * Must run in the entry's transaction.
 *
 * @param whenLinked `wait`: gives null for one that something is linked to, which may itself go yet; `keep` keeps it
 */
export async function reverseEntity(context: RollbackContext, { articleDocumentId, entryType, key }: RunItemRow, whenLinked: 'wait' | 'keep'): Promise<Outcome | null> {
  const { strapi } = context;
  const type = entryType as EntityType;
  const documentId = articleDocumentId as string;
  await lockNames(strapi);
  const entity = await findEntity(context, type, documentId);
  if (!entity) return outcome('kept', 'deletedSince', `“${key}” was deleted since and stays deleted`);
  if (isTouched(entity)) return outcome('kept', 'editedSince', `“${key}” was reviewed or edited since; it stays`);
  const isLinked = (await isLinkedFromElsewhere(context, UIDS[type], documentId)) || (await isNamedElsewhere(context, type, documentId));
  if (isLinked) return whenLinked === 'wait' ? null : outcome('kept', 'linkedSince', `“${key}” is linked to something else; it stays`);
  await documentsOf(strapi, UIDS[type]).delete({ documentId });
  return outcome('reversed', 'removed', `“${key}” was removed`);
}

async function findEntity({ strapi }: RollbackContext, type: EntityType, documentId: string): Promise<EntityWithUsers | null> {
  const related = { select: ['documentId'] };
  const users = { createdBy: { select: ['id'] }, updatedBy: { select: ['id'] } };
  return rowsOf<EntityWithUsers>(strapi, UIDS[type]).findOne({
    where: { documentId },
    populate: { aliases: true, parent: related, mergedInto: related, ...(type === 'initiative' ? { organizations: related } : {}), ...users },
  });
}

/** Whether an entry is anything but what the importer made of it. */
function isTouched({ name, kind, reviewState, aliases, parent, organizations = [], mergedInto, imported, createdBy, updatedBy }: EntityWithUsers): boolean {
  if (!imported || mergedInto || createdBy?.id !== updatedBy?.id) return true;
  if (name !== imported.name || kind !== imported.kind) return true;
  if (reviewState !== (imported.confirmed ? 'confirmed' : 'suggested')) return true;
  if ((parent?.documentId ?? null) !== imported.parent) return true;
  const differ = (one: string[], other: string[]) => JSON.stringify([...new Set(one)].sort()) !== JSON.stringify([...new Set(other)].sort());
  return differ(aliases.map((alias) => nameKey(alias.name)), imported.aliases.map(nameKey)) || differ(organizations.map(({ documentId }) => documentId), imported.organizations);
}
