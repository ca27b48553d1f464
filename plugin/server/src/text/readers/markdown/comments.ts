import { appendAll } from '../../append-all';
import type { Removal } from '../../read-text';

/** One line of the source without the comments in it. */
export interface Piece {
  /** What is left of the line, in offsets of the source. */
  ranges: [number, number][];
  /** Nothing but white space is left. */
  blank: boolean;
  /** The line was blank before comments were cut, so that it parts paragraphs. */
  counts: boolean;
}

/** `<!-- Media -->`, `<!-- figureText: 表 1 -->`: a picture's place and the text that OCR read in it. */
const PICTURE_COMMENT = /^<!--\s{0,4}(?:Media|figureText|Figure)/i;
/** `<PAGE_DIV>`, `\f`, `<page_break/>`: a page ends here, in mid-sentence if need be. */
const PAGE_MARK = /<\/?page[_-]?(?:div|break)\s{0,4}\/?>|\f/gi;

/** Parts the source at its line ends and cuts comments and page marks, which may go over several lines. */
export function cutComments(source: string, begin: number, removed: Removal[]): Piece[] {
  const cuts = findCuts(source, begin);
  appendAll(removed, cuts);
  const pieces: Piece[] = [];
  let cut = 0;
  let at = begin;
  while (at <= source.length) {
    const newline = source.indexOf('\n', at);
    const end = newline === -1 ? source.length : newline;
    const ranges: [number, number][] = [];
    let from = at;
    let touched = false;
    while (cut < cuts.length && cuts[cut].start < end) {
      touched = true;
      if (cuts[cut].start > from) ranges.push([from, cuts[cut].start]);
      from = Math.max(from, cuts[cut].end);
      if (cuts[cut].end > end) break;
      cut += 1;
    }
    if (from < end) ranges.push([from, end]);
    const blank = ranges.every(([start, stop]) => source.slice(start, stop).trim() === '');
    pieces.push({ ranges, blank, counts: blank && !touched });
    if (newline === -1) break;
    at = newline + 1;
    while (cut < cuts.length && cuts[cut].end <= at) cut += 1;
  }
  return pieces;
}

function findCuts(source: string, begin: number): Removal[] {
  const cuts: Removal[] = [];
  for (let at = source.indexOf('<!--', begin); at !== -1; ) {
    const close = source.indexOf('-->', at + 4);
    // A comment that nothing closes is text: without this, one stray mark would swallow the story.
    if (close === -1) break;
    const end = close + 3;
    const rule = PICTURE_COMMENT.test(source.slice(at, at + 24)) ? 'mark.picture' : 'markup.comment';
    cuts.push({ rule, start: at, end });
    at = source.indexOf('<!--', end);
  }
  for (const match of source.slice(begin).matchAll(PAGE_MARK)) {
    const start = begin + match.index;
    cuts.push({ rule: 'mark.page', start, end: start + match[0].length });
  }
  cuts.sort((one, other) => one.start - other.start);
  return cuts.filter((cut, index) => index === 0 || cut.start >= cuts[index - 1].end);
}
