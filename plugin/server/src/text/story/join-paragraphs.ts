import { HAN, kindAt, LATIN, widthOf } from '../characters';
import { concatenate, fromSource, replacing, slice, sourceEnd, sourceStart, type MappedText } from '../mapped-text';
import type { LineFacts } from './line-facts';
import { BULLET, isCaption, isTableRow, NUMBERED_HEAD, NUMBERED_ITEM } from './line-kinds';
import { isFullLine, wrappingOf, type Wrapping } from './wrapped-lines';

/** Lines of the story that make one paragraph, heading or other block. */
export interface Paragraph {
  text: MappedText;
  /** The lines it was joined of, in order. */
  lines: LineFacts[];
}

/**
 * A paragraph ends where the source ends it; what a column, a page or a fixed width broke is joined again.
 *
 * @param apart Lines before which something of the page was taken out, so that they begin anew.
 */
export function joinParagraphs(lines: readonly LineFacts[], apart: ReadonlySet<LineFacts> = new Set()): Paragraph[] {
  const wrapping = wrappingOf(lines);
  const words = latinWords(lines);
  const paragraphs: Paragraph[] = [];
  for (const facts of lines) {
    const last = paragraphs[paragraphs.length - 1];
    if (last !== undefined && !apart.has(facts) && continues(last, facts, wrapping)) {
      last.text = glue(last.text, facts.line.text, words);
      last.lines.push(facts);
    } else {
      paragraphs.push({ text: facts.line.text, lines: [facts] });
    }
  }
  return paragraphs;
}

/** A paragraph's last line ends as a sentence does: a line so much shorter that does not is a heading below a full one. */
const SHORT_SHARE = 0.7;

function continues(paragraph: Paragraph, next: LineFacts, wrapping: Wrapping | null): boolean {
  const last = paragraph.lines[paragraph.lines.length - 1];
  if (last.line.closed === true || isApart(next) || isApart(last)) return false;
  if (wrapping !== null && next.line.blankBefore === 0) {
    const headed = last.ends && !next.ends && widthOf(next.text, wrapping.width) < wrapping.width * SHORT_SHARE;
    if (wrapping.indent > 0) return next.line.indent < wrapping.indent && ((isFullLine(last, wrapping) && !headed) || isUnfinished(paragraph, next));
    return (isFullLine(last, wrapping) && !headed && next.line.indent <= last.line.indent) || isUnfinished(paragraph, next);
  }
  if (last.ends || next.line.blankBefore > 4) return false;
  if (wrapping !== null && wrapping.indent > 0 && next.line.indent >= wrapping.indent) return false;
  return isUnfinished(paragraph, next);
}

/** Headings, items, captions and tables by markup or form are never joined to what stands before them. */
function isApart({ line, text, folded, metadata }: LineFacts): boolean {
  if (line.markup !== undefined && line.markup !== 'paragraph') return true;
  if (metadata !== null || isTableRow(text) || (folded.length <= 3 && /^\d{1,3}$/.test(folded)) || isCaption(text, folded, false)) return true;
  return text.length <= 34 && NUMBERED_HEAD.test(folded) && !/[.!?]/.test(folded.slice(4));
}

/** Words that leave a sentence open at the end of a line. */
const OPEN_END = /(?:[,，、:：（(《“‘—-]|[的在和与及或把将被对向从为是了以之而并等这那其各每])$/u;
/** A caption ends with who took the picture. */
const CREDITED = /(?:记者|[.!?)] ?)[\u4e00-\u9fff· ]{2,12} ?[\/|]? ?(?:摄影?|供图)$/;
/** Columns that no heading fills. */
const WIDE_LINE = 58;
/** How paragraphs like to begin. */
const FRESH_START = /^(?:日前|近日|近期|近年来|今年|去年|目前|当天|当日|随后|此外|同时|另外|据悉|据了解|据介绍|下一步|接下来|截至|首先|其次|最后|第[一二三四五六七八九十]|[一二三四五六七八九十]是|\d{1,2}月\d{1,2}日|\d{4}年|[“‘](?![^“”‘’，。！？,.!?]{1,14}[”’][^：:])|在.{1,16}[,，]|为.{1,16}[,，])/u;

/**
 * Does a paragraph go on in the next line? Its own line must end within a sentence, and show that it is no heading:
 * by a full stop inside it, by its length, by a comma at its end or by a quotation that closes in the next line.
 */
