import { firstWhere } from '../first-where';
import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';

const LONGEST = 8;

/**
 * What a number counts: the noun phrase behind it (305个基层党支部), or else the one before it (心电图机6台).
 * Offsets are those of the number with its unit.
 */
export function countedThing(passage: Passage, start: number, end: number): string | null {
  const { tokens, borders, text } = passage;
  const behind = firstAtOrAfter(passage, end);
  let last = behind;
  while (last < tokens.length && last - behind < LONGEST && isNominal(tokens[last])) last++;
  if (last > behind && borders[behind] === end) return text.slice(end, borders[last]);
  const before = firstAtOrAfter(passage, start) - 1;
  let first = before;
  while (first >= 0 && before - first < LONGEST && borders[first + 1] <= start && isNominal(tokens[first])) first--;
  return first < before ? text.slice(borders[first + 1], start) : null;
}

/** Index of the first token that begins at the offset or behind it. */
function firstAtOrAfter({ tokens, borders }: Passage, offset: number): number {
  return firstWhere(tokens.length, (at) => borders[at] >= offset);
}

const NOMINAL = new Set(['noun', 'verbalNoun', 'trade', 'head', 'person', 'place', 'generic', 'attribute', 'unknown', 'latin', 'phrase', 'grade', 'adjective']);

function isNominal(token: Token): boolean {
  return NOMINAL.has(token.class);
}
