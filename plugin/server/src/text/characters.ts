/**
 * What kind a UTF-16 unit is, by one look into a table, because the pipeline asks that of every character of every
 * text. Kinds are bits and can be joined.
 */
export const HAN = 1;
/** Letters of other scripts and digits, half or full width. */
export const LATIN = 2;
export const DIGIT = 4;
export const SPACE = 8;
/** Marks that end a sentence, of either width. */
export const SENTENCE_END = 16;
/** Marks that part clauses, of either width. */
export const CLAUSE = 32;
/** Full-width or Chinese punctuation. */
export const CHINESE_MARK = 64;
/** ASCII punctuation. */
export const ASCII_MARK = 128;

const KINDS = new Uint8Array(65536);

const mark = (from: number, to: number, kind: number): void => {
  for (let unit = from; unit <= to; unit++) KINDS[unit] |= kind;
};
const markAll = (characters: string, kind: number): void => {
  for (let at = 0; at < characters.length; at++) KINDS[characters.charCodeAt(at)] |= kind;
};

mark(0x3400, 0x4dbf, HAN);
mark(0x4e00, 0x9fff, HAN);
mark(0xf900, 0xfaff, HAN);
mark(0xd840, 0xd87f, HAN);
markAll('〇々', HAN);
mark(0x30, 0x39, DIGIT);
mark(0xff10, 0xff19, DIGIT);
mark(0x41, 0x5a, LATIN);
mark(0x61, 0x7a, LATIN);
mark(0xc0, 0x24f, LATIN);
mark(0x370, 0x3ff, LATIN);
mark(0x400, 0x4ff, LATIN);
mark(0xff21, 0xff3a, LATIN);
mark(0xff41, 0xff5a, LATIN);
markAll(' \t\n\r\v\f\u00a0\u3000\u2028\u2029\ufeff\u1680\u202f\u205f', SPACE);
mark(0x2000, 0x200a, SPACE);
markAll('。！？!?…', SENTENCE_END);
markAll('，、；：,;:', CLAUSE);
markAll('，。、；：？！…—“”‘’（）《》〈〉【】〔〕「」『』·～〝〞＂', CHINESE_MARK);
mark(0x21, 0x2f, ASCII_MARK);
mark(0x3a, 0x40, ASCII_MARK);
mark(0x5b, 0x60, ASCII_MARK);
mark(0x7b, 0x7e, ASCII_MARK);

/** The kinds of the unit at `at`; 0 outside the text. */
export function kindAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? KINDS[text.charCodeAt(at)] : 0;
}

export function isHan(text: string, at: number): boolean {
  return (kindAt(text, at) & HAN) !== 0;
}

/** How many characters of a text are of which kind. */
export interface KindCounts {
  han: number;
  /** Han characters, letters of other scripts and digits. */
  letters: number;
  clauses: number;
  sentences: number;
}

const COUNTED = [HAN, SENTENCE_END, CLAUSE, DIGIT | LATIN];
/** For each unit the first of these kinds that it has, as a place in a row of counts. */
const PLACES = new Uint8Array(65536).map((_, unit) => COUNTED.findIndex((kind) => (KINDS[unit] & kind) !== 0) + 1);
const counts = new Uint32Array(COUNTED.length + 1);

/** Counts kinds among the first `length` UTF-16 units. */
export function countKinds(units: Uint16Array, length: number): KindCounts {
  counts.fill(0);
  for (let at = 0; at < length; at++) counts[PLACES[units[at]]]++;
  const [, han, sentences, clauses, others] = counts;
  return { han, letters: han + others, clauses, sentences };
}

/** Letters of scripts that the kinds do not tell apart. */
const OTHER_LETTER = /[\p{L}\p{N}\p{Cs}]/u;
const LETTERS = new Uint8Array(65536);
for (let unit = 0; unit < LETTERS.length; unit++) {
  LETTERS[unit] = Number((KINDS[unit] & (HAN | LATIN | DIGIT)) !== 0 || (unit >= 0x500 && KINDS[unit] === 0 && OTHER_LETTER.test(String.fromCharCode(unit))));
}

/** Whether a UTF-16 unit is a letter or digit of any script, or half of a character beyond the plane. */
export function isLetter(unit: number): boolean {
  return LETTERS[unit] === 1;
}

/** Letters and digits only: what is left of a text when layout and punctuation do not count. */
export function lettersOf(text: string): string {
  const units: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (LETTERS[unit] === 0 || units.push(unit) < CHUNK) continue;
    letters += String.fromCharCode.apply(null, units);
    units.length = 0;
  }
  return letters + String.fromCharCode.apply(null, units);
}

/** `fromCharCode` takes so many arguments at once. */
const CHUNK = 1024;

export function hasLetters(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (LETTERS[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Width on the page in columns: two for Han and full-width characters. Counted no further than to where it exceeds `limit`. */
export function widthOf(text: string, limit = Infinity): number {
  let width = 0;
  for (let at = 0; at < text.length && width <= limit; at++) width += text.charCodeAt(at) < 0x1100 ? 1 : 2;
  return width;
}
