import { bareToken } from './bare-tokens';
import { NO_CODE } from './lexicon-trie';
import type { Token } from './token';
import { DIGIT, kindOf, LATIN, OTHER } from './unit-kinds';
import { costOf, wordIndex, wordOf } from './word-index';

/** Bits that a character costs which no word covers: dearer than any word, cheaper than two rare ones. */
const UNKNOWN_COST = 21;
const NO_VALUE = -1;

/**
 * Splits a passage into words: the cheapest way to cover it with words of the lexicons (a shortest path over the
 * words' information), single characters for what no word covers. Runs of digits and of Latin letters stay whole.
 * The tokens stand side by side and leave nothing out. Linear in the passage, because no word is longer than the
 * longest in the lexicons.
 */
export function segment(text: string): Token[] {
  const { trie, words, costs } = wordIndex();
  const { length } = text;
  const { codes, cost, from, chosen, ends } = scratchFor(length + 1);
  for (let at = 0; at < length; at++) codes[at] = trie.codeOf(text.charCodeAt(at));
  codes[length] = NO_CODE;
  cost.fill(Infinity, 0, length + 1);
  cost[0] = 0;
  for (let at = 0; at < length; at++) {
    const base = cost[at];
    if (base === Infinity) continue;
    const kind = kindOf(text.charCodeAt(at));
    const isRun = kind === DIGIT || kind === LATIN;
    const end = isRun ? runEnd(text, at) : at + 1;
    const single = kind === OTHER ? base + UNKNOWN_COST : base;
    if (single < cost[end]) {
      cost[end] = single;
      from[end] = at;
      chosen[end] = NO_VALUE;
    }
    let node = trie.root(codes[at]);
    // The first of a run of letters or digits is no word, but a longer word may begin with it: App.
    let value = isRun ? NO_VALUE : trie.rootValue(codes[at]);
    for (let next = at + 1; node !== -1; next++) {
      if (value !== NO_VALUE) {
        const total = base + costs[costOf(value)];
        if (total < cost[next]) {
          cost[next] = total;
          from[next] = at;
          chosen[next] = value;
        }
      }
      node = trie.step(node, codes[next]);
      if (node !== -1) value = trie.valueAt(node);
    }
  }
  for (let end = length; end > 0; end = from[end]) ends[from[end]] = end;
  // Pushed: an array made with its length is of another kind to the engine, and so is all code that reads it.
  const tokens: Token[] = [];
  for (let at = 0; at < length; at = ends[at]) {
    const value = chosen[ends[at]];
    tokens.push(value === NO_VALUE ? bareToken(text, at, ends[at]) : words[wordOf(value)]);
  }
  return tokens;
}

interface Scratch {
  /** What the trie calls each character. */
  codes: Uint16Array;
  /** Bits of the cheapest way to each offset. */
  cost: Float64Array;
  /** Where the last word of that way begins. */
  from: Int32Array;
  /** The value of that word; `NO_VALUE` for a piece that no word covers. */
  chosen: Int32Array;
  /** Where the word ends that the way through the whole text has at an offset. */
  ends: Int32Array;
}

/** Passages longer than this get arrays of their own, which are not kept. */
const LONGEST_KEPT = 1 << 14;
let kept: Scratch | undefined;

function scratchFor(length: number): Scratch {
  return length <= LONGEST_KEPT ? (kept ??= newScratch(LONGEST_KEPT)) : newScratch(length);
}

function newScratch(length: number): Scratch {
  return { codes: new Uint16Array(length), cost: new Float64Array(length), from: new Int32Array(length), chosen: new Int32Array(length), ends: new Int32Array(length) };
}

/** End of the run of digits, of Latin letters or of both in that order that begins at `at`. */
function runEnd(text: string, at: number): number {
  let end = at;
  if (kindOf(text.charCodeAt(at)) === DIGIT) {
    for (end++; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (kindOf(unit) === DIGIT) continue;
      if ((unit === 0x2e || unit === 0x2c) && end + 1 < text.length && kindOf(text.charCodeAt(end + 1)) === DIGIT) continue;
      break;
    }
  }
  while (end < text.length && kindOf(text.charCodeAt(end)) === LATIN) end++;
  return end;
}
