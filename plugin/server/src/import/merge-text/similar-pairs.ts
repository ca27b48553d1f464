import type { Change } from './change';

/**
 * Splits changes into those of single tokens where a token was edited rather than replaced, so that two sides who
 * edited neighbouring paragraphs do not meet, and an insertion beside an edited paragraph is seen as one.
 */
export function splitBySimilarity(changes: readonly Change[], base: readonly string[], side: readonly string[]): Change[] {
  return changes.flatMap((change) => {
    const rows = base.slice(change.baseStart, change.baseEnd);
    const columns = side.slice(change.sideStart, change.sideEnd);
    if (rows.length === 0 || columns.length === 0 || rows.length * columns.length > MOST_COMPARISONS) return [change];
    if (lengthOf(rows) + lengthOf(columns) > LONGEST_COMPARISON) return [change];
    return splitAt(change, bestPairs(rows, columns));
  });
}

function lengthOf(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + token.length, 0);
}

/** A change of more tokens than these times those, or of more UTF-16 units, stays whole: bounds the time. */
const MOST_COMPARISONS = 2_500;
const LONGEST_COMPARISON = 50_000;

/** Least share of common bigrams (Dice) of a token and its edited form. */
const LEAST_SIMILARITY = 0.5;

function splitAt(change: Change, pairs: [row: number, column: number][]): Change[] {
  const parts: Change[] = [];
  let { baseStart, sideStart } = change;
  const between = (baseEnd: number, sideEnd: number) => {
    if (baseEnd > baseStart || sideEnd > sideStart) parts.push({ baseStart, baseEnd, sideStart, sideEnd });
  };
  for (const [row, column] of pairs) {
    const base = change.baseStart + row;
    const side = change.sideStart + column;
    between(base, side);
    parts.push({ baseStart: base, baseEnd: base + 1, sideStart: side, sideEnd: side + 1, edited: true });
    [baseStart, sideStart] = [base + 1, side + 1];
  }
  between(change.baseEnd, change.sideEnd);
  return parts;
}

/** Ascending pairs with the greatest sum of similarities. */
function bestPairs(base: readonly string[], side: readonly string[]): [row: number, column: number][] {
  const similar = similarities(base, side);
  const width = side.length + 1;
  const best = new Float64Array((base.length + 1) * width);
  for (let row = base.length - 1; row >= 0; row -= 1) {
    for (let column = side.length - 1; column >= 0; column -= 1) {
      const value = similar[row * side.length + column];
      const paired = value >= LEAST_SIMILARITY ? value + best[(row + 1) * width + column + 1] : 0;
      best[row * width + column] = Math.max(paired, best[(row + 1) * width + column], best[row * width + column + 1]);
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < base.length && column < side.length; ) {
    const here = best[row * width + column];
    if (here === best[(row + 1) * width + column]) row += 1;
    else if (here === best[row * width + column + 1]) column += 1;
    else pairs.push([row++, column++]);
  }
  return pairs;
}

/** Dice coefficient of each base token (row) with each side token (column), by the bigrams that they have in common. */
function similarities(base: readonly string[], side: readonly string[]): Float64Array {
  const places = new Map<number, { column: number; times: number }[]>();
  const sideSizes = side.map((token, column) =>
    countBigrams(token, (bigram, times) => {
      const known = places.get(bigram);
      if (known === undefined) places.set(bigram, [{ column, times }]);
      else known.push({ column, times });
    }),
  );
  const common = new Float64Array(base.length * side.length);
  const baseSizes = base.map((token, row) =>
    countBigrams(token, (bigram, times) => {
      for (const place of places.get(bigram) ?? []) common[row * side.length + place.column] += Math.min(times, place.times);
    }),
  );
  return common.map((shared, index) => (2 * shared) / (baseSizes[Math.floor(index / side.length)] + sideSizes[index % side.length]));
}

/** Calls back once for each different bigram of a token, its edges counting as a character. Returns the sum of all. */
function countBigrams(token: string, each: (bigram: number, times: number) => void): number {
  const text = token.trim();
  const bigrams = new Uint32Array(text.length + 1);
  for (let at = 0; at <= text.length; at += 1) {
    bigrams[at] = (at === 0 ? 0 : text.charCodeAt(at - 1)) * 0x10000 + (at === text.length ? 0 : text.charCodeAt(at));
  }
  bigrams.sort();
  for (let start = 0, end = 1; start < bigrams.length; start = end, end += 1) {
    while (end < bigrams.length && bigrams[end] === bigrams[start]) end += 1;
    each(bigrams[start], end - start);
  }
  return bigrams.length;
}
