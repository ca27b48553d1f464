import { nameFormOf } from '../same-body/name-form';
import type { Entity } from './entity-store';
import { nameKey } from './name-key';

/** Entities in memory, found by document id, by name and by alias as the database finds them. */
export class EntityIndex {
  private readonly byDocumentId = new Map<string, Entity>();
  private readonly byKey = new Map<string, Set<Entity>>();
  private readonly byForm = new Map<string, Set<Entity>>();
  private readonly byAlias = new Map<string, Set<Entity>>();
  /** In which order they came: among new ones, which have no ids yet, the first made is the oldest. */
  private readonly places = new Map<Entity, number>();

  add(entity: Entity): void {
    this.byDocumentId.set(entity.documentId, entity);
    this.places.set(entity, this.places.size);
    if (entity.nameKey !== null) put(this.byKey, entity.nameKey, entity);
    if (entity.formKey) put(this.byForm, entity.formKey, entity);
    this.learnAliases(entity);
  }

  /** Takes in the aliases that an entity has now; those that it had stay known. */
  learnAliases(entity: Entity): void {
    for (const { name } of entity.aliases) put(this.byAlias, name, entity);
  }

  has(documentId: string): boolean {
    return this.byDocumentId.has(documentId);
  }

  get(documentId: string): Entity | undefined {
    return this.byDocumentId.get(documentId);
  }

  /** Those that have one of the names as their own, or another form of it, then those that have one as an alias; the oldest first. */
  findByNames(names: readonly string[]): Entity[] {
    const byName = new Set(names.flatMap((name) => [...(this.byKey.get(nameKey(name)) ?? []), ...(this.byForm.size === 0 ? [] : (this.byForm.get(nameFormOf(name).key) ?? []))]));
    const byAlias = new Set(names.flatMap((name) => [...(this.byAlias.get(name) ?? [])]).filter((entity) => !byName.has(entity)));
    return [...this.oldestFirst(byName), ...this.oldestFirst(byAlias)];
  }

  private oldestFirst(entities: ReadonlySet<Entity>): Entity[] {
    const placeOf = (entity: Entity) => this.places.get(entity) as number;
    return [...entities].sort((one, other) => one.id - other.id || placeOf(one) - placeOf(other));
  }
}

function put(index: Map<string, Set<Entity>>, name: string, entity: Entity): void {
  const entities = index.get(name);
  if (entities) entities.add(entity);
  else index.set(name, new Set([entity]));
}
