import type { Entity } from './entity-store';
import { hasKey, haveCommon, ownersOf, sharedLongName, type FoundName } from './found-name';
import { matchOrganization } from './match-organization';
import { isGenericName, nameKey } from './name-key';

/** Names of initiatives shorter than this say which one is meant only together with who runs it: 红色网格. */
const SHORT_SCHEME = 8;

/**
 * Which of the stored entities a text means, or none. A wrong merge is worse than a miss: names that many bodies
 * share match only under the same parent, and an alias only where it is long and nothing else has it.
 */
export function matchEntity(found: FoundName, stored: readonly Entity[], type: 'organization' | 'initiative'): Entity | null {
  return type === 'organization' ? matchOrganization(found, stored) : matchInitiative(found, stored);
}

function matchInitiative(found: FoundName, stored: readonly Entity[]): Entity | null {
  const key = nameKey(found.name);
  const sameName = stored.filter((entity) => hasKey(entity, key));
  const withOwner = sameName.find((entity) => haveCommon(found.owners, ownersOf.initiative(entity)));
  if (withOwner) return withOwner;
  if (isGenericName(found.name)) return null;
  if ([...key].length < SHORT_SCHEME) return unowned(sameName, found);
  if (sameName.length > 0) return sameName[0];
  const sameAlias = stored.filter((entity) => entity.kind === found.kind && sharedLongName(found, entity) !== null);
  return sameAlias.length === 1 ? sameAlias[0] : null;
}

/** A short scheme name is still one scheme where only one is known and either side does not say who runs it. */
function unowned(sameName: readonly Entity[], found: FoundName): Entity | null {
  if (sameName.length !== 1) return null;
  return found.owners.length === 0 || ownersOf.initiative(sameName[0]).length === 0 ? sameName[0] : null;
}
