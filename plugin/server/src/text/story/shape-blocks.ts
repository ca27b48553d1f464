import type { BlockKind, Byline } from '../../../../shared/cleaned-text';
import { isLetter } from '../characters';
import { folded } from '../folded';
import { concatenate, fromSource, slice, sourceEnd, spansOf, trim, type MappedText } from '../mapped-text';
import type { Removal } from '../read-text';
import { cutPhotoCredit, cutTail, type CutOff } from './credits';
import { joinParagraphs, type Paragraph } from './join-paragraphs';
import { isLoneNumber } from './judge-lines';
import type { LineFacts } from './line-facts';
import { BULLET, CAPTION_LABEL, isHeadingForm, isTableRow, kindOf, NUMBERED_HEAD } from './line-kinds';
import { Repeats } from './repeats';

/** A block of the story before the language step. */
export interface StoryBlock {
  kind: BlockKind;
  level?: number;
  text: MappedText;
}

export interface Shaped {
  blocks: StoryBlock[];
  removed: Removal[];
  /** How many breaks inside paragraphs were mended, and paragraphs dropped as repeated. */
  joined: { count: number; first: number | null };
  repeated: { count: number; first: number | null };
}

/** A line of the story, and what was taken out before it: a picture's mark, or anything that parts paragraphs. */
export interface StoryLine {
  facts: LineFacts;
  afterPicture: boolean;
  apart: boolean;
}

/** Makes blocks of the story's lines: joins, names each kind, drops what is said twice, takes credits into bylines. */
export function shapeBlocks(lines: readonly StoryLine[], bylines: Byline[]): Shaped {
  const told: LineFacts[] = [];
  const pictures = new Set<LineFacts>();
  const apart = new Set<LineFacts>();
  for (const line of lines) {
    told.push(line.facts);
    if (line.afterPicture) pictures.add(line.facts);
    if (line.apart) apart.add(line.facts);
  }
  const paragraphs = joinTables(joinParagraphs(told, apart));
  const shaped: Shaped = { blocks: [], removed: [], joined: { count: 0, first: null }, repeated: { count: 0, first: null } };
  const repeats = new Repeats();
  const kinds = kindsOf(paragraphs, pictures);
  const lastTold = kinds.reduce<number>((last, kind, index) => (kind === null || kind === 'caption' ? last : index), paragraphs.length - 1);
  paragraphs.forEach((paragraph, index) => {
    const kind = kinds[index];
    const start = paragraph.text.stretches[0].start;
    if (kind === null) {
      remove(shaped, 'mark.number', paragraph.text);
      return;
    }
    if (paragraph.lines.length > 1 && kind !== 'table') {
      shaped.joined.count += paragraph.lines.length - 1;
      shaped.joined.first ??= start;
    }
    if (kind !== 'table' && kind !== 'heading' && repeats.has(paragraph.text.text)) {
      shaped.repeated.count += 1;
      shaped.repeated.first ??= start;
      remove(shaped, 'story.repeated', paragraph.text);
      return;
    }
    const text = kind === 'table' ? paragraph.text : finish(shaped, kind, paragraph.text, bylines, index >= Math.min(lastTold, paragraphs.length - 3), index === lastTold);
    if (text.text === '') return;
    const level = paragraph.lines[0].line.level;
    shaped.blocks.push(kind === 'heading' ? { kind, level: Math.min(6, Math.max(2, level ?? headingLevel(text.text))), text } : { kind, text });
  });
  return shaped;
}

function remove(shaped: Shaped, rule: string, text: MappedText): void {
  for (const [start, end] of spansOf(text)) shaped.removed.push({ rule, start, end });
}

/** Takes layout marks off the beginning, credits and end marks off the end. */
function finish(shaped: Shaped, kind: BlockKind, text: MappedText, bylines: Byline[], nearEnd: boolean, last: boolean): MappedText {
  let kept = takeMarks(shaped, kind, text);
  const cuts: CutOff[] = [];
  if (kind === 'caption') cuts.push(cutPhotoCredit(kept, bylines));
  else if (nearEnd && kind !== 'heading') {
    cuts.push(cutTail(kept, bylines, last));
    if (cuts[0].cut !== null) cuts.push(cutTail(cuts[0].kept, bylines, last));
  }
  for (const { kept: rest, cut } of cuts) {
    if (cut !== null) remove(shaped, cut.rule, cut.text);
    kept = rest;
  }
  return kept;
}

