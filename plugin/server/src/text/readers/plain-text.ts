import { fromSource, slice, type MappedText } from '../mapped-text';
import type { Line, ReadText } from '../read-text';
import { decodeEntities } from './html-entities';
import { lineNumberWidths, type Row } from './line-numbers';

const WHITE = /\s/;

/**
 * Reads plain text: one line a line of the source. Line numbers that run through the text and HTML entities that a
 * scraper left are taken out.
 */
export function readPlainText(source: string): ReadText {
  const rows = splitRows(source);
  const widths = lineNumberWidths(source, rows);
  const lines: Line[] = [];
  const removed: ReadText['removed'] = [];
  let blank = 0;
  rows.forEach(({ start, end }, index) => {
    const width = widths === null ? 0 : widths[index];
    if (width > 0) removed.push({ rule: 'mark.lineNumber', start, end: start + width });
    const line = start + width === end ? null : toLine(source.slice(start + width, end), start + width, blank);
    if (line === null) blank += 1;
    else {
      lines.push(line);
      blank = 0;
    }
  });
  return { format: 'text', source, lines, removed, evidence: [] };
}

/** A line of a text that is mapped already, without the white space around it; null where it holds nothing else. */
export function lineOf(row: MappedText, blankBefore: number): Line | null {
  const from = row.text.length - row.text.trimStart().length;
  const to = row.text.trimEnd().length;
  return from >= to ? null : { text: slice(row, from, to), blankBefore, indent: columns(row.text, from) };
}

/** The same of a piece of the source, which is mapped only once it is cut. */
function toLine(row: string, start: number, blankBefore: number): Line | null {
  if (row.includes('&')) return lineOf(decodeEntities(fromSource(row, start)), blankBefore);
  const from = row.length - row.trimStart().length;
  const to = row.trimEnd().length;
  return from >= to ? null : { text: fromSource(row.slice(from, to), start + from), blankBefore, indent: columns(row, from) };
}

/** Columns of white space before `to`; a full-width space counts two, a tab four. */
function columns(text: string, to: number): number {
  let count = 0;
  for (let at = 0; at < to && WHITE.test(text[at]); at++) count += text[at] === '\u3000' ? 2 : text[at] === '\t' ? 4 : 1;
  return count;
}

const LINE_END = /[\n\r\u2028\u2029\v\f]/g;

function splitRows(source: string): Row[] {
  const rows: Row[] = [];
  let start = 0;
  LINE_END.lastIndex = 0;
  // A test says where it stopped without a match to be made for it.
  while (LINE_END.test(source)) {
    const end = LINE_END.lastIndex - 1;
    rows.push({ start, end });
    start = source.startsWith('\r\n', end) ? end + 2 : end + 1;
    LINE_END.lastIndex = start;
  }
  rows.push({ start, end: source.length });
  return rows;
}
