import { countKinds, type KindCounts } from './characters';
import { simplifiedUnits } from './language/simplified-units';
import { copyUnits, textOfUnits, units } from './units';

/** Full-width ASCII, and marks that mean the same as an ASCII one, become ASCII; all white space becomes a space. */
const FOLDED = new Uint16Array(65536).map((_, unit) => unit);

for (let unit = 0xff01; unit <= 0xff5e; unit++) FOLDED[unit] = unit - 0xfee0;
for (const [characters, folded] of [
  ['\t\u00a0\u3000\u2002\u2003\u2009\u202f\ufeff', ' '],
  ['〔【［', '['],
  ['〕】］', ']'],
  ['｜│丨︱¦', '|'],
  ['〉›»＞', '>'],
  ['•‧・●', '·'],
  ['∶﹕', ':'],
  ['“”„〝〞「」『』', '"'],
  ['—–―－‐‑−─━', '-'],
  ['。｡', '.'],
] as const) {
  for (const character of characters) FOLDED[character.charCodeAt(0)] = folded.charCodeAt(0);
}
for (const [from, to] of simplifiedUnits()) FOLDED[from.charCodeAt(0)] = to.charCodeAt(0);

/** No pattern looks at more of a line than this. */
const LONGEST = 512;

/**
 * The form that patterns are written for: simplified characters, ASCII punctuation, plain spaces. Unit for unit as
 * long as the text, so that offsets hold. Never stored, only matched.
 *
 * @param limit how many units of the text are folded, at most 512.
 */
export function folded(text: string, limit = LONGEST): string {
  return foldCopied(copyUnits(text, 0, Math.min(limit, LONGEST)));
}

/** A folded line, and how many of its characters are of which kind. */
export interface FoldedLine {
  folded: string;
  kinds: KindCounts;
}

/** The same, with the kinds of the first `counted` units. */
export function foldedWithKinds(text: string, counted: number): FoldedLine {
  const length = copyUnits(text, 0, LONGEST);
  const kinds = countKinds(units, Math.min(length, counted));
  return { folded: foldCopied(length), kinds };
}

function foldCopied(length: number): string {
  for (let at = 0; at < length; at++) units[at] = FOLDED[units[at]];
  return textOfUnits(length);
}
