import { slice, spansOf, trim } from '../mapped-text';
import type { Line, Removal } from '../read-text';

/** Bars that a table of the layout left around its only cell: `| 发布日期：… |`, `…以优异成绩向大会献礼。 |`, `|  拼版照片：…`. */
const OPENING = /^\|\s{0,8}(?=[^\s|])/;
const CLOSING = /(?<=[^\s|])\s{0,8}[|\s]{0,200}\|$/;
/** Prefixes and endings are looked for in so much of a line; a table's row has bars inside, and keeps all of them. */
const LONGEST_RUN = 240;

/** Cuts the bars off lines that hold one cell. */
export function cutLayoutBars(lines: readonly Line[]): { lines: Line[]; removed: Removal[] } {
  const removed: Removal[] = [];
  if (!lines.some(mayHoldOneCell)) return { lines: [...lines], removed };
  const kept = lines.map((line) => {
    const { text } = line.text;
    if (!mayHoldOneCell(line)) return line;
    const start = OPENING.exec(text)?.[0].length ?? 0;
    const tail = Math.max(0, text.length - LONGEST_RUN);
    const closing = CLOSING.exec(text.slice(tail));
    const end = closing === null ? text.length : tail + closing.index;
    if (end - start === text.length || end <= start || text.slice(start, end).includes('|')) return line;
    for (const [from, to] of [[0, start], [end, text.length]]) {
      if (to > from) for (const span of spansOf(slice(line.text, from, to))) removed.push({ rule: 'mark.layout', start: span[0], end: span[1] });
    }
    return { ...line, text: trim(slice(line.text, start, end)) };
  });
  return { lines: kept, removed };
}

const BAR = '|'.charCodeAt(0);

function mayHoldOneCell({ text: { text }, markup }: Line): boolean {
  return markup !== 'table' && (text.charCodeAt(0) === BAR || text.charCodeAt(text.length - 1) === BAR);
}
