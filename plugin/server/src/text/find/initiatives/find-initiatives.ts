import type { FoundInitiative, FoundOrganization } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import { gatherInitiatives } from './gather-initiatives';
import { quotedNamesIn, recurringCores } from './quoted-names';
import { unquotedNamesIn } from './unquoted-names';

/** The initiatives that the passages name, each under its fullest form, in order of their first mention. */
export function findInitiatives(passages: readonly Passage[], organizations: readonly FoundOrganization[]): FoundInitiative[] {
  const recurring = recurringCores(passages);
  const candidates = [...passages.flatMap((passage, index) => quotedNamesIn(passage, index, recurring)), ...unquotedNamesIn(passages)];
  return gatherInitiatives(passages, candidates, organizations);
}
