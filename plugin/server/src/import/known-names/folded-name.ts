import { simplifiedUnits } from '../../text/language/simplified-units';

/** A text in the form that names are matched in, with the place that each unit of it has in the text. */
export interface FoldedName {
  units: string;
  /** Where unit `index` stood in the text; one more entry than units, the last being the text's length. */
  offsets: Int32Array;
}

const DROPPED = 0;
const PARAGRAPH_BREAK = 10;

/** What does not make another name: white space, quotes, middle dots, hyphens. */
const SILENT = ' \t\n\r\v\f\u00a0\u2002\u2003\u2009\u200b\u202f\u3000\ufeff"\'“”‘’「」『』《》〈〉＂＇·•・‧-‐‑–—―－_＿';

let table: Uint16Array | null = null;

/**
 * Folds width, case and script and drops white space, quotes and joining marks, unit for unit. A blank line stays as
 * one line break, so that no name goes over it.
 */
export function foldName(text: string): FoldedName {
  const folds = (table ??= foldingTable());
  const units = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length + 1);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isBlankLine = unit === PARAGRAPH_BREAK && /^[ \t\r\u3000]{0,8}\n/.test(text.slice(at + 1, at + 10));
    const folded = isBlankLine ? PARAGRAPH_BREAK : folds[unit];
    if (folded === DROPPED) continue;
    units[length] = folded;
    offsets[length] = at;
    length += 1;
  }
  offsets[length] = text.length;
  return { units: decode(units.subarray(0, length)), offsets: offsets.subarray(0, length + 1) };
}

const CHUNK = 8_192;

function decode(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += CHUNK) text += String.fromCharCode(...units.subarray(start, start + CHUNK));
  return text;
}

function foldingTable(): Uint16Array {
  const folds = new Uint16Array(0x10000).map((_, unit) => unit);
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) folds[unit] = unit - 0xfee0;
  for (const [from, to] of simplifiedUnits()) folds[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let unit = 0; unit < folds.length; unit += 1) {
    const lower = String.fromCharCode(folds[unit]).toLowerCase();
    if (lower.length === 1) folds[unit] = lower.charCodeAt(0);
  }
  folds['〔'.charCodeAt(0)] = folds['［'.charCodeAt(0)] = '('.charCodeAt(0);
  folds['〕'.charCodeAt(0)] = folds['］'.charCodeAt(0)] = ')'.charCodeAt(0);
  for (const character of SILENT) folds[character.charCodeAt(0)] = DROPPED;
  return folds;
}
