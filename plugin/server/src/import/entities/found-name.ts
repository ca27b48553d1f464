import { isGenericName, nameKey } from './name-key';
import type { Entity } from './entity-store';

/** What a text says of a body or scheme, with its relations already known as document ids. */
export interface FoundName {
  name: string;
  aliases: readonly string[];
  /** Empty where nobody knows. */
  kind: string;
  /** Document id of the parent; of an initiative, of any body that runs it. */
  owners: readonly string[];
  /** Name of the parent, as the text gives it. */
  parent?: string | null;
}

/** Aliases shorter than this are not enough to take two bodies for one. */
const SHORTEST_ALIAS = 4;

/** Document ids of whom an entity belongs to, or who runs it. */
export const ownersOf = {
  organization: (entity: Entity): string[] => (entity.parent ? [entity.parent.documentId] : []),
  initiative: (entity: Entity): string[] => (entity.organizations ?? []).map(({ documentId }) => documentId),
};

/** Whether a name, folded as `nameKey` does, is the entity's own. */
export function hasKey(entity: Entity, key: string): boolean {
  return (entity.nameKey ?? nameKey(entity.name)) === key;
}

/** A long name that a text and an entity both call it by: the found name as its alias, or its name as an alias in the text. */
export function sharedLongName(found: FoundName, entity: Entity): string | null {
  const known = new Set([entity.name, ...entity.aliases.map((alias) => alias.name)].filter(isTelling).map(nameKey));
  if (isTelling(found.name) && known.has(nameKey(found.name))) return found.name;
  return found.aliases.find((alias) => isTelling(alias) && hasKey(entity, nameKey(alias))) ?? null;
}

/** Whether a name is long and particular enough to stand for one body by itself. */
export function isTelling(name: string): boolean {
  return [...nameKey(name)].length >= SHORTEST_ALIAS && !isGenericName(name);
}

export function haveCommon(one: readonly string[], other: readonly string[]): boolean {
  return one.some((value) => other.includes(value));
}
