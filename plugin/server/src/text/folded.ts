import { simplifiedUnits } from './language/simplified-units';

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

/**
 * The form that patterns are written for: simplified characters, ASCII punctuation, plain spaces. Unit for unit as
 * long as the text, so that offsets hold. Never stored, only matched.
 */
export function folded(text: string, limit = 512): string {
  const length = Math.min(text.length, limit);
  const units = new Array<number>(length);
  for (let at = 0; at < length; at++) units[at] = FOLDED[text.charCodeAt(at)];
  return String.fromCharCode.apply(null, units);
}
