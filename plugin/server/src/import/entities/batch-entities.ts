import { UIDS, type Strapi } from '../../strapi';
import { appendAll } from '../../text/append-all';
import { createDocuments, newDocumentId, type NewDocument } from '../bulk/create-documents';
import type { SlugBook } from '../slugs/slug-book';
import { completeEntities, type Completion } from './complete-entities';
import type { EntityAccess, NewEntity } from './entity-access';
import { EntityIndex } from './entity-index';
import { findByDocumentIds, findByNames, type Entity, type EntityType, type ImportedParts } from './entity-store';

export const ENTITY_TYPES: readonly EntityType[] = ['organization', 'initiative'];

interface Created {
  entity: Entity;
  data: NewEntity;
  slug: string;
}

/**
 * The entities that a batch of texts speaks of: looked up for all texts together, changed in memory, so that each text
 * sees what those before it did, and written by {@link flush}. Must be used within one transaction, under the lease of
 * names.
 */
export class BatchEntities implements EntityAccess {
  private readonly known = { organization: new EntityIndex(), initiative: new EntityIndex() };
  private readonly asked = { organization: new Set<string>(), initiative: new Set<string>() };
  private readonly created = { organization: [] as Created[], initiative: [] as Created[] };
  private readonly completions = { organization: new Map<Entity, Completion>(), initiative: new Map<Entity, Completion>() };
  private readonly touched = new Map<Entity, EntityType>();

  constructor(
    private readonly strapi: Strapi,
    private readonly slugs: SlugBook,
  ) {}

  /** Looks up many names at once, so that {@link findByNames} need not. */
  async load(type: EntityType, names: readonly string[]): Promise<void> {
    const fresh = [...new Set(names)].filter((name) => !this.asked[type].has(name));
    if (fresh.length === 0) return;
    for (const name of fresh) this.asked[type].add(name);
    this.keep(type, await findByNames(this.strapi, type, fresh));
  }

  async loadByDocumentId(type: EntityType, documentIds: readonly string[]): Promise<void> {
    const fresh = [...new Set(documentIds)].filter((documentId) => !this.known[type].has(documentId));
    if (fresh.length > 0) this.keep(type, await findByDocumentIds(this.strapi, type, fresh));
  }

  /** An entity that was looked up or made before, as it stands, merged into another or not. */
  get(type: EntityType, documentId: string): Entity | undefined {
    return this.known[type].get(documentId);
  }

  /** Entities that were made or changed since the last call. */
  takeTouched(): { type: EntityType; entity: Entity }[] {
    const touched = [...this.touched];
    this.touched.clear();
    return touched.map(([entity, type]) => ({ type, entity }));
  }

  async findByNames(type: EntityType, names: string[]): Promise<Entity[]> {
    await this.load(type, names);
    return this.known[type].findByNames(names);
  }

  async findEntity(type: EntityType, documentId: string): Promise<Entity | null> {
    const seen = new Set<string>();
    let next: string | undefined = documentId;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      await this.loadByDocumentId(type, [next]);
      const found: Entity | undefined = this.known[type].get(next);
      if (!found?.mergedInto) return found ?? null;
      next = found.mergedInto.documentId;
    }
    return null;
  }

  async create(type: EntityType, data: NewEntity): Promise<Entity> {
    const { name, nameKey: key, formKey, kind, reviewState, aliases, imported, region, parent = null, organizations = [] } = data;
    const documentId = newDocumentId(this.strapi, UIDS[type]);
    const entity: Entity = {
      ...{ id: Number.MAX_SAFE_INTEGER, documentId, name, nameKey: key, formKey, kind, reviewState, aliases: [...aliases], imported, region, mergedInto: null },
      ...{ parent: parent === null ? null : this.parentCalled(parent), organizations: organizations.map((each) => ({ documentId: each })) },
    };
    this.known[type].add(entity);
    this.created[type].push({ entity, data, slug: await this.slugs.take(UIDS[type], name, type) });
    this.touched.set(entity, type);
    return entity;
  }

  async addRelations(type: EntityType, entity: Entity, { parent, organizations }: { parent?: string; organizations: string[] }, imported: ImportedParts): Promise<void> {
    if (parent !== undefined) entity.parent = this.parentCalled(parent);
    if (organizations.length > 0) entity.organizations = [...(entity.organizations ?? []), ...organizations.map((documentId) => ({ documentId }))];
    const completion = this.completion(type, entity, imported);
    completion.parent = parent ?? completion.parent;
    appendAll(completion.organizations, organizations);
  }

  async updateAliases(type: EntityType, entity: Entity, aliases: { name: string }[], imported: ImportedParts): Promise<void> {
    appendAll(this.completion(type, entity, imported).aliases, aliases.slice(entity.aliases.length));
    entity.aliases = aliases;
    this.known[type].learnAliases(entity);
  }

  async confirm(type: EntityType, entity: Entity, imported: ImportedParts): Promise<void> {
    entity.reviewState = 'confirmed';
    this.completion(type, entity, imported).confirms = true;
  }

  /** Writes what was made and changed. */
  async flush(): Promise<void> {
    for (const type of ENTITY_TYPES) {
      const created = this.created[type];
      await createDocuments(this.strapi, UIDS[type], created.map((each) => documentOf(type, each)), created[0]?.data.userId ?? null);
      for (const { entity } of created) this.completions[type].delete(entity);
    }
    for (const type of ENTITY_TYPES) await completeEntities(this.strapi, type, [...this.completions[type].values()]);
  }

  private parentCalled(documentId: string): { documentId: string; name?: string } {
    return { documentId, name: this.known.organization.get(documentId)?.name };
  }

  private completion(type: EntityType, entity: Entity, imported: ImportedParts): Completion {
    entity.imported = imported;
    this.touched.set(entity, type);
    const completion = this.completions[type].get(entity) ?? { entity, organizations: [], aliases: [], confirms: false };
    this.completions[type].set(entity, completion);
    return completion;
  }

  private keep(type: EntityType, found: readonly Entity[]): void {
    for (const entity of found) if (!this.known[type].has(entity.documentId)) this.known[type].add(entity);
  }
}

function documentOf(type: EntityType, { entity, data: { region, origin, periodStart, periodEnd }, slug }: Created): NewDocument {
  const { documentId, name, nameKey: key, formKey, kind, reviewState, imported, aliases, parent, organizations } = entity;
  return {
    documentId,
    values: { name, nameKey: key, kind, reviewState, slug, imported, origin, ...(type === 'organization' ? { region: region ?? null, formKey: formKey ?? null } : { periodStart: periodStart ?? null, periodEnd: periodEnd ?? null }) },
    components: { aliases: aliases.map((alias) => ({ name: alias.name })) },
    relations: type === 'organization' ? { parent: parent === null ? [] : [parent.documentId] } : { organizations: (organizations ?? []).map((each) => each.documentId) },
    publish: false,
  };
}
