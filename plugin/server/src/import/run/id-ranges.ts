/** A set of row ids as ranges, both ends inclusive, ascending and apart: few, where few rows are left out. */
export type IdRanges = readonly (readonly [first: number, last: number])[];

/** Collects ids in any order, four bytes each. */
export class IdCollector {
  private ids = new Uint32Array(1 << 10);
  private length = 0;

  add(id: number): void {
    if (this.length === this.ids.length) {
      const larger = new Uint32Array(this.ids.length * 2);
      larger.set(this.ids);
      this.ids = larger;
    }
    this.ids[this.length++] = id;
  }

  /** The ids in order, each once. */
  ranges(): IdRanges {
    const ranges: [number, number][] = [];
    for (const id of this.ids.subarray(0, this.length).sort()) {
      const last = ranges.at(-1);
      if (last !== undefined && id <= last[1] + 1) last[1] = id;
      else ranges.push([id, id]);
    }
    return ranges;
  }
}

/** How many ids there are. */
export function countIds(ranges: IdRanges): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** The ids from the `offset`th on, `limit` at most. */
export function sliceIds(ranges: IdRanges, offset: number, limit: number): number[] {
  const ids: number[] = [];
  let before = 0;
  for (const [first, last] of ranges) {
    const count = last - first + 1;
    for (let id = first + Math.max(0, offset - before); id <= last && ids.length < limit; id += 1) ids.push(id);
    before += count;
    if (ids.length === limit) break;
  }
  return ids;
}

/** Whether an id is among them; by halving. */
export function hasId(ranges: IdRanges, id: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle];
    if (id < first) high = middle - 1;
    else if (id > last) low = middle + 1;
    else return true;
  }
  return false;
}
