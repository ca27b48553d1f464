import type { Line, LineMarkup, MetadataEvidence, ReadText, Removal } from '../../read-text';
import { decodeEntities } from '../html-entities';
import { LineBuilder, lineOf } from '../line-builder';
import { readFrontMatter } from './front-matter';
import { addInline } from './inline';
import { cutComments, type Piece } from './comments';
import { isTableRow, readTable } from './table';

/** A heading ends without a full stop and is short; OCR puts `## ` before paragraphs, too. */
const LONGEST_HEADING = 50;
const SENTENCE_END = /[。；;!！?？:：,，]["”’」』)）]?$/;
const FENCE = /^\s{0,3}(?:```|~~~)/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t\u3000]+|$)/;
const QUOTE = /^ {0,3}(?:> ?)+/;
const BULLET = /^[ \t]{0,12}[-*+][ \t]+(?=\S)/;
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$|^ {0,3}={3,}[ \t]*$/;
const LINK_DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S/;

/**
 * Reads Markdown and what OCR tools call so: comments, page marks, pictures and the marks of headings, lists, quotes
 * and emphasis are removed by name; tables become one line each. Line ends stay breaks: whether two lines are one
 * paragraph is for the story step to say, because OCR breaks lines where the page does.
 */
export function readMarkdown(source: string): ReadText {
  const removed: Removal[] = [];
  const evidence: MetadataEvidence[] = [];
  const lines: Line[] = [];
  const begin = readFrontMatter(source, evidence, removed);

  let blankBefore = 0;
  let fenced = false;
  const pieces = cutComments(source, begin, removed);
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece.blank) {
      blankBefore += piece.counts ? 1 : 0;
      continue;
    }
    const raw = textOf(source, piece);
    if (FENCE.test(raw)) {
      fenced = !fenced;
      removed.push({ rule: 'markup.fence', start: piece.ranges[0][0], end: piece.ranges[piece.ranges.length - 1][1] });
      blankBefore += 1;
      continue;
    }
    if (!fenced && (RULE.test(raw) || LINK_DEFINITION.test(raw))) {
      removeWhole(piece, 'markup.rule', removed);
      blankBefore += 1;
      continue;
    }
    if (!fenced && isTableRow(source, pieces, index)) {
      const { line, next } = readTable(source, pieces, index, blankBefore, removed);
      lines.push(line);
      blankBefore = 0;
      index = next - 1;
      continue;
    }
    const line = readLine(source, piece, raw, fenced, blankBefore, removed);
    if (line) lines.push(line);
    blankBefore = line ? 0 : blankBefore + 1;
  }
  return { format: 'markdown', source, lines, removed: removed.sort((one, other) => one.start - other.start), evidence };
}

function readLine(source: string, piece: Piece, raw: string, fenced: boolean, blankBefore: number, removed: Removal[]): Line | null {
  const builder = new LineBuilder();
  if (fenced) {
    for (const [start, end] of piece.ranges) builder.add(source.slice(start, end), start, end);
    return lineOf(builder.build(), { blankBefore, closed: true }, removed);
  }
  const { length, rule, markup, level } = markOf(raw);
  const linked = addInline(source, withoutMark(piece, length, rule, removed), builder, removed);
  const line = lineOf(decodeEntities(builder.build()), { blankBefore }, removed);
  if (!line) return null;
  const { text } = line.text;
  if (linked > 0) line.linked = Math.min(1, linked / text.length);
  if (markup === 'heading' && (text.length > LONGEST_HEADING || SENTENCE_END.test(text))) return line;
  if (markup) Object.assign(line, { markup, ...(level ? { level } : {}), closed: markup !== 'quote' });
  return line;
}

/** The mark at a line's beginning, its length and what it makes of the line. */
function markOf(raw: string): { length: number; rule: string; markup?: LineMarkup; level?: number } {
  const heading = HEADING.exec(raw);
  if (heading) return { length: heading[0].length, rule: 'markup.heading', markup: 'heading', level: heading[1].length };
  const quote = QUOTE.exec(raw);
  if (quote) return { length: quote[0].length, rule: 'markup.quote', markup: 'quote' };
  const bullet = BULLET.exec(raw);
  if (bullet) return { length: bullet[0].length, rule: 'markup.bullet', markup: 'listItem' };
  return { length: 0, rule: '' };
}

/** The piece's ranges after the first `length` characters, which are reported as removed. */
function withoutMark(piece: Piece, length: number, rule: string, removed: Removal[]): [number, number][] {
  let left = length;
  return piece.ranges.flatMap(([start, end]): [number, number][] => {
    const cut = Math.min(left, end - start);
    if (cut > 0) removed.push({ rule, start, end: start + cut });
    left -= cut;
    return start + cut < end ? [[start + cut, end]] : [];
  });
}

function removeWhole(piece: Piece, rule: string, removed: Removal[]): void {
  for (const [start, end] of piece.ranges) removed.push({ rule, start, end });
}

export function textOf(source: string, piece: Piece): string {
  return piece.ranges.length === 1 ? source.slice(...piece.ranges[0]) : piece.ranges.map(([start, end]) => source.slice(start, end)).join('');
}
