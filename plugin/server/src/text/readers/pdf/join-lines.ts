import type { TakenLine } from '../taken-text';

/** A line with what its place in its column shows. */
export type PlacedLine = TakenLine & {
  /** It reaches the right edge of its column, so that the next line may go on with it. */
  full: boolean;
  size: number;
};

/** Where this share of the lines is indented, an indent begins a paragraph and nothing else does. */
const LEAST_INDENTED = 0.06;
const INDENT = 1.5;
const SENTENCE_END = /[。！？!?…][”’」』）)]?$/;

/**
 * Joins the lines of each paragraph, over columns and pages as well: a line that fills its column goes on in the next
 * one that is not indented. Only the page knows how wide its columns are, so this is not left to the story step.
 */
export function joinLines(lines: readonly PlacedLine[]): TakenLine[] {
  const plain = lines.filter(({ rule, level }) => rule === undefined && level === undefined);
  const indents = plain.filter(({ indent }) => indent >= INDENT).length >= plain.length * LEAST_INDENTED;
  const joined: PlacedLine[] = [];
  /** The paragraph that may go on; margins between two pages do not end it. */
  let open: PlacedLine | null = null;
  for (const line of lines) {
    if (line.rule !== undefined) {
      joined.push({ ...line });
      continue;
    }
    if (open !== null && goesOn(open, line, indents)) {
      open.text = glue(open.text, line.text);
      open.full = line.full;
      continue;
    }
    open = { ...line };
    joined.push(open);
    if (line.level !== undefined) open = null;
  }
  return joined.map(({ full: _full, size: _size, ...line }) => (line.rule === undefined ? { ...line, closed: true } : line));
}

function goesOn(open: PlacedLine, next: PlacedLine, indents: boolean): boolean {
  if (!open.full || next.level !== undefined || next.blankBefore > 0 || Math.abs(open.size - next.size) > open.size * 0.05) return false;
  if (indents) return next.indent < INDENT;
  return next.indent < INDENT && !SENTENCE_END.test(open.text);
}

function glue(first: string, second: string): string {
  if (/[A-Za-z]-$/.test(first) && /^[a-z]/.test(second)) return first.slice(0, -1) + second;
  return /[A-Za-z\d,.;:]$/.test(first) && /^[A-Za-z]/.test(second) ? `${first} ${second}` : first + second;
}
