import { UIDS, type Strapi } from '../../strapi';
import { appendAll } from '../../text/append-all';
import { createDocuments, newDocumentId, type NewDocument } from '../bulk/create-documents';
import type { SlugBook } from '../slug-book';
import type { EntityAccess, NewEntity } from './entity-access';
import { addRelations, findByDocumentIds, findByNames, updateEntity, type Entity, type EntityType, type ImportedParts } from './entity-store';
import { nameFormOf } from '../same-body/name-form';
import { nameKey } from './name-key';

export const ENTITY_TYPES: readonly EntityType[] = ['organization', 'initiative'];

interface Created {
  entity: Entity;
  data: NewEntity;
  slug: string;
}

/** What is to be written to a stored entity. */
interface Change {
  type: EntityType;
  parent?: string;
  organizations: string[];
  aliases: boolean;
  confirms: boolean;
}

/**
 * The entities that a batch of texts speaks of: looked up for all texts together, changed in memory, so that each text
 * sees what those before it did, and written by {@link flush}. Must be used within one transaction, under the lease of
 * names.
 */
export class BatchEntities implements EntityAccess {
  private readonly known = { organization: new Map<string, Entity>(), initiative: new Map<string, Entity>() };
  private readonly asked = { organization: new Set<string>(), initiative: new Set<string>() };
  private readonly created = { organization: [] as Created[], initiative: [] as Created[] };
  private readonly changes = new Map<Entity, Change>();
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
    const keys = new Set(names.map(nameKey));
    const exact = new Set(names);
    const forms = new Set(type === 'organization' ? names.map((name) => nameFormOf(name).key) : []);
    const all = [...this.known[type].values()];
    const byName = all.filter(({ nameKey: key, formKey }) => (key !== null && keys.has(key)) || (formKey && forms.has(formKey)));
    const byAlias = all.filter((entity) => !byName.includes(entity) && entity.aliases.some(({ name }) => exact.has(name)));
    return [...oldestFirst(byName), ...oldestFirst(byAlias)];
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
    this.known[type].set(documentId, entity);
    this.created[type].push({ entity, data, slug: await this.slugs.take(UIDS[type], name, type) });
    this.touched.set(entity, type);
    return entity;
  }

  async addRelations(type: EntityType, entity: Entity, { parent, organizations }: { parent?: string; organizations: string[] }, imported: ImportedParts): Promise<void> {
    if (parent !== undefined) entity.parent = this.parentCalled(parent);
    if (organizations.length > 0) entity.organizations = [...(entity.organizations ?? []), ...organizations.map((documentId) => ({ documentId }))];
    const change = this.change(type, entity, imported);
    change.parent = parent ?? change.parent;
    appendAll(change.organizations, organizations);
  }

  async updateAliases(type: EntityType, entity: Entity, aliases: { name: string }[], imported: ImportedParts): Promise<void> {
    entity.aliases = aliases;
    this.change(type, entity, imported).aliases = true;
  }

  async confirm(type: EntityType, entity: Entity, imported: ImportedParts): Promise<void> {
    entity.reviewState = 'confirmed';
    this.change(type, entity, imported).confirms = true;
  }

  /** Writes what was made and changed. */
  async flush(): Promise<void> {
    const made = new Set<Entity>();
    for (const type of ENTITY_TYPES) {
      const created = this.created[type];
      await createDocuments(this.strapi, UIDS[type], created.map((each) => documentOf(type, each)), created[0]?.data.userId ?? null);
      for (const { entity } of created) made.add(entity);
    }
    for (const [entity, { type, parent, organizations, aliases, confirms }] of this.changes) {
      if (made.has(entity)) continue;
      const imported = entity.imported as ImportedParts;
      if (parent !== undefined || organizations.length > 0) await addRelations(this.strapi, type, entity, { parent, organizations }, imported);
      if (!aliases && !confirms) continue;
      await updateEntity(this.strapi, type, entity.documentId, {
        ...(aliases ? { aliases: entity.aliases.map(({ name }) => ({ name })) } : {}),
        ...(confirms ? { reviewState: 'confirmed' } : {}),
        imported,
      });
    }
  }

  private parentCalled(documentId: string): { documentId: string; name?: string } {
    return { documentId, name: this.known.organization.get(documentId)?.name };
  }

  private change(type: EntityType, entity: Entity, imported: ImportedParts): Change {
    entity.imported = imported;
    this.touched.set(entity, type);
    const change = this.changes.get(entity) ?? { type, organizations: [], aliases: false, confirms: false };
    this.changes.set(entity, change);
    return change;
  }

  private keep(type: EntityType, found: readonly Entity[]): void {
    for (const entity of found) if (!this.known[type].has(entity.documentId)) this.known[type].set(entity.documentId, entity);
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

/** The order in which the database gives them: what is new comes last, in the order of its making. */
function oldestFirst(entities: Entity[]): Entity[] {
  return entities.sort((one, other) => one.id - other.id);
}
