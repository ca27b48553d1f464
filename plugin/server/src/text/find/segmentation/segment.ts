import { makeToken, type Token, type TokenClass, type Word } from './token';
import { wordIndex } from './word-index';

/** Bits that a character costs which no word covers: dearer than any word, cheaper than two rare ones. */
const UNKNOWN_COST = 21;

/**
 * Splits a passage into words: the cheapest way to cover it with words of the lexicons (a shortest path over the
 * words' information), single characters for what no word covers. Runs of digits and of Latin letters stay whole.
 * Linear in the passage, because no word is longer than the longest in the lexicons.
 */
export function segment(text: string): Token[] {
  const { trie, words, costs } = wordIndex();
  const length = text.length;
  const { cost, from, chosen } = scratchFor(length + 1);
  cost[0] = 0;
  for (let at = 0; at < length; at++) {
    const base = cost[at];
    if (base === Infinity) continue;
    const unit = text.charCodeAt(at);
    const run = isLetterOrDigit(unit) ? runEnd(text, at) : at;
    const end = run > at ? run : at + 1;
    const single = base + (run > at || isMark(unit) ? 0 : UNKNOWN_COST);
    if (single < cost[end]) {
      cost[end] = single;
      from[end] = at;
      chosen[end] = -1;
    }
    let next = at + 1;
    for (let node = trie.root(unit); node !== -1; node = next < length ? trie.step(node, text.charCodeAt(next++)) : -1) {
      const value = trie.valueAt(node);
      // The first of a run of letters or digits is no word, but a longer word may begin with it: App.
      if (value === -1 || (run > at && next === at + 1)) continue;
      const total = base + costs[value];
      if (total >= cost[next]) continue;
      cost[next] = total;
      from[next] = at;
      chosen[next] = value;
    }
  }
  // Pushed and turned round: an array made with its length is of another kind to the engine, and so is all code that reads it.
  const tokens: Token[] = [];
  for (let end = length; end > 0; end = from[end]) tokens.push(tokenAt(text, from[end], end, chosen[end] === -1 ? undefined : words[chosen[end]]));
  return tokens.reverse();
}

function tokenAt(text: string, start: number, end: number, word: Word | undefined): Token {
  if (word !== undefined) return makeToken(start, end, word.text, word.class, word.head);
  const piece = text.slice(start, end);
  return makeToken(start, end, piece, bareClass(piece));
}

interface Scratch {
  /** Bits of the cheapest way to each offset. */
  cost: Float64Array;
  /** Where the last word of that way begins. */
  from: Int32Array;
  /** Which word that is; −1 for a piece that no word covers. */
  chosen: Int32Array;
}

/** Passages longer than this get arrays of their own, which are not kept. */
const LONGEST_KEPT = 1 << 14;
let kept: Scratch | undefined;

function scratchFor(length: number): Scratch {
  const scratch = length <= LONGEST_KEPT ? (kept ??= newScratch(LONGEST_KEPT)) : newScratch(length);
  scratch.cost.fill(Infinity, 0, length);
  return scratch;
}

function newScratch(length: number): Scratch {
  return { cost: new Float64Array(length), from: new Int32Array(length), chosen: new Int32Array(length) };
}

function isLetterOrDigit(unit: number): boolean {
  return unit < 0x250 && (isDigit(unit) || isLatin(unit));
}

/** End of the run of digits or of Latin letters that begins at `at`, or `at` itself. */
function runEnd(text: string, at: number): number {
  let end = at;
  if (isDigit(text.charCodeAt(at))) {
    for (end++; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (isDigit(unit)) continue;
      if ((unit === 0x2e || unit === 0x2c) && isDigit(text.charCodeAt(end + 1))) continue;
      break;
    }
  }
  while (end < text.length && isLatin(text.charCodeAt(end))) end++;
  return end;
}

function bareClass(piece: string): TokenClass {
  const unit = piece.charCodeAt(0);
  if (isDigit(unit)) return isLatin(piece.charCodeAt(piece.length - 1)) ? 'latin' : 'digits';
  if (isLatin(unit)) return 'latin';
  if (unit === 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0x09 || unit === 0x0a) return 'space';
  return isMark(unit) ? 'mark' : 'unknown';
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}

function isMark(unit: number): boolean {
  // 〇 stands among the marks and is a numeral.
  if (unit === 0x3007) return false;
  return unit < 0x2e80 ? true : (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xfe30 && unit <= 0xfe4f) || (unit >= 0xff00 && unit <= 0xffef);
}
