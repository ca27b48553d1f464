import type { Figure, FoundDate } from '../../../../../shared/cleaned-text';
import { firstWhere } from '../first-where';
import { firstEndingBehind, type NamedPlace } from '../named-places';
import type { Passage } from '../passages';
import { sentenceEnd, sentenceEndsBetween, sentenceStart } from '../sentences';

/** What stands beside the figures of one passage. The lists are those of its block, in text order. */
export interface Surroundings {
  readonly passage: Passage;
  readonly organizations: readonly NamedPlace[];
  readonly initiatives: readonly NamedPlace[];
  readonly dates: readonly FoundDate[];
}

/** Numbers inside names belong to the names. */
export function isInName({ organizations, initiatives }: Surroundings, offset: number): boolean {
  return holds(organizations, offset) || holds(initiatives, offset);
}

function holds(places: readonly NamedPlace[], offset: number): boolean {
  const at = firstEndingBehind(places, offset);
  return at < places.length && places[at].start <= offset;
}

/**
 * Whose and of when the number at an offset is: the organization and the initiative that its sentence names last before
 * it, or else first behind it; and the date that the sentence states before it, `2020-06-19`, or
 * `2020-01-01/2020-06-30` for a period. Null where the sentence says none.
 */
export function contextOf({ passage, organizations, initiatives, dates }: Surroundings, offset: number): Pick<Figure, 'organization' | 'initiative' | 'date'> {
  const start = sentenceStart(passage, offset);
  const end = sentenceEnd(passage, offset);
  return {
    organization: spokenOf(organizations, offset, start, end),
    initiative: spokenOf(initiatives, offset, start, end),
    date: dateBefore(passage, dates, offset),
  };
}

function spokenOf(places: readonly NamedPlace[], offset: number, sentenceStarts: number, sentenceEnds: number): string | null {
  const next = firstEndingBehind(places, offset);
  const before = places[next - 1];
  if (before !== undefined && before.start >= sentenceStarts) return before.name;
  const behind = places[next];
  return behind !== undefined && behind.end <= sentenceEnds ? behind.name : null;
}

function dateBefore(passage: Passage, dates: readonly FoundDate[], offset: number): string | null {
  const before = dates[firstWhere(dates.length, (at) => dates[at].end > offset) - 1];
  if (before === undefined || sentenceEndsBetween(passage, before.end, offset)) return null;
  return before.from === before.to ? before.from : `${before.from}/${before.to}`;
}
