import { fromSource } from '../mapped-text';
import type { Line, ReadText, Removal } from '../read-text';
import type { Format } from '../../../../shared/cleaned-text';

/** A line that a reader took out of a file that is no text itself. */
export type TakenLine = Omit<Line, 'text'> & {
  text: string;
  /** The rule that removes the line, where the file's layout shows that it is no part of the text. */
  rule?: string;
};

/** Makes the text that was taken out of a file the decoded source: its lines, with as many line ends before each as it had breaks. */
export function takenText(format: Format, taken: readonly TakenLine[]): ReadText {
  const parts: string[] = [];
  const lines: Line[] = [];
  const removed: Removal[] = [];
  let length = 0;
  for (const { text, rule, ...description } of taken) {
    const breaks = length === 0 ? '' : '\n'.repeat(1 + Math.min(description.blankBefore, 3));
    parts.push(breaks, text);
    const start = length + breaks.length;
    length = start + text.length;
    if (rule === undefined) lines.push({ ...description, text: fromSource(text, start) });
    else removed.push({ rule, start, end: length });
  }
  return { format, source: parts.join(''), lines, removed, evidence: [] };
}
