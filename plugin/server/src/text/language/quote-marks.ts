import { CHINESE_MARK, CLAUSE, DIGIT, HAN, kindAt, LATIN, SENTENCE_END, SPACE } from '../characters';

/** A quotation mark of a Chinese text, and what it and its place say of which way it points. */
export interface QuoteMark {
  /** Offset in the text. */
  at: number;
  /** Which way it points as typed: 1 opens, -1 closes, 0 says nothing (the straight quotes). */
  typed: number;
  single: boolean;
  corner: boolean;
  /** Evidence of the position: positive for opening. */
  position: number;
}

const DIRECTION: Readonly<Record<string, number>> = {
  '“': 1, '”': -1, '‘': 1, '’': -1, '「': 1, '」': -1, '『': 1, '』': -1, '〝': 1, '〞': -1, '„': 1, '‟': -1, '﹁': 1, '﹂': -1, '"': 0, '＂': 0, "'": 0, '＇': 0,
};
const ANY_MARK = /["'“”‘’「」『』〝〞„‟﹁﹂＂＇]/g;
const SINGLE = /['‘’＇]/;
const CORNER = /[「」『』﹁﹂]/;

/**
 * The marks of a paragraph that pair with each other, in order: no apostrophes, no marks of measures, no straight quotes of
 * Latin text.
 *
 * @param inside Tells offsets that must stay untouched; asked in ascending order.
 */
export function quoteMarksIn(text: string, inside: (at: number) => boolean): QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (const match of text.matchAll(ANY_MARK)) {
    const at = match.index;
    const character = match[0];
    if (inside(at) || isApostropheOrMeasure(text, at, character)) continue;
    marks.push({ at, typed: DIRECTION[character], single: SINGLE.test(character), corner: CORNER.test(character), position: positionOf(text, at) });
  }
  return marks;
}

/** The apostrophe of `don't` and `'90s`, the marks of 6' 2" and of Latin quotations stay as they are. */
function isApostropheOrMeasure(text: string, at: number, character: string): boolean {
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  if ((character === "'" || character === '’') && before & (LATIN | DIGIT) && (after & (LATIN | DIGIT) || after === 0 || after & SPACE)) {
    return character === "'" || (after & LATIN) !== 0;
  }
  if (character === "'" || character === '"') return !nearChinese(text, at);
  return false;
}

/** A straight quote is a Chinese mark only where Han characters or marks stand near. */
function nearChinese(text: string, at: number): boolean {
  for (let reach = 1; reach <= 24; reach++) {
    if ((kindAt(text, at - reach) | kindAt(text, at + reach)) & (HAN | CHINESE_MARK)) return true;
  }
  return false;
}

const OPENER_BEFORE = /[：:（(《〈【\[，,、；;—=>+／/]/;
const ENDING_BEFORE = /[。！？!?…]/;

function positionOf(text: string, at: number): number {
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  const previous = text[at - 1];
  const next = text[at + 1];
  let score = 0;
  if (at === 0) score += 3;
  else if (before & SPACE && !(after & SPACE)) score += 1.5;
  else if (OPENER_BEFORE.test(previous)) score += 2;
  else if (ENDING_BEFORE.test(previous)) score -= 0.6;
  if (at === text.length - 1) score -= 3;
  else if (after & SPACE && !(before & SPACE)) score -= 1.5;
  else if (after & (CLAUSE | SENTENCE_END) || /[）)》〉】\].]/.test(next)) score -= 3;
  else if (/[《〈（(]/.test(next)) score += 0.5;
  return score;
}
