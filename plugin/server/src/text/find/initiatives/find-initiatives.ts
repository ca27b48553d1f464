import type { FoundInitiative, FoundOrganization } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import { gatherInitiatives } from './gather-initiatives';
import { quotedNamesIn, quotesOf, recurringCores } from './quoted-names';
import { unquotedNamesIn } from './unquoted-names';

/** The initiatives that the passages name, each under its fullest form, in order of their first mention. */
export function findInitiatives(passages: readonly Passage[], organizations: readonly FoundOrganization[]): FoundInitiative[] {
  const quotes = passages.map(quotesOf);
  const recurring = recurringCores(passages, quotes);
  const candidates = [...passages.flatMap((passage, index) => quotedNamesIn(passage, index, quotes[index], recurring)), ...unquotedNamesIn(passages)];
  return gatherInitiatives(passages, candidates, organizations);
}
