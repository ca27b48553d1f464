/** Finds or makes the entries of the organizations and initiatives that a text speaks of. */
import type { CleanedText, FoundInitiative, FoundOrganization, Mention } from '../../../../shared/cleaned-text';
import type { ReviewState } from '../../../../shared/records';
import type { Strapi } from '../../strapi';
import type { LinkedMentions } from '../rows';
import type { KnownPlace } from '../known-names/known-place';
import { withKnownPlaces, withoutContested } from '../known-names/known-names-win';
import { storedEntities, type EntityAccess, type NewEntity } from './entity-access';
import type { Entity, EntityType, ImportedParts } from './entity-store';
import { isBelow } from './is-below';
import { ownersOf } from './found-name';
import { matchEntity } from './match-entity';
import { refusedNames } from './match-organization';
import { isGenericName, nameKey } from './name-key';
import { parentsFirst } from './parents-first';
import { regionOf } from './region-of';
import { nameFormOf } from '../same-body/name-form';

/** Finds this sure are confirmed at once where the source's policy says so. */
const CONFIDENT = 0.9;
const STRING_LIMIT = 255;

export interface LinkOptions {
  /** Confirm confident finds. */
  confirm: boolean;
  userId: number | null;
  /** Document id of the run that links. */
  run: string;
  /** What an earlier version of the same text was linked to. */
  previous: readonly LinkedMentions[];
  /** Names in the text that editors have confirmed: they win over what grammar finds. */
  known?: readonly KnownPlace[];
  /** Where entities are read and written; the database itself where not given. */
  entities?: EntityAccess;
}

export interface LinkedEntities {
  organizations: string[];
  initiatives: string[];
  mentions: LinkedMentions[];
}

/**
 * Links what the text speaks of. Rejected entries are not linked again; entries merged into another give that other.
 * Must run inside the text's transaction, after the lease of names is held.
 */
export async function linkEntities(strapi: Strapi, text: Pick<CleanedText, 'organizations' | 'initiatives'>, options: LinkOptions): Promise<LinkedEntities> {
  const linker = new Linker(options.entities ?? storedEntities(strapi), options);
  const known = options.known ?? [];
  const finds = withoutContested(text, known);
  const organizations = await linker.organizations(finds.organizations);
  const initiatives = await linker.initiatives(finds.initiatives, organizations);
  const mentions = withKnownPlaces(linker.mentions, known);
  const knownOf = (type: EntityType) => known.filter((place) => place.type === type).map(({ documentId }) => documentId);
  return {
    organizations: [...new Set([...linked(organizations), ...knownOf('organization')])],
    initiatives: [...new Set([...linked(initiatives), ...knownOf('initiative')])],
    mentions,
  };
}

type ByName = Map<string, Entity>;
type NewRelations = Pick<NewEntity, 'parent' | 'region' | 'organizations' | 'periodStart' | 'periodEnd'>;

interface Match {
  /** The entry to link, which another may have been merged into. */
  matched: Entity | null;
  /** Document id of the entry that the name means. */
  linked?: string;
}

class Linker {
  readonly mentions: LinkedMentions[] = [];

  constructor(
    private readonly entities: EntityAccess,
    private readonly options: LinkOptions,
  ) {}

  async organizations(found: readonly FoundOrganization[]): Promise<ByName> {
    const names = found.flatMap(({ name, aliases, parent }) => [name, ...aliases, ...(parent ? [parent] : [])]);
    const stored = await this.entities.findByNames('organization', names);
    const result: ByName = new Map();
    for (const each of parentsFirst(found)) {
      const parent = each.parent === null ? null : (result.get(nameKey(each.parent)) ?? (await this.storedParent(each.parent, stored)));
      const owners = parent ? [parent.documentId] : [];
      const entity = await this.findOrCreate('organization', each, owners, stored, { parent: parent?.documentId ?? null, region: regionOf(each.name) });
      for (const name of [each.name, ...each.aliases]) if (!result.has(nameKey(name))) result.set(nameKey(name), entity);
    }
    return result;
  }

  /** A parent that the text names only inside another name, as far as it is stored; where it was merged, what it was merged into. */
  private async storedParent(name: string, stored: Entity[]): Promise<Entity | null> {
    const match = matchEntity({ name, aliases: [], kind: '', owners: [] }, stored, 'organization');
    return match?.mergedInto ? this.entities.findEntity('organization', match.documentId) : match;
  }

  async initiatives(found: readonly FoundInitiative[], organizations: ByName): Promise<ByName> {
    const stored = await this.entities.findByNames('initiative', found.flatMap(({ name, aliases }) => [name, ...aliases]));
    const result: ByName = new Map();
    for (const each of found) {
      const owners = [...new Set(each.organizations.flatMap((name) => organizations.get(nameKey(name))?.documentId ?? []))];
      const entity = await this.findOrCreate('initiative', each, owners, stored, { organizations: owners, ...(each.period === undefined ? {} : { periodStart: each.period.from, periodEnd: each.period.to }) });
      result.set(nameKey(each.name), entity);
    }
    return result;
  }

  private async findOrCreate(type: EntityType, found: FoundOrganization | FoundInitiative, owners: string[], stored: Entity[], relations: NewRelations): Promise<Entity> {
    const { matched, linked: means } = await this.matched(type, found, owners, stored);
    const entity = matched ?? (await this.create(type, found, relations));
    if (matched) await this.complete(type, matched, found, owners);
    else stored.push(entity);
    this.mentions.push({ type, documentId: entity.documentId, linkedDocumentId: means ?? entity.documentId, name: found.name, confidence: found.confidence ?? null, mentions: found.mentions.map(places) });
    return entity;
  }

