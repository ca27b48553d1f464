import { folded } from '../folded';
import { slice, spansOf, trim } from '../mapped-text';
import type { Line, Removal } from '../read-text';

/** Where a newspaper sends the reader on, and where the text comes from: （下转第3版）, （上接A01版）. Folded form. */
const SENT_ON = /[(\[](?:下转|转)(?:本报)? ?第? ?[A-Z]?[\d一二三四五六七八九十]{1,3} ?版[^()\[\]]{0,12}[)\]]$/;
const COMES_FROM = /^[(\[](?:上接|紧接|接)(?:本报)? ?第? ?[A-Z]?[\d一二三四五六七八九十]{1,3} ?版[^()\[\]]{0,12}[)\]]/;
const LONGEST_MARK = 40;

/** Cuts the marks off lines that hold more than them; one alone on a line is furniture by its own words. */
export function cutJumpMarks(lines: readonly Line[]): { lines: Line[]; removed: Removal[] } {
  const removed: Removal[] = [];
  const kept = lines.map((line) => {
    const { text } = line.text;
    const cameFrom = '(（[【'.includes(text[0]) ? COMES_FROM.exec(folded(text, LONGEST_MARK))?.[0].length ?? 0 : 0;
    const tail = Math.max(0, text.length - LONGEST_MARK);
    const sentOn = ')）]】'.includes(text[text.length - 1]) ? SENT_ON.exec(folded(text.slice(tail)))?.[0].length ?? 0 : 0;
    if (cameFrom + sentOn === 0 || cameFrom + sentOn >= text.length) return line;
    for (const [start, end] of [[0, cameFrom], [text.length - sentOn, text.length]]) {
      if (end > start) for (const span of spansOf(slice(line.text, start, end))) removed.push({ rule: 'mark.jump', start: span[0], end: span[1] });
    }
    return { ...line, text: trim(slice(line.text, cameFrom, text.length - sentOn)) };
  });
  return { lines: kept, removed };
}
