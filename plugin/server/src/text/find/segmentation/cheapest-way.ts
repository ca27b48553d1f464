import { CODE_BITS, CODE_MASK, NO_CODE } from './lexicon-trie';
import { DIGIT, kindOf, LATIN, OTHER } from './unit-kinds';
import { NO_VALUE, waysThrough, type Ways } from './ways';
import { costOf, wordIndex } from './word-index';

/** Bits that a character costs which no word covers: dearer than any word, cheaper than two rare ones. */
const UNKNOWN_COST = 21;

/**
 * The cheapest way to cover a text with words of the lexicons (a shortest path over the words' information), single
 * characters for what no word covers. Runs of digits and of Latin letters stay whole. Linear in the text, because no
 * word is longer than the longest in the lexicons. The answer holds until the next call.
 */
export function cheapestWay(text: string): Ways {
  const { trie, costs, alphabet } = wordIndex();
  const { length } = text;
  const ways = waysThrough(length);
  const { letters } = ways;
  for (let at = 0; at < length; at++) letters[at] = alphabet[text.charCodeAt(at)];
  letters[length] = NO_CODE;
  for (let at = 0; at < length; at++) {
    const base = ways.costTo(at);
    if (base === Infinity) continue;
    const kind = letters[at] >> CODE_BITS;
    const isRun = kind === DIGIT || kind === LATIN;
    ways.offer(at, isRun ? runEnd(text, at) : at + 1, kind === OTHER ? base + UNKNOWN_COST : base, NO_VALUE);
    const code = letters[at] & CODE_MASK;
    const character = trie.rootValue(code);
    // The first of a run of letters or digits is no word, but a longer word may begin with it: App.
    if (character !== NO_VALUE && !isRun) ways.offer(at, at + 1, base + costs[costOf(character)], character);
    if (!trie.mayBegin(code, letters[at + 1] & CODE_MASK)) continue;
    let end = at + 1;
    for (let node = trie.step(trie.root(code), letters[end] & CODE_MASK); node !== -1; node = trie.goesOn(node) ? trie.step(node, letters[end] & CODE_MASK) : -1) {
      end++;
      const word = trie.valueAt(node);
      if (word !== NO_VALUE) ways.offer(at, end, base + costs[costOf(word)], word);
    }
  }
  ways.settle(length);
  return ways;
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
