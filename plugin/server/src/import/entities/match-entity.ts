import { isGenericName, nameKey } from './name-key';
import type { Entity } from './entity-store';

/** What a text says of a body or scheme, with its relations already known as document ids. */
export interface FoundName {
  name: string;
  aliases: readonly string[];
  kind: string;
  /** Document id of the parent; of an initiative, of any body that runs it. */
  owners: readonly string[];
}

/** Names of initiatives shorter than this say which one is meant only together with who runs it: 红色网格. */
const SHORT_SCHEME = 8;
/** Aliases shorter than this are not enough to take two bodies for one. */
const SHORTEST_ALIAS = 4;

/**
 * Which of the stored entities a text means, or none. A wrong merge is worse than a miss: names that many bodies
 * share match only under the same parent, and an alias only where it is long and nothing else has it.
 */
export function matchEntity(found: FoundName, stored: readonly Entity[], ownersOf: (entity: Entity) => readonly string[], type: 'organization' | 'initiative'): Entity | null {
  const key = nameKey(found.name);
  const needsOwner = isGenericName(found.name) || (type === 'initiative' && [...key].length < SHORT_SCHEME);
  const sameName = stored.filter((entity) => (entity.nameKey ?? nameKey(entity.name)) === key);
  const withOwner = sameName.filter((entity) => haveCommon(found.owners, ownersOf(entity)));
  if (withOwner.length > 0) return withOwner[0];
  if (needsOwner) return type === 'initiative' && !isGenericName(found.name) ? unowned(sameName, found, ownersOf) : null;
  if (sameName.length > 0) return sameName[0];
  const sameAlias = stored.filter((entity) => entity.kind === found.kind && sharesLongName(found, entity));
  return sameAlias.length === 1 ? sameAlias[0] : null;
}

/** A short scheme name is still one scheme where only one is known and either side does not say who runs it. */
function unowned(sameName: readonly Entity[], found: FoundName, ownersOf: (entity: Entity) => readonly string[]): Entity | null {
  if (sameName.length !== 1) return null;
  return found.owners.length === 0 || ownersOf(sameName[0]).length === 0 ? sameName[0] : null;
}

function sharesLongName(found: FoundName, entity: Entity): boolean {
  const known = new Set([entity.name, ...entity.aliases.map((alias) => alias.name)].filter(isTelling).map(nameKey));
  const ownName = nameKey(found.name);
  return (isTelling(found.name) && known.has(ownName)) || found.aliases.filter(isTelling).some((alias) => nameKey(alias) === (entity.nameKey ?? nameKey(entity.name)));
}

/** Whether a name is long and particular enough to stand for one body by itself. */
export function isTelling(name: string): boolean {
  return [...nameKey(name)].length >= SHORTEST_ALIAS && !isGenericName(name);
}

function haveCommon(one: readonly string[], other: readonly string[]): boolean {
  return one.some((value) => other.includes(value));
}
