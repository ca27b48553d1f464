import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { insertComponents } from '../bulk/component-rows';
import { insertJoined, joinOf, type Joined } from '../bulk/join-rows';
import { updateRows } from '../bulk/update-rows';
import type { Entity, EntityType } from './entity-store';

/** What texts know more of a stored entity. */
export interface Completion {
  /** As it is to be. */
  entity: Entity;
  /** Document id of the parent that it had none of. */
  parent?: string;
  /** Document ids of further bodies that run it. */
  organizations: string[];
  /** Further aliases. */
  aliases: { name: string }[];
  /** It was suggested, and is confirmed now. */
  confirms: boolean;
}

/**
 * Writes what texts know more of stored entities of one type, in as few statements as there are tables. No middleware
 * and no event sees it; ask {@link import('../bulk/why-not-in-bulk').whyNotInBulk} first. Must run in a transaction that
 * holds the lease of names.
 */
export async function completeEntities(strapi: Strapi, type: EntityType, completions: readonly Completion[]): Promise<void> {
  if (completions.length === 0) return;
  await updateRows(strapi, UIDS[type], { imported: 'json' }, completions.map(({ entity: { id, imported } }) => ({ id, values: { imported: JSON.stringify(imported) } })), { updatedAt: new Date() });
  const confirmed = completions.filter(({ confirms }) => confirms);
  if (confirmed.length > 0) await rowsOf<Entity>(strapi, UIDS[type]).updateMany({ where: { id: { $in: confirmed.map(({ entity }) => entity.id) } }, data: { reviewState: 'confirmed' } });
  await insertComponents(strapi, UIDS[type], 'aliases', completions.map(({ entity: { id }, aliases }) => ({ owner: id, entries: aliases.map(({ name }) => ({ name })) })), 'stored');
  const ids = await idsOfOrganizations(strapi, completions);
  const joined = (targetsOf: (completion: Completion) => string[]): Joined[] => completions.map((each) => ({ owner: each.entity.id, targets: targetsOf(each).flatMap((documentId) => ids.get(documentId) ?? []) }));
  if (type === 'organization') await insertJoined(strapi, joinOf(strapi, UIDS.organization, 'parent'), joined(({ parent }) => (parent === undefined ? [] : [parent])), 'stored');
  else await insertJoined(strapi, joinOf(strapi, UIDS.initiative, 'organizations'), joined(({ organizations }) => organizations), 'stored');
}

async function idsOfOrganizations(strapi: Strapi, completions: readonly Completion[]): Promise<Map<string, number>> {
  const wanted = [...new Set(completions.flatMap(({ parent, organizations }) => [...(parent === undefined ? [] : [parent]), ...organizations]))];
  if (wanted.length === 0) return new Map();
  const found = await rowsOf<{ id: number; documentId: string }>(strapi, UIDS.organization).findMany({ where: { documentId: { $in: wanted } }, select: ['id', 'documentId'] });
  return new Map(found.map(({ documentId, id }) => [documentId, id]));
}