function isUnfinished({ text: { text }, lines }: Paragraph, next: LineFacts): boolean {
  const last = lines[lines.length - 1];
  if (last.ends) return false;
  const begins = kindAt(next.text, 0);
  if (next.line.indent >= 2 && last.line.indent < next.line.indent) return false;
  if (NUMBERED_ITEM.test(next.folded) || NUMBERED_HEAD.test(next.folded)) return false;
  if (BULLET.test(next.folded)) return false;
  if (closesQuote(text, next.text)) return true;
  if (text.length < 12 || CREDITED.test(last.folded.slice(-24))) return false;
  const inside = /[。！？!?；]|[\u4e00-\u9fff”]\.[\u4e00-\u9fff“]/u.test(text.slice(-4000, -1));
  const dangling = OPEN_END.test(text) && text.length >= 20;
  const wide = next.line.blankBefore === 0 && widthOf(last.text, WIDE_LINE) >= WIDE_LINE;
  const long = (text.length > 44 || wide) && /[,，、]/u.test(text);
  if (!inside && !dangling && !long) return false;
  if (!(next.ends || next.prose || next.letters > 16)) return false;
  if (dangling) return true;
  if (next.line.blankBefore > 0 && FRESH_START.test(next.text)) return false;
  return begins !== 0;
}

/** The text leaves a quotation or bracket open, and the next line closes it before it opens another. */
function closesQuote(text: string, next: string): boolean {
  const tail = text.slice(-60);
  const open = Math.max(tail.lastIndexOf('“'), tail.lastIndexOf('《'), tail.lastIndexOf('（'), tail.lastIndexOf('「'), tail.lastIndexOf('('));
  if (open === -1) return false;
  const closer = { '“': '”', '《': '》', '（': '）', '「': '」', '(': ')' }[tail[open]] as string;
  if (tail.indexOf(closer, open) !== -1) return false;
  const end = next.slice(0, 60).indexOf(closer);
  if (end <= 0) return false;
  return next.slice(0, end).indexOf(tail[open]) === -1;
}

/** Latin words of the whole text, to tell a hyphen of a compound from one that breaks a word. */
function latinWords(lines: readonly LineFacts[]): ReadonlySet<string> {
  const words = new Set<string>();
  if (!lines.some(({ text }) => text.endsWith('-') && /[A-Za-z]-$/.test(text))) return words;
  for (const { text } of lines) for (const [word] of text.matchAll(/[A-Za-z]+(?:-[A-Za-z]+)*/g)) words.add(word.toLowerCase());
  return words;
}

/** First halves that keep their hyphen: open-source, self-service. */
const COMPOUND_START = /(?:^|[^A-Za-z])(?:open|self|non|co|real|high|low|all|on|off|multi|full|one|two|long|short|well|best|cloud|e|x|wi|pre|post|peer|end|plug|face|point)-$/i;

function glue(first: MappedText, second: MappedText, words: ReadonlySet<string>): MappedText {
  const left = first.text;
  const right = second.text;
  if (left.endsWith('-') && /[A-Za-z]-$/.test(left) && /^[a-z]/.test(right)) {
    const head = /[A-Za-z-]{1,40}$/.exec(left.slice(-40))?.[0] ?? '';
    const tail = /^[A-Za-z]+/.exec(right)?.[0] ?? '';
    const compound = (head + tail).toLowerCase();
    const keep = words.has(compound) || (!words.has((head.slice(0, -1) + tail).toLowerCase()) && COMPOUND_START.test(left));
    if (keep) return concatenate([first, second]);
    const hyphen = left.length - 1;
    const laid = replacing(left[hyphen - 1], [sourceStart(first, hyphen - 1), sourceEnd(first, hyphen + 1)]);
    return concatenate([slice(first, 0, hyphen - 1), laid, second]);
  }
  const between = kindAt(left, left.length - 1) & LATIN && kindAt(right, 0) & LATIN;
  return between ? concatenate([first, spaceAfter(first), second]) : concatenate([first, second]);
}

/** The white space that stood at the line's end, as one space. */
function spaceAfter(text: MappedText): MappedText {
  return fromSource(' ', sourceEnd(text, text.text.length));
}

export function beginsWithHan(text: string): boolean {
  return (kindAt(text, 0) & HAN) !== 0;
}
