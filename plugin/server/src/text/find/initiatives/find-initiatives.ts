import type { FoundInitiative, FoundOrganization } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import { gatherInitiatives } from './gather-initiatives';
import { quotedNamesIn } from './quoted-names';

/** The initiatives that the passages name, each under its fullest form, in order of their first mention. */
export function findInitiatives(passages: readonly Passage[], organizations: readonly FoundOrganization[]): FoundInitiative[] {
  const candidates = passages.flatMap((passage, index) => quotedNamesIn(passage, index));
  return gatherInitiatives(passages, candidates, organizations);
}
