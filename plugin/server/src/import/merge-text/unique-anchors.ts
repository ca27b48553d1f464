/**
 * Pairs of tokens that occur once in either sequence, the longest ascending series of them (patience diff).
 * They hold an alignment in place where paragraphs or clauses moved or many were rewritten.
 */
export function uniqueAnchors(base: ArrayLike<number>, side: ArrayLike<number>): { base: number; side: number }[] {
  const inSide = placesOfUnique(side);
  const pairs = [...placesOfUnique(base)]
    .flatMap(([token, place]) => {
      const other = inSide.get(token);
      return other === undefined ? [] : [{ base: place, side: other }];
    })
    .sort((one, other) => one.base - other.base);
  return longestAscending(pairs);
}

function placesOfUnique(tokens: ArrayLike<number>): Map<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  for (let place = 0; place < tokens.length; place += 1) {
    if (places.has(tokens[place])) repeated.add(tokens[place]);
    places.set(tokens[place], place);
  }
  for (const token of repeated) places.delete(token);
  return places;
}

/** Longest series of pairs that ascends in `side` too, by patience sorting in n log n. */
function longestAscending(pairs: { base: number; side: number }[]): { base: number; side: number }[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]].side < pair.side) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = tops[low - 1];
    tops[low] = index;
  });
  const series: { base: number; side: number }[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]) series.push(pairs[index]);
  return series.reverse();
}
