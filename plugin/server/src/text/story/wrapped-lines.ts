import { widthOf } from '../characters';
import type { LineFacts } from './line-facts';

/** How a text was set that breaks its lines at a fixed width. */
export interface Wrapping {
  /** Columns of a full line. */
  width: number;
  /** Columns by which a paragraph's first line stands in; 0 where paragraphs are not indented. */
  indent: number;
}

const NARROWEST = 24;
const WIDEST = 130;
/** A full line may fall short of the measure by a character that must not begin or end a line. */
const SLACK = 5;
/** Past every width that is compared: how much wider a line is makes no difference. */
const MEASURED = WIDEST + SLACK;

/** Finds out whether the lines were broken at a fixed width; null where each line is a paragraph. */
export function wrappingOf(lines: readonly LineFacts[]): Wrapping | null {
  const widths = lines.map(({ line, text }) => line.indent + widthOf(text, MEASURED));
  const followed = lines.map((_, index) => index + 1 < lines.length && lines[index + 1].line.blankBefore === 0 && lines[index].line.markup === undefined);
  const candidates = widths.filter((width, index) => followed[index] && width >= NARROWEST);
  if (candidates.length < 4) return null;
  const sorted = [...candidates].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)];
  if (width > WIDEST) return null;
  const full = widths.map((each, index) => followed[index] && each >= width - SLACK && each <= width + 2);
  const open = full.filter((isFull, index) => isFull && !lines[index].ends).length;
  const count = full.filter(Boolean).length;
  if (count < 4 || count < candidates.length * 0.45 || open < count * 0.4) return null;
  return { width, indent: indentOf(lines, full) };
}

/** Indented lines that come after unindented ones, or the other way round, begin paragraphs. */
function indentOf(lines: readonly LineFacts[], full: readonly boolean[]): number {
  const indents = lines.map(({ line }) => line.indent).filter((indent) => indent > 0);
  const flush = lines.filter(({ line }, index) => line.indent === 0 && full[index]).length;
  if (indents.length < 2 || flush === 0) return 0;
  return indents.reduce((least, indent) => Math.min(least, indent));
}

export function isFullLine({ line, text }: LineFacts, wrapping: Wrapping): boolean {
  return line.indent + widthOf(text, MEASURED) >= wrapping.width - SLACK;
}
