import type { Strapi } from '../../strapi';
import { UIDS } from '../../strapi';
import { unusedSlug } from '../slugs/unused-slug';
import { addRelations, createEntity, findByNames, findEntity, updateEntity, type Entity, type EntityType, type ImportedParts } from './entity-store';

/** An entity to be made. */
export interface NewEntity {
  name: string;
  nameKey: string;
  /** Of organizations: what full and short forms of the name share. */
  formKey?: string;
  kind: string;
  reviewState: Entity['reviewState'];
  aliases: { name: string }[];
  imported: ImportedParts;
  /** Of organizations: document id of the parent, and the place that the name begins with. */
  parent?: string | null;
  region?: string | null;
  /** Of initiatives: document ids of who runs it. */
  organizations?: string[];
  /** When it began and ended, `2021-07-01`, as far as the text says. */
  periodStart?: string;
  periodEnd?: string | null;
  /** Name of the finder that proposed it; null where the grammar did. */
  origin: string | null;
  /** Admin user whose entry it is. */
  userId: number | null;
}

/** What linking needs of the stored entities; where and when it is written is for whoever stands behind it. */
export interface EntityAccess {
  /** Entities that have one of the names, as their own, as an alias, or in another form; the oldest first. */
  findByNames(type: EntityType, names: string[]): Promise<Entity[]>;
  /** One entity, followed to the one it was merged into; null where it was deleted. */
  findEntity(type: EntityType, documentId: string): Promise<Entity | null>;
  create(type: EntityType, entity: NewEntity): Promise<Entity>;
  /** Adds what a text knows more of an entity. */
  addRelations(type: EntityType, entity: Entity, added: { parent?: string; organizations: string[] }, imported: ImportedParts): Promise<void>;
  updateAliases(type: EntityType, entity: Entity, aliases: { name: string }[], imported: ImportedParts): Promise<void>;
  /** Confirms an entity that was suggested until now. */
  confirm(type: EntityType, entity: Entity, imported: ImportedParts): Promise<void>;
}

/** Each read and write goes to the database at once. */
export function storedEntities(strapi: Strapi): EntityAccess {
  return {
    findByNames: (type, names) => findByNames(strapi, type, names),
    findEntity: (type, documentId) => findEntity(strapi, type, documentId),
    create: async (type, { userId, ...entity }) =>
      createEntity(strapi, type, {
        ...entity,
        slug: await unusedSlug(strapi, UIDS[type], entity.name, type),
        ...(userId === null ? {} : { createdBy: userId, updatedBy: userId }),
      }),
    addRelations: (type, entity, added, imported) => addRelations(strapi, type, entity, added, imported),
    updateAliases: (type, { documentId }, aliases, imported) => updateEntity(strapi, type, documentId, { aliases, imported }),
    confirm: (type, { documentId }, imported) => updateEntity(strapi, type, documentId, { reviewState: 'confirmed', imported }),
  };
}
