import type { Line, Removal } from '../../read-text';
import { LineBuilder, lineOf } from '../line-builder';
import type { Piece } from './comments';

const ROW = /^\s{0,8}\|.{0,4000}\|\s{0,8}$/;
const DELIMITER_ROW = /^\s{0,8}\|(?:\s{0,40}:?-{1,200}:?\s{0,40}\|){1,100}\s{0,8}$/;

/** Whether a table begins here: a row followed by a row of dashes. */
export function isTableRow(source: string, pieces: readonly Piece[], index: number): boolean {
  return rowMatches(source, pieces[index], ROW) && rowMatches(source, pieces[index + 1], DELIMITER_ROW);
}

/** Reads a table as one line with a `\n` between rows, as Markdown writes it. */
export function readTable(source: string, pieces: readonly Piece[], index: number, blankBefore: number, removed: Removal[]): { line: Line; next: number } {
  const builder = new LineBuilder();
  let next = index;
  while (next < pieces.length && rowMatches(source, pieces[next], ROW)) {
    const [[start, end]] = pieces[next].ranges;
    if (next > index) builder.add('\n', builder.end, start);
    const row = source.slice(start, end);
    builder.add(row.trim(), start + row.length - row.trimStart().length, start + row.trimEnd().length);
    next += 1;
  }
  const line = lineOf(builder.build(), { blankBefore, markup: 'table', closed: true }, removed);
  if (!line) throw new Error('A table row holds no character');
  return { line, next };
}

function rowMatches(source: string, piece: Piece | undefined, pattern: RegExp): boolean {
  return piece !== undefined && piece.ranges.length === 1 && pattern.test(source.slice(...piece.ranges[0]));
}
