import { ASCII_MARK, CHINESE_MARK, DIGIT, HAN, kindAt, LATIN } from '../characters';
import type { Edit } from '../mapped-text';
import { isSpace } from './untidy-marks';

const INVISIBLE = /^[\u200b\u200c\u200d\u2060\ufeff\u00ad]+$/;
/** OCR sets spaces beside digits and marks; a text with this many of them has all its spaces from OCR. */
const OCR_SPACES = 3;
const OCR_SPACE = /[\u4e00-\u9fff] \d|\d [\u4e00-\u9fff]|[\u4e00-\u9fff] ?[,，、。；：] (?=[\u4e00-\u9fff“])|[\u4e00-\u9fff] [“”]/g;
/** Names follow, which spaces part: 记者 涂晓岚 通讯员 詹国亮. */
const NAMES = /(?:记者|通讯员|作者|撰文|摄影|编辑|[文图]\/)/;

/** Does the text as a whole look as if OCR had set spaces into it? */
export function isOcrSpaced(texts: Iterable<string>): boolean {
  let count = 0;
  let length = 0;
  for (const text of texts) {
    length += text.length;
    if (!text.includes(' ')) continue;
    OCR_SPACE.lastIndex = 0;
    while (OCR_SPACE.test(text)) count += 1;
  }
  return count >= OCR_SPACES && count * 400 >= length;
}

/**
 * Takes out the spaces that are no part of Chinese writing: beside full-width marks, between Han characters and
 * digits or letters, and, where OCR has set them, between Han characters. A headline's halves and names keep theirs.
 */
export function spacingEdits(text: string, { ocr, headline, table }: { ocr: boolean; headline: boolean; table?: boolean }): Edit[] {
  const edits: Edit[] = [];
  for (let from = 0, to = 0; from < text.length; from = to + 1) {
    while (from < text.length && !isSpace(text.charCodeAt(from))) from++;
    to = from;
    while (to < text.length && isSpace(text.charCodeAt(to))) to++;
    if (from === to) break;
    const spaces = text.slice(from, to);
    if (table === true && (text[from - 1] === '|' || text[to] === '|' || spaces.includes('\n'))) continue;
    const replacement = from === 0 || to === text.length || INVISIBLE.test(spaces) ? '' : between(text, from, to, ocr, headline);
    if (replacement !== spaces) edits.push({ from, to, text: replacement });
  }
  return edits;
}

function between(text: string, from: number, to: number, ocr: boolean, headline: boolean): string {
  const left = kindAt(text, from - 1);
  const right = kindAt(text, to);
  const letters = LATIN | DIGIT;
  if (headline && from <= 2 && right & HAN && /^\d{1,2}$/.test(text.slice(0, from))) return ' ';
  if (headline && !ocr) {
    if (left & CHINESE_MARK && /[，。；：、（《]/.test(text[from - 1])) return '';
    if (right & CHINESE_MARK && /[，。；：、）》？！]/.test(text[to])) return '';
    return ' ';
  }
  if (left & HAN && right & HAN && isLetterSpaced(text, from, to)) return '';
  if (left & HAN && right & HAN) return headline || !ocr || partsNames(text, from) ? ' ' : '';
  const wide = (kind: number, at: number): boolean => (kind & CHINESE_MARK) !== 0 && !/[—…·～]/.test(text[at]);
  if (headline && /[”’》）]/.test(text[from - 1]) && right & (HAN | CHINESE_MARK) && !/[，。；：、）》？！]/.test(text[to])) return ' ';
  if (headline && left & HAN && /[“‘《]/.test(text[to])) return ' ';
  if (wide(left, from - 1) || wide(right, to)) return '';
  if ((left & HAN && right & letters) || (left & letters && right & HAN)) return '';
  if (left & HAN && right & ASCII_MARK) return '';
  if (left & ASCII_MARK && right & HAN) return /[%)\]]/.test(text[from - 1]) ? '' : ' ';
  if (left & DIGIT && text[to] === '%') return '';
  return ' ';
}

/** `服 务 保 障`: single characters set wide, three at least. */
function isLetterSpaced(text: string, from: number, to: number): boolean {
  const single = (at: number): boolean => (kindAt(text, at) & HAN) !== 0 && !(kindAt(text, at - 1) & HAN) && !(kindAt(text, at + 1) & HAN);
  if (!single(from - 1) || !single(to)) return false;
  const before = text[from - 2] === ' ' && single(from - 3);
  const after = text[to + 1] === ' ' && single(to + 2);
  return before || after;
}

function partsNames(text: string, at: number): boolean {
  return NAMES.test(text.slice(Math.max(0, at - 14), at)) || /^\s?(?:摄|文|图)(?![\u4e00-\u9fff])/.test(text.slice(at, at + 3));
}
