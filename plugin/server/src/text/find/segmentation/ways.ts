export const NO_VALUE = -1;

/** Of all ways to cover a text with words the cheapest to each offset, worked out from left to right. */
export class Ways {
  /** How many words the way has. */
  count = 0;
  /** What the trie and the kinds of units call each character. */
  readonly letters: Uint16Array;
  private readonly costs: Float64Array;
  /** Where the last word of the way to an offset begins. */
  private readonly from: Int32Array;
  /** The value of that word; `NO_VALUE` for a piece that no word covers. */
  private readonly values: Int32Array;
  /** Where the word ends that the way through the whole text has at an offset. */
  private readonly ends: Int32Array;

  /** @param longest UTF-16 units that a text may have */
  constructor(longest: number) {
    this.letters = new Uint16Array(longest + 1);
    this.costs = new Float64Array(longest + 1);
    this.from = new Int32Array(longest + 1);
    this.values = new Int32Array(longest + 1);
    this.ends = new Int32Array(longest + 1);
  }

  /** Forgets the text before. */
  begin(length: number): void {
    // Most texts are names: a loop is under way before a call has begun.
    for (let at = 1; at <= length; at++) this.costs[at] = Infinity;
    this.costs[0] = 0;
  }

  /** Bits of the cheapest way to an offset; infinite where none leads there. */
  costTo(offset: number): number {
    return this.costs[offset];
  }

  /** Takes the way that reaches `end` by a word from `start` on, if it is cheaper than those before. */
  offer(start: number, end: number, cost: number, value: number): void {
    if (cost >= this.costs[end]) return;
    this.costs[end] = cost;
    this.from[end] = start;
    this.values[end] = value;
  }

  /** Settles on the cheapest way through the whole text; `endFrom` and `valueTo` tell it. */
  settle(length: number): void {
    this.count = 0;
    for (let end = length; end > 0; end = this.from[end]) {
      this.ends[this.from[end]] = end;
      this.count++;
    }
  }

  /** Where the word that begins at an offset ends. */
  endFrom(start: number): number {
    return this.ends[start];
  }

  /** The value of the word that ends at an offset. */
  valueTo(end: number): number {
    return this.values[end];
  }
}

/** Texts longer than this get ways of their own, which are not kept. */
const LONGEST_KEPT = 1 << 14;
let kept: Ways | undefined;

/** Ways for a text of so many UTF-16 units; the next call may take them back. */
export function waysThrough(length: number): Ways {
  const ways = length <= LONGEST_KEPT ? (kept ??= new Ways(LONGEST_KEPT)) : new Ways(length);
  ways.begin(length);
  return ways;
}