const LAYOUT_MARKS = /^[□■▲△▼▽●○◆◇◎★☆►▶◀※►✦✿➤\s]+/u;

/** `* 一支夜里出诊的队伍 *`: a mail's heading between two marks. */
const OPENING_MARK = /^[*=~·•◆■★☆-]{1,4}\s{0,3}(?=[^\s*=~·•◆■★☆-])/u;
const CLOSING_MARK = /(?<=[^\s*=~·•◆■★☆-])\s{0,3}[*=~·•◆■★☆-]{1,4}$/u;

function takeMarks(shaped: Shaped, kind: BlockKind, text: MappedText): MappedText {
  const opening = kind === 'heading' ? OPENING_MARK.exec(text.text) : null;
  const closing = opening === null ? null : CLOSING_MARK.exec(text.text);
  if (opening !== null && closing !== null) {
    remove(shaped, 'mark.layout', trim(slice(text, 0, opening[0].length)));
    remove(shaped, 'mark.layout', trim(slice(text, closing.index)));
    return trim(slice(text, opening[0].length, closing.index));
  }
  const label = kind === 'caption' ? CAPTION_LABEL.exec(folded(text.text, 20)) : null;
  // No mark of layout is a letter, and hardly a block begins with anything else.
  if (label === null && isLetter(text.text.charCodeAt(0))) return text;
  const marks = (label !== null && label[0].length < text.text.length ? label : null) ?? LAYOUT_MARKS.exec(text.text) ?? (kind === 'listItem' ? BULLET.exec(text.text) : null);
  if (marks === null || marks[0].length === text.text.length) return text;
  remove(shaped, 'mark.layout', trim(slice(text, 0, marks[0].length)));
  return trim(slice(text, marks[0].length));
}

/** Rows of a table, one after the other, are one block. */
function joinTables(paragraphs: readonly Paragraph[]): Paragraph[] {
  const result: Paragraph[] = [];
  for (let start = 0, end = 0; start < paragraphs.length; start = end) {
    for (end = start + 1; end < paragraphs.length && isRow(paragraphs[end - 1]) && isRow(paragraphs[end]); ) end += 1;
    result.push(end === start + 1 ? paragraphs[start] : tableOf(paragraphs.slice(start, end)));
  }
  return result;
}

function tableOf(rows: readonly Paragraph[]): Paragraph {
  const texts = rows.flatMap(({ text }, index) => (index === 0 ? [text] : [lineBreakAfter(rows[index - 1].text), text]));
  return { text: concatenate(texts), lines: rows.flatMap(({ lines }) => lines) };
}

function lineBreakAfter(text: MappedText): MappedText {
  return fromSource('\n', sourceEnd(text, text.text.length));
}

function isRow({ lines, text }: Paragraph): boolean {
  return lines[0].line.markup === 'table' || (lines[0].line.markup === undefined && isTableRow(text.text));
}

/** The kind of each paragraph; null for a number that only counts the heading after it. */
function kindsOf(paragraphs: readonly Paragraph[], pictures: ReadonlySet<LineFacts>): (BlockKind | null)[] {
  const forms = paragraphs.map(({ text, lines }) => (text.text === lines[0].text ? lines[0].folded : folded(text.text)));
  const kinds: (BlockKind | null)[] = paragraphs.map(({ text, lines }, index) => {
    const markup = lines[0].line.markup;
    if (markup !== undefined && markup !== 'paragraph' && !isLoneNumber(lines[0])) return markup;
    const next = index + 1 < paragraphs.length ? { prose: isText(paragraphs[index + 1]), folded: forms[index + 1] } : null;
    if (isLoneNumber(lines[0])) return isSection(lines[0]) && !(next !== null && isHeadingForm(next.folded, next.folded)) ? 'heading' : null;
    return kindOf(text.text, forms[index], { afterPicture: pictures.has(lines[0]), next });
  });
  settleMarkedHeads(paragraphs, forms, kinds);
  settleVerse(paragraphs, forms, kinds);
  settleItems(paragraphs, forms, kinds);
  return kinds;
}

