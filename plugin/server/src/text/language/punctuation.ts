import { ASCII_MARK, CHINESE_MARK, DIGIT, HAN, kindAt, LATIN, SPACE } from '../characters';
import type { Edit } from '../mapped-text';
import { punctuationIn } from './untidy-marks';

/** The full-width form of ASCII marks, by unit. */
const FULL_WIDTH: (string | undefined)[] = new Array<string | undefined>(128).fill(undefined);
for (const [mark, wide] of [',，', ';；', ':：', '!！', '?？', '.。', '(（', ')）']) FULL_WIDTH[mark.charCodeAt(0)] = wide;
const DOT = 0x2e;
const CANDIDATES = /\.{3,}|…+|[。｡﹒．]{2,}|[—―─–－-]{2,}|[—―─–－]|([，、；：])\1+|[﹐﹑﹔﹕﹖﹗；]|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％．]/y;
const SMALL_FORMS: Readonly<Record<string, string>> = { '﹐': '，', '﹑': '、', '﹔': '；', '﹕': '：', '﹖': '？', '﹗': '！' };

/**
 * Full width for the marks of Chinese text, one form for ellipses and dashes, half width for digits and letters.
 * Marks inside numbers, times, addresses and Latin text stay. Edits in ascending order.
 */
export function punctuationEdits(text: string, inside: (at: number) => boolean): Edit[] {
  const edits: Edit[] = [];
  const brackets = chineseBrackets(text);
  let changed = -1;
  let next = 0;
  for (const at of punctuationIn(text)) {
    // Inside a run that was looked at as a whole.
    if (at < next) continue;
    next = at + 1;
    const unit = text.charCodeAt(at);
    const wide = unit < FULL_WIDTH.length ? FULL_WIDTH[unit] : undefined;
    if (wide !== undefined && !(unit === DOT && text.startsWith('...', at))) {
      if (inside(at)) continue;
      const mark = text[at];
      const isBracket = mark === '(' || mark === ')';
      // A mark directly behind one that has just become Chinese is Chinese as well.
      const isWide = isBracket ? brackets.has(at) : (changed === at && unit !== DOT) || isChineseMark(text, at, mark);
      if (!isWide) continue;
      edits.push({ from: at, to: next, text: wide });
      changed = next;
      continue;
    }
    CANDIDATES.lastIndex = at;
    const mark = CANDIDATES.exec(text)?.[0];
    if (mark === undefined) continue;
    next = at + mark.length;
    const replacement = inside(at) ? null : replacementFor(text, at, mark);
    if (replacement === null || replacement === mark) continue;
    edits.push({ from: at, to: next, text: replacement });
    changed = next;
  }
  return edits;
}

/** What a run of marks, a dash or a mark of another form becomes; null where it stays. */
function replacementFor(text: string, at: number, mark: string): string | null {
  const end = at + mark.length;
  if (mark in SMALL_FORMS) return SMALL_FORMS[mark];
  const unit = mark.charCodeAt(0);
  if (unit >= 0xff01 && unit <= 0xff5e) {
    if (mark === '．' && !(kindAt(text, at - 1) & DIGIT)) return null;
    if (mark.length === 1 && /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％．]/.test(mark)) return String.fromCharCode(unit - 0xfee0);
  }
  if (/^(?:\.{3,}|…+|[。．｡]{3,})$/.test(mark)) return chineseAround(text, at, end) ? '……' : null;
  if (/^[。｡]{2}$/.test(mark)) return '。';
  if (/^[，、；：]{2,}$/.test(mark)) return mark[0];
  if (/^[-—―─－–]+$/.test(mark)) return dash(text, at, end, mark);
  return null;
}

/** `——` where a dash parts Chinese text; a single one between digits or Latin letters is a range or a hyphen. */
function dash(text: string, at: number, end: number, mark: string): string | null {
  const before = kindAt(text, at - 1);
  const after = kindAt(text, end);
  if (mark.length === 1) {
    if (mark === '–' || mark === '－') return null;
    if (before & DIGIT || after & DIGIT) return null;
    return (before & (HAN | CHINESE_MARK) || at === 0) && after & (HAN | CHINESE_MARK) && mark !== '—' ? '——' : null;
  }
  if (!chineseAround(text, at, end)) return null;
  return '——';
}

/** Does Chinese text stand on either side, spaces aside? */
function chineseAround(text: string, from: number, to: number): boolean {
  let before = from - 1;
  while (before >= from - 3 && kindAt(text, before) & SPACE) before--;
  let after = to;
  while (after < to + 3 && kindAt(text, after) & SPACE) after++;
  return ((kindAt(text, before) | kindAt(text, after)) & (HAN | CHINESE_MARK)) !== 0;
}