  private async matched(type: EntityType, found: FoundOrganization | FoundInitiative, owners: string[], stored: Entity[]): Promise<Match> {
    const confirmed = this.options.known?.find((place) => place.type === type && nameKey(place.name) === nameKey(found.name));
    if (confirmed) return { matched: await this.entities.findEntity(type, confirmed.documentId), linked: confirmed.documentId };
    const earlier = this.options.previous.find((link) => link.type === type && nameKey(link.name) === nameKey(found.name));
    const means = earlier?.linkedDocumentId ?? earlier?.documentId;
    const again = means === undefined ? null : await this.entities.findEntity(type, means);
    if (again && !isRefused(again, found.name)) return { matched: again, linked: means };
    const match = matchEntity({ ...found, owners }, stored, type);
    return { matched: match?.mergedInto ? await this.entities.findEntity(type, match.documentId) : match, linked: match?.documentId };
  }

  private async create(type: EntityType, found: FoundOrganization | FoundInitiative, relations: NewRelations): Promise<Entity> {
    const sure = this.isSure(found);
    const reviewState: ReviewState = sure ? 'confirmed' : 'suggested';
    const name = found.name.slice(0, STRING_LIMIT);
    const aliases = aliasesOf(found);
    const { userId } = this.options;
    return this.entities.create(type, {
      ...{ name, nameKey: nameKey(name), ...(type === 'organization' ? { formKey: nameFormOf(name).key } : {}), kind: found.kind, reviewState, ...relations, userId, origin: found.origin ?? null },
      aliases: aliases.map((alias) => ({ name: alias })),
      imported: { run: this.options.run, name, kind: found.kind, aliases, parent: relations.parent ?? null, organizations: relations.organizations ?? [], confirmed: sure },
    });
  }

  /** The parent that a text states, unless that belongs to the entity itself: a cycle of parents helps nobody. */
  private async parentOf({ documentId }: Entity, parent: string | undefined): Promise<string | undefined> {
    const parentOf = async (below: string) => (await this.entities.findEntity('organization', below))?.parent?.documentId;
    return parent === undefined || parent === documentId || (await isBelow(parent, documentId, parentOf)) ? undefined : parent;
  }

  /** Whether the source's policy confirms the find at once. */
  private isSure(found: FoundOrganization | FoundInitiative): boolean {
    // What another finder is sure of is not counted over texts of ours: an editor confirms it.
    return this.options.confirm && found.origin === undefined && (found.confidence ?? 0) >= CONFIDENT && !isGenericName(found.name);
  }

  /** Adds what this text knows more of the entity. What an editor took out, or decided, is left as it is. */
  private async complete(type: EntityType, entity: Entity, found: FoundOrganization | FoundInitiative, owners: string[]): Promise<void> {
    if (entity.reviewState === 'rejected') return;
    const imported = entity.imported ?? { aliases: [], parent: null, organizations: [] };
    const known = new Set([entity.name, ...entity.aliases.map(({ name }) => name), ...imported.aliases].map(nameKey));
    const aliases = [found.name.slice(0, STRING_LIMIT), ...aliasesOf(found)].filter((alias) => !known.has(nameKey(alias)));
    const parent = type === 'organization' && !entity.parent && imported.parent === null ? await this.parentOf(entity, owners[0]) : undefined;
    const runners = type === 'initiative' ? owners.filter((owner) => !imported.organizations.includes(owner) && !ownersOf.initiative(entity).includes(owner)) : [];
    const confirms = isLeftToTheImporter(entity) && this.isSure(found);
    if (aliases.length === 0 && parent === undefined && runners.length === 0 && !confirms) return;
    const nowImported: ImportedParts = { ...imported, ...(confirms ? { confirmed: true } : {}), aliases: [...imported.aliases, ...aliases], parent: parent ?? imported.parent, organizations: [...imported.organizations, ...runners] };
    if (parent !== undefined || runners.length > 0) await this.entities.addRelations(type, entity, { parent, organizations: runners }, nowImported);
    if (confirms) await this.entities.confirm(type, entity, nowImported);
    if (aliases.length > 0) {
      await this.entities.updateAliases(type, entity, [...entity.aliases, ...aliases.map((name) => ({ name }))].map(({ name }) => ({ name })), nowImported);
    }
    Object.assign(entity, await this.entities.findEntity(type, entity.documentId));
  }
}

/** Suggested by the importer and never decided: no editor has saved it, nor taken back what the importer confirmed. */
function isLeftToTheImporter({ reviewState, imported, savedByEditor, mergedInto }: Entity): boolean {
  return reviewState === 'suggested' && imported !== null && !imported.confirmed && !savedByEditor && !mergedInto;
}

/** Whether an editor took a name from an entity that the importer had given it. */
function isRefused(entity: Entity, name: string): boolean {
  return refusedNames(entity).some((refused) => nameKey(refused) === nameKey(name));
}

function linked(entities: ByName): string[] {
  return [...new Set([...entities.values()].filter(({ reviewState }) => reviewState !== 'rejected').map(({ documentId }) => documentId))];
}

function aliasesOf(found: FoundOrganization | FoundInitiative): string[] {
  return [...new Set(found.aliases.map((alias) => alias.slice(0, STRING_LIMIT)))].filter((alias) => alias !== found.name && alias.trim() !== '');
}

function places({ block, start, end }: Mention): [number, number, number] {
  return [block, start, end];
}
