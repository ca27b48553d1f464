/** Tokens that stand in both sequences: `length` of them from `base` in the base and from `side` in the side. */
export interface CommonRun {
  base: number;
  side: number;
  length: number;
}

/**
 * Common runs of two sequences by their shortest edit: the greedy algorithm of E. Myers, “An O(ND) Difference
 * Algorithm and Its Variations” (1986).
 *
 * @param limit Insertions and deletions at most: bounds the time to (tokens × limit) and the memory to limit².
 * @returns null where the sequences are further apart than the limit.
 */
export function shortestEdit(base: ArrayLike<number>, side: ArrayLike<number>, limit: number): CommonRun[] | null {
  const furthest = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    history.push(furthest.slice(middle - edits, middle + edits + 1));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
      let x = down ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;
      let y = x - diagonal;
      while (x < base.length && y < side.length && base[x] === side[y]) {
        x += 1;
        y += 1;
      }
      furthest[middle + diagonal] = x;
      if (x >= base.length && y >= side.length) return walkBack(history, base.length, side.length);
    }
  }
  return null;
}

function walkBack(history: Int32Array[], baseLength: number, sideLength: number): CommonRun[] {
  const runs: CommonRun[] = [];
  let x = baseLength;
  let y = sideLength;
  for (let edits = history.length - 1; edits >= 0; edits -= 1) {
    const furthest = history[edits];
    const at = (diagonal: number) => furthest[diagonal + edits];
    const diagonal = x - y;
    let startX = 0;
    let startY = 0;
    if (edits > 0) {
      const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
      const before = down ? diagonal + 1 : diagonal - 1;
      startX = at(before);
      startY = startX - before;
    }
    const afterEditX = edits === 0 ? 0 : x - y > startX - startY ? startX + 1 : startX;
    const length = x - afterEditX;
    if (length > 0) runs.push({ base: afterEditX, side: y - length, length });
    x = startX;
    y = startY;
  }
  return runs.reverse();
}