/** Is an ASCII mark the mark of a Chinese sentence? The text on one of its sides decides, quotes and brackets aside. */
function isChineseMark(text: string, at: number, mark: string): boolean {
  const left = kindAt(text, at - 1);
  const right = kindAt(text, at + 1);
  if (left & DIGIT && right & DIGIT) return false;
  if (left & (LATIN | DIGIT) && /[”’"]/.test(text[at + 1] ?? '') && endsLatinQuote(text, at)) return false;
  if (right & DIGIT && text[at - 1] === '%' && (mark === ',' || mark === ';') && followsHan(text, at - 1)) return true;
  // `不低于80%;` at the end of an item.
  if (right === 0 && /[,;!?]/.test(mark) && (text[at - 1] === '%' ? followsHan(text, at - 1) : isSentenceStop(text, at))) return true;
  if (mark === '.') {
    if (right & (LATIN | DIGIT | ASCII_MARK) && !/["'()]/.test(text[at + 1])) return false;
    if (left & (DIGIT | LATIN)) return isSentenceStop(text, at);
    return reaches(text, at - 1, -1) && !(right & SPACE && kindAt(text, at + 2) & LATIN);
  }
  if (mark === ':' && text[at + 1] === '/' && text[at + 2] === '/') return false;
  if (mark === ':' && left & DIGIT && right & DIGIT) return false;
  if (reaches(text, at - 1, -1)) return true;
  return (right !== 0 || mark !== ':') && reaches(text, at + 1, 1);
}

const LONGEST_LATIN_QUOTE = 200;

/** `“… return to port before 18:00!”`: the mark ends a quotation without a Han character. */
function endsLatinQuote(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_LATIN_QUOTE), at);
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('‘'));
  return open !== -1 && !/[\u3400-\u9fff]/.test(before.slice(open)) && /[A-Za-z]{2}/.test(before.slice(open));
}

/** `降到1.9%`: a figure in Chinese text, whose percent sign stands at `at`. */
function followsHan(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before <= 16 && (kindAt(text, before) & DIGIT || text[before] === '.')) before--;
  return (kindAt(text, before) & HAN) !== 0;
}

/** `预约12310.` ends a sentence of Han text; `No.1`, `1.灯亮班前` and `Mr. Li` do not. */
function isSentenceStop(text: string, at: number): boolean {
  const right = kindAt(text, at + 1);
  if (at + 1 < text.length && !(right & (HAN | CHINESE_MARK | SPACE)) && !/["')]/.test(text[at + 1])) return false;
  let before = at - 1;
  while (before >= 0 && at - before <= 24 && kindAt(text, before) & (DIGIT | LATIN)) before--;
  if (before < 0) return false;
  return (kindAt(text, before) & HAN) !== 0;
}

/** Looks from `at` into `direction` over quotes, brackets, spaces and percent signs for Han text or Chinese marks. */
function reaches(text: string, at: number, direction: -1 | 1): boolean {
  for (let steps = 0; steps < 6; steps++, at += direction) {
    const kind = kindAt(text, at);
    if (kind & HAN) return true;
    if (kind & CHINESE_MARK && !/[“”‘’]/.test(text[at])) return true;
    if (kind & SPACE || /["'()%“”‘’°℃\],;!?]/.test(text[at] ?? 'x')) continue;
    return false;
  }
  return false;
}

const NONE: ReadonlySet<number> = new Set();

/** Offsets of ASCII brackets that hold or follow Chinese text, in pairs. */
function chineseBrackets(text: string): ReadonlySet<number> {
  if (!/[()]/.test(text)) return NONE;
  const found = new Set<number>();
  const open: { at: number; han: number }[] = [];
  let han = 0;
  for (let at = 0; at < text.length; at++) {
    if (kindAt(text, at) & HAN) {
      han++;
      continue;
    }
    const character = text[at];
    if (character === '(' || character === '（') open.push({ at, han });
    else if ((character === ')' || character === '）') && open.length > 0) {
      const start = open.pop() as { at: number; han: number };
      const mixed = (text[start.at] === '（') !== (character === '）');
      if (han > start.han || mixed) found.add(start.at).add(at);
    } else if (character === ')' && kindAt(text, at - 1) & HAN) found.add(at);
  }
  for (const { at } of open) if (kindAt(text, at + 1) & HAN) found.add(at);
  return found;
}
