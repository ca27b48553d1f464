import type { ReviewState } from '../../../../shared/records';
import { documentsOf, rowsOf, UIDS, type Strapi } from '../../strapi';
import { nameFormOf } from '../same-body/name-form';
import { nameKey } from './name-key';
import { readEntities } from './read-entities';

export type EntityType = 'organization' | 'initiative';

/** An organization or initiative as far as the importer needs to see it. */
export interface Entity {
  id: number;
  documentId: string;
  name: string;
  nameKey: string | null;
  /** Of organizations: what full and short forms of the name share. */
  formKey?: string | null;
  kind: string;
  reviewState: ReviewState;
  aliases: { name: string }[];
  /** Of organizations: the place that the name begins with, or that an editor gave. */
  region?: string | null;
  parent: { documentId: string; name?: string } | null;
  organizations?: { documentId: string }[];
  mergedInto: { documentId: string } | null;
  /** What the importer has ever put in, so that what an editor took out is not put in again. */
  imported: ImportedParts | null;
  /** A person has saved it in the panel. */
  savedByEditor?: boolean | null;
}

export interface ImportedParts {
  aliases: string[];
  parent: string | null;
  /** Document ids; of initiatives only. */
  organizations: string[];
  /** The importer itself confirmed the entry: its aliases are what grammar says. */
  confirmed?: boolean;
  /** Document id of the run that made the entry, with its name and kind as that run had them. */
  run?: string;
  name?: string;
  kind?: string;
}

/** Entities that have one of the names, as their own or as an alias, and organizations whose own name may be another form of one. */
export async function findByNames(strapi: Strapi, type: EntityType, names: string[]): Promise<Entity[]> {
  if (names.length === 0) return [];
  const rows = rowsOf<Entity>(strapi, UIDS[type]);
  const keys = [...new Set(names.map(nameKey))];
  const byKey = { nameKey: { $in: keys } };
  const where = type === 'initiative' ? byKey : { $or: [byKey, { formKey: { $in: [...new Set(names.map((name) => nameFormOf(name).key))] } }] };
  const byName = await rows.findMany({ where, select: ['id'] });
  const byAlias = await rows.findMany({ where: { aliases: { name: { $in: [...new Set(names)] } } }, select: ['id'] });
  return readEntities(strapi, type, [...new Set([...byName, ...byAlias].map(({ id }) => id))]);
}

/** Entities as they stand, merged into others or not. */
export async function findByDocumentIds(strapi: Strapi, type: EntityType, documentIds: readonly string[]): Promise<Entity[]> {
  const rows = await rowsOf<Entity>(strapi, UIDS[type]).findMany({ where: { documentId: { $in: [...documentIds] } }, select: ['id'], orderBy: { id: 'asc' } });
  return readEntities(strapi, type, rows.map(({ id }) => id));
}

/** One entity, followed to the one it was merged into; null where it was deleted. */
export async function findEntity(strapi: Strapi, type: EntityType, documentId: string): Promise<Entity | null> {
  const seen = new Set<string>();
  let next: string | undefined = documentId;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const [found] = await findByDocumentIds(strapi, type, [next]);
    if (!found?.mergedInto) return found ?? null;
    next = found.mergedInto.documentId;
  }
  return null;
}

/** The same entities, each followed to the one it was merged into; each once. */
export async function followMerges(strapi: Strapi, type: EntityType, documentIds: readonly string[]): Promise<string[]> {
  if (documentIds.length === 0) return [];
  const merged = await rowsOf<Entity>(strapi, UIDS[type]).findMany({ where: { documentId: { $in: [...documentIds] }, mergedInto: { id: { $notNull: true } } }, select: ['documentId'] });
  const remaining = new Map<string, string>();
  for (const { documentId } of merged) remaining.set(documentId, (await findEntity(strapi, type, documentId))?.documentId ?? documentId);
  return [...new Set(documentIds.map((documentId) => remaining.get(documentId) ?? documentId))];
}

/** Makes an entity. @returns it as the importer sees it */
export async function createEntity(strapi: Strapi, type: EntityType, data: Record<string, unknown>): Promise<Entity> {
  const { documentId } = await documentsOf<{ documentId: string }>(strapi, UIDS[type]).create({ data });
  return (await findEntity(strapi, type, documentId)) as Entity;
}

/** Changes an entity through the Document Service. */
export async function updateEntity(strapi: Strapi, type: EntityType, documentId: string, data: Record<string, unknown>): Promise<void> {
  await documentsOf<{ documentId: string }>(strapi, UIDS[type]).update({ documentId, data });
}

/**
 * Adds relations to an entity past the Document Service: its update event would read all articles of the entity, of
 * which a well-known body has thousands.
 */
export async function addRelations(strapi: Strapi, type: EntityType, { id }: Entity, added: { parent?: string; organizations: string[] }, imported: ImportedParts): Promise<void> {
  const wanted = [...added.organizations, ...(added.parent === undefined ? [] : [added.parent])];
  const found = await rowsOf<{ id: number; documentId: string }>(strapi, UIDS.organization).findMany({ where: { documentId: { $in: wanted } }, select: ['id', 'documentId'] });
  const ids = new Map(found.map((organization) => [organization.documentId, organization.id]));
  const connect = added.organizations.flatMap((documentId) => (ids.has(documentId) ? [{ id: ids.get(documentId) }] : []));
  await rowsOf<Record<string, unknown>>(strapi, UIDS[type]).update({
    where: { id },
    data: { imported, ...(added.parent === undefined ? {} : { parent: ids.get(added.parent) }), ...(connect.length === 0 ? {} : { organizations: { connect } }) },
  });
}
