/** Where a row of the source begins and ends, its line end left out. */
export interface Row {
  readonly start: number;
  readonly end: number;
}

/** A number of fixed width, then a tab or spaces or the end: `0012<tab>今年以来`, `0002`. */
const NUMBERED = /^ {0,6}(\d{1,6})(?:[\t|]|  |$)/;
const LONGEST_NUMBER = 12;
const FEWEST_ROWS = 5;
/** Share of the rows that may go without the next number. */
const MOST_OTHERS = 0.1;

/**
 * Finds line numbers that run through a text.
 *
 * @returns For each row how many characters its number takes; null where the rows are not numbered.
 */
export function lineNumberWidths(source: string, rows: readonly Row[]): number[] | null {
  const widths = new Array<number>(rows.length).fill(0);
  let previous = -1;
  let filled = 0;
  let others = 0;
  for (let index = 0; index < rows.length; index++) {
    const { start, end } = rows[index];
    const head = source.slice(start, Math.min(end, start + LONGEST_NUMBER));
    if (head.trim() === '') continue;
    filled += 1;
    const match = NUMBERED.exec(head);
    const number = match === null ? null : Number(match[1]);
    if (number === null || (previous !== -1 && number !== previous + 1)) others += 1;
    if (others > rows.length * MOST_OTHERS) return null;
    if (match === null) continue;
    previous = Number(match[1]);
    widths[index] = match[0].length;
  }
  return filled >= FEWEST_ROWS && filled - others >= filled * (1 - MOST_OTHERS) ? widths : null;
}
