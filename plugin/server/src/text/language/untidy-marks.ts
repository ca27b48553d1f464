import { copyUnits, MOST_UNITS, units } from '../units';

/**
 * Which rules of a block's polish have anything to look at, by one look at each unit. Most blocks are set well already,
 * and most rules would search them in vain. A bit that is not set proves that its rule makes no edit; a bit that is set
 * proves nothing.
 */

/** White space or characters without width: for the rules of spacing. */
export const SPACES = 1;
/** Characters without width, which a copy from a page brings along. */
export const INVISIBLE = 2;
/** Quotation marks that are not curly, or curly ones that are not in pairs, single ones inside double ones: for the pairing of quotes. */
export const QUOTES = 4;
/** Marks that the rules of punctuation may change. */
export const PUNCTUATION = 8;

/** “ ” ‘ ’, right where they are well paired. */
const CURLY = 128;
/** Between digits (9.8, 10:30, 1,000) no rule of punctuation changes the mark. */
const MARK_OF_NUMBERS = 16;
/** ， 、 ； ： 。 as such are right; the same mark twice is not. */
const RIGHT_ONCE = 32;
/** Dashes and the ellipsis: right in the form that the rules write, and some of them alone. */
const RIGHT_IN_FORM = 64;

const TABLE = new Uint8Array(65536);

for (const [characters, bit] of [
  ['\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000', SPACES],
  ['\u200b\u200c\u200d\u2060\ufeff\u00ad', SPACES | INVISIBLE],
  ['“”‘’', CURLY],
  ['"\'「」『』〝〞„‟﹁﹂＂＇', QUOTES],
  ['()｡﹒．﹐﹑﹔﹕﹖﹗％０１２３４５６７８９', PUNCTUATION],
  [',;:!?.', MARK_OF_NUMBERS],
  ['，、；：。', RIGHT_ONCE],
  ['-—―─–－…', RIGHT_IN_FORM],
] as const) {
  for (const character of characters) TABLE[character.charCodeAt(0)] |= bit;
}
for (let unit = 0xff21; unit <= 0xff3a; unit++) TABLE[unit] |= PUNCTUATION;
for (let unit = 0xff41; unit <= 0xff5a; unit++) TABLE[unit] |= PUNCTUATION;

/** The bits of all rules that may have something to do in a text. */
export function untidyMarks(text: string): number {
  let found = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = TABLE[unit];
    if (kind === 0) continue;
    if (kind < MARK_OF_NUMBERS) found |= kind;
    else if (kind === MARK_OF_NUMBERS) {
      if (!isDigit(text, at - 1) || !isDigit(text, at + 1)) found |= PUNCTUATION;
    } else if (kind === RIGHT_ONCE) {
      if (text.charCodeAt(at + 1) === unit) found |= PUNCTUATION;
    } else if (kind === CURLY) {
      // The opening marks have even numbers: U+2018, U+201C.
      const opens = (unit & 1) === 0;
      if (!opens) depth -= 1;
      if (depth < 0 || unit >= 0x201c !== (depth % 2 === 0)) found |= QUOTES;
      if (opens) depth += 1;
    } else {
      let end = at + 1;
      while (end < text.length && TABLE[text.charCodeAt(end)] === RIGHT_IN_FORM) end++;
      if (!isRightForm(text, at, end)) found |= PUNCTUATION;
      at = end - 1;
    }
  }
  return depth === 0 ? found : found | QUOTES;
}

/** Offsets of the marks that the rules of punctuation know, other than a ， 、 ； ： 。 that nothing but text follows; ascending. */
export function punctuationIn(text: string): number[] {
  const found: number[] = [];
  for (let from = 0; from < text.length; from += MOST_UNITS) {
    const length = copyUnits(text, from);
    // Behind the last unit of a copy something may follow.
    for (let at = 0; at < length; at++) {
      const kind = TABLE[units[at]];
      if ((kind & (PUNCTUATION | MARK_OF_NUMBERS | RIGHT_IN_FORM | RIGHT_ONCE)) === 0) continue;
      if (kind !== RIGHT_ONCE || TABLE[at + 1 < length ? units[at + 1] : text.charCodeAt(from + at + 1)] !== 0) found.push(from + at);
    }
  }
  return found;
}

/** Whether a unit is white space or has no width. */
export function isSpace(unit: number): boolean {
  return (TABLE[unit] & SPACES) !== 0;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** `——` and `……` are what the rules write; a single — – － or hyphen they leave. */
function isRightForm(text: string, from: number, to: number): boolean {
  const first = text[from];
  if (to - from === 1) return first === '-' || first === '—' || first === '–' || first === '－';
  return to - from === 2 && first === text[from + 1] && (first === '—' || first === '…');
}
