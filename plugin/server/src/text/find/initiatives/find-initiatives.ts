import type { FoundInitiative, FoundOrganization } from '../../../../../shared/cleaned-text';
import type { NamedPlaces } from '../named-places';
import type { Passage } from '../passages';
import { gatherInitiatives } from './gather-initiatives';
import type { InitiativeCandidate } from './initiative-candidate';
import { quotedNamesIn, quotesOf, recurringCores } from './quoted-names';
import { unquotedNamesIn } from './unquoted-names';

/**
 * The initiatives that the passages name, each under its fullest form, in order of their first mention.
 *
 * @param named where the organizations are named
 */
export function findInitiatives(passages: readonly Passage[], organizations: readonly FoundOrganization[], named: NamedPlaces): FoundInitiative[] {
  const quotes = passages.map(quotesOf);
  const recurring = recurringCores(passages, quotes);
  const candidates: InitiativeCandidate[] = [];
  for (let index = 0; index < passages.length; index++) {
    if (quotes[index].length > 0) for (const name of quotedNamesIn(passages[index], index, quotes[index], recurring)) candidates.push(name);
  }
  return gatherInitiatives(passages, candidates.concat(unquotedNamesIn(passages)), organizations, named);
}
