import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';

const LONGEST = 8;

/**
 * What a number counts: the noun phrase behind it (305个基层党支部), or else the one before it (心电图机6台).
 * Offsets are those of the number with its unit.
 */
export function countedThing(passage: Passage, start: number, end: number): string | null {
  const { tokens, text } = passage;
  const behind = firstAtOrAfter(tokens, end);
  let last = behind;
  while (last < tokens.length && last - behind < LONGEST && isNominal(tokens[last])) last++;
  if (last > behind && tokens[behind].start === end) return text.slice(end, tokens[last - 1].end);
  const before = firstAtOrAfter(tokens, start) - 1;
  let first = before;
  while (first >= 0 && before - first < LONGEST && tokens[first].end <= start && isNominal(tokens[first])) first--;
  return first < before ? text.slice(tokens[first + 1].start, start) : null;
}

function firstAtOrAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NOMINAL = new Set(['noun', 'verbalNoun', 'trade', 'head', 'person', 'place', 'generic', 'attribute', 'unknown', 'latin', 'phrase', 'grade', 'adjective']);

function isNominal(token: Token): boolean {
  return NOMINAL.has(token.class);
}
