import type { FoundOrganization } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import { isNamed } from './acceptance';
import type { Candidate } from './candidate';
import { candidatesIn } from './candidates';
import { gather } from './gather';
import { listedTeams } from './listed-teams';
import { statedAbbreviations } from './stated-abbreviations';

/** The bodies that the passages name, each under its fullest name, in order of their first mention. */
export function findOrganizations(passages: readonly Passage[]): FoundOrganization[] {
  const candidates: Candidate[] = [];
  for (let index = 0; index < passages.length; index++) {
    for (const candidate of candidatesIn(passages[index], index)) if (isNamed(candidate)) candidates.push(candidate);
    for (const candidate of listedTeams(passages[index], index)) candidates.push(candidate);
  }
  return gather(passages, candidates, statedAbbreviations(passages, candidates));
}
