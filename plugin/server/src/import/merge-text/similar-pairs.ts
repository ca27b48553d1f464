import type { Change } from './changes';

/**
 * Splits changes into those of single tokens where a token was edited rather than replaced, so that two sides who
 * edited neighbouring paragraphs do not meet, and an insertion beside an edited paragraph is seen as one.
 */
export function splitBySimilarity(changes: readonly Change[], base: readonly string[], side: readonly string[]): Change[] {
  return changes.flatMap((change) => {
    const rows = change.baseEnd - change.baseStart;
    const columns = change.sideEnd - change.sideStart;
    if (rows === 0 || columns === 0 || rows * columns > MOST_COMPARISONS) return [change];
    const pairs = bestPairs(
      base.slice(change.baseStart, change.baseEnd).map(bigramsOf),
      side.slice(change.sideStart, change.sideEnd).map(bigramsOf),
    );
    return splitAt(change, pairs);
  });
}

/** A change of more tokens than these times those stays whole: bounds the time. */
const MOST_COMPARISONS = 2_500;

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
function bestPairs(base: Uint32Array[], side: Uint32Array[]): [row: number, column: number][] {
  const width = side.length + 1;
  const best = new Float64Array((base.length + 1) * width);
  const similar = new Float64Array(base.length * side.length);
  for (let row = base.length - 1; row >= 0; row -= 1) {
    for (let column = side.length - 1; column >= 0; column -= 1) {
      const value = similarity(base[row], side[column]);
      similar[row * side.length + column] = value;
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

/** Sorted bigrams of a token, with its edges, as numbers. */
function bigramsOf(token: string): Uint32Array {
  const text = token.trim();
  const bigrams = new Uint32Array(text.length + 1);
  for (let at = 0; at <= text.length; at += 1) {
    bigrams[at] = (at === 0 ? 0 : text.charCodeAt(at - 1)) * 0x10000 + (at === text.length ? 0 : text.charCodeAt(at));
  }
  return bigrams.sort();
}

/** Dice coefficient of two sorted multisets. */
function similarity(one: Uint32Array, other: Uint32Array): number {
  const sum = one.length + other.length;
  if (2 * Math.min(one.length, other.length) < LEAST_SIMILARITY * sum) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) {
      common += 1;
      i += 1;
      j += 1;
    } else if (one[i] < other[j]) i += 1;
    else j += 1;
  }
  return (2 * common) / sum;
}