/** A text has sections from 1 on, and not many; other numbers are counters or pages. */
const isSection = ({ folded }: LineFacts): boolean => /[1-9一二三四五六七八九十]/.test(folded) && !/^(?:[3-9]\d|2[1-9])$/.test(folded);

/** A turn of a conversation: `记者:想过离开吗?`. */
const SPOKEN = /^[^:,.!?]{1,12}:[^:]{2,}[.!?]$/;

function isText({ lines, text }: Paragraph): boolean {
  return lines[0].prose || text.text.length > 44 || (lines[0].ends && (text.text.length > 14 || SPOKEN.test(lines[0].folded)));
}

/** `▲人人都能当老师` points at a picture, unless several such lines each stand over a paragraph. */
const MARKED_HEAD = /^[▲△●◆■★] ?[^.,;:!?]{3,14}(?<!摄|图)$/;

function settleMarkedHeads(paragraphs: readonly Paragraph[], forms: readonly string[], kinds: (BlockKind | null)[]): void {
  const marked = kinds.flatMap((kind, index) => (kind === 'caption' && MARKED_HEAD.test(forms[index]) ? [index] : []));
  const over = marked.filter((index) => index + 1 < paragraphs.length && kinds[index + 1] === 'paragraph' && isText(paragraphs[index + 1]));
  if (over.length >= 2 && over.length === marked.length) for (const index of over) kinds[index] = 'heading';
}

/** Three headings in a row are no headings but verse, a list of names or the like. */
function settleVerse(paragraphs: readonly Paragraph[], forms: readonly string[], kinds: (BlockKind | null)[]): void {
  const loose = (index: number): boolean => kinds[index] === 'heading' && paragraphs[index].lines[0].line.markup === undefined && !NUMBERED_HEAD.test(forms[index]) && !/^\d{1,2}$/.test(forms[index]) && !/:$/.test(forms[index]);
  for (let index = 0; index < kinds.length; ) {
    let end = index;
    while (end < kinds.length && loose(end)) end += 1;
    if (end - index >= 3) for (let at = index; at < end; at++) kinds[at] = 'paragraph';
    index = Math.max(end, index + 1);
  }
}

/** Lines that stand close and each end with a semicolon are items; so are bullets in a row. */
function settleItems(paragraphs: readonly Paragraph[], forms: readonly string[], kinds: (BlockKind | null)[]): void {
  const close = (index: number): boolean => index < paragraphs.length && paragraphs[index].lines[0].line.blankBefore === 0;
  const plain = (index: number): boolean => kinds[index] === 'paragraph' && paragraphs[index].lines[0].line.markup === undefined;
  for (let index = 0; index < kinds.length; index++) {
    if (!plain(index) || !forms[index].endsWith(';') || !close(index + 1)) continue;
    let end = index;
    while (end + 1 < kinds.length && plain(end + 1) && close(end + 1) && forms[end].endsWith(';')) end += 1;
    if (end > index) for (let at = index; at <= end; at++) kinds[at] = 'listItem';
    index = end;
  }
  const isBullet = (index: number): boolean => index >= 0 && index < forms.length && !isLetter(forms[index].charCodeAt(0)) && BULLET.test(forms[index]);
  for (let index = 0; index < kinds.length; index++) {
    if (!plain(index) || !isBullet(index) || forms[index].startsWith('--')) continue;
    if (isBullet(index + 1) || isBullet(index - 1)) kinds[index] = 'listItem';
  }
}

function headingLevel(text: string): number {
  return /^[（(]/u.test(text) || /^\d{1,2}[.、．]/u.test(text) ? 3 : 2;
}
