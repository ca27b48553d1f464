import type { FoundOrganization } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import { isNamed } from './acceptance';
import { candidatesIn } from './candidates';
import { gather } from './gather';
import { listedTeams } from './listed-teams';
import { statedAbbreviations } from './stated-abbreviations';

/** The bodies that the passages name, each under its fullest name, in order of their first mention. */
export function findOrganizations(passages: readonly Passage[]): FoundOrganization[] {
  const candidates = passages.flatMap((passage, index) => [...candidatesIn(passage, index).filter(isNamed), ...listedTeams(passage, index)]);
  return gather(passages, candidates, statedAbbreviations(passages, candidates));
}
