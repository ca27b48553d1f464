import { lettersOf } from '../characters';
import { simplifiedUnits } from '../language/simplified-units';

let simplified: Uint16Array | null = null;

/**
 * What of a text counts when texts are compared: letters and digits, in simplified characters, half width, lower
 * case, as UTF-16 units. Punctuation, white space and layout do not.
 */
export function comparableLetters(text: string): Uint16Array {
  const table = (simplified ??= simplifiedTable());
  const letters = lettersOf(text.normalize('NFKC').toLowerCase());
  const units = new Uint16Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) units[at] = table[letters.charCodeAt(at)];
  return units;
}

function simplifiedTable(): Uint16Array {
  const table = new Uint16Array(0x10000).map((_, unit) => unit);
  for (const [from, to] of simplifiedUnits()) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}
