/** A number of fixed width, then a tab or spaces or the end: `0012<tab>今年以来`, `0002`. */
const NUMBERED = /^ {0,6}(\d{1,6})(?:[\t|]|  |$)/;

/**
 * Finds line numbers that run through a text.
 *
 * @param heads The first dozen characters of each line.
 * @returns For each line how many characters its number takes; null where the lines are not numbered.
 */
export function lineNumberWidths(heads: readonly string[]): number[] | null {
  const filled = heads.filter((head) => head.trim() !== '');
  if (filled.length < 5) return null;
  let previous = -1;
  let running = 0;
  const widths = heads.map((head) => {
    const match = NUMBERED.exec(head);
    if (match === null) return 0;
    const number = Number(match[1]);
    if (previous === -1 || number === previous + 1) running += 1;
    previous = number;
    return match[0].length;
  });
  return running >= filled.length * 0.9 ? widths : null;
}
