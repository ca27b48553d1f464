import type { Line, Removal } from '../../read-text';
import { LineBuilder, lineOf } from '../line-builder';
import { isDropped, type DropPolicy } from './dropped';
import type { ElementNode, TextNode } from './tree';

const LONGEST_CELL = 200;
const LONGEST_MEAN = 40;
const WIDEST_CELL = 20;
const LEAST_WIDE_ROWS = 0.6;
/** A table with one of these lays a page out and holds no data. */
const LAYOUT_PARTS = new Set(['table', 'form', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'img', 'iframe', 'input', 'video', 'article', 'section', 'nav']);

interface Cell {
  pieces: TextNode[];
  /** Columns that it takes. */
  width: number;
}

/**
 * A table of data as one line of Markdown, rows parted by `\n`; null for a table that lays a page out. What stands
 * between two cells maps to the tags there.
 */
export function tableLine(table: ElementNode, policy: DropPolicy, removed: Removal[]): Omit<Line, 'blankBefore'> | null {
  const rows = rowsOf(table, policy);
  if (rows === null || !isData(rows)) return null;
  const columns = rows.reduce((most, row) => Math.max(most, row.reduce((sum, { width }) => sum + width, 0)), 0);
  const builder = new LineBuilder();
  let done = table.start;
  let pending = '';
  rows.forEach((row, rowIndex) => {
    pending += rowIndex === 0 ? '|' : '\n|';
    for (const { pieces, width } of row) {
      pending += ' ';
      for (const { text, start, end } of pieces) {
        const shown = text.replace(/\s+/g, ' ');
        builder.add(pending, done, start);
        builder.add(shown, start, end);
        pending = '';
        done = end;
      }
      pending += ' |'.repeat(width);
    }
    if (rowIndex === 0) pending += `\n|${' --- |'.repeat(columns)}`;
  });
  builder.add(pending, done, Math.max(done, table.end));
  return lineOf(builder.build(), { blankBefore: 1, markup: 'table', closed: true }, removed);
}

/** The cells by row; null where a part shows that the table lays the page out. */
function rowsOf(table: ElementNode, policy: DropPolicy): Cell[][] | null {
  const rows: Cell[][] = [];
  const visit = (element: ElementNode): boolean => {
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      if (LAYOUT_PARTS.has(child.name)) return false;
      if (isDropped(child, policy) !== null) continue;
      if (child.name === 'tr') rows.push([]);
      const cell = child.name === 'td' || child.name === 'th' ? cellOf(child, policy) : undefined;
      if (cell === null) return false;
      if (cell) rows[rows.length - 1]?.push(cell);
      else if (!visit(child)) return false;
    }
    return true;
  };
  return visit(table) ? rows.filter((row) => row.some(({ pieces }) => pieces.length > 0)) : null;
}

function cellOf(cell: ElementNode, policy: DropPolicy): Cell | null {
  const pieces: TextNode[] = [];
  const visit = (element: ElementNode): boolean =>
    element.children.every((child) => {
      if (child.kind === 'text') {
        if (child.text.trim() !== '') pieces.push(trimmed(child));
        return true;
      }
      if (child.kind === 'comment') return true;
      if (LAYOUT_PARTS.has(child.name)) return false;
      return isDropped(child, policy) !== null || visit(child);
    });
  if (!visit(cell)) return null;
  const width = Number.parseInt(cell.attributes.colspan ?? '1', 10);
  return { pieces, width: width > 0 && width <= WIDEST_CELL ? width : 1 };
}

function trimmed({ text, start, end }: TextNode): TextNode {
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  return text.length === end - start ? { kind: 'text', text: text.slice(from, to), start: start + from, end: start + to } : { kind: 'text', text, start, end };
}

function isData(rows: Cell[][]): boolean {
  const lengths = rows.flat().map(({ pieces }) => pieces.reduce((sum, { text }) => sum + text.length, 0));
  const filled = lengths.filter((length) => length > 0);
  const wide = rows.filter((row) => row.length > 1).length;
  const mean = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
  return rows.length > 1 && wide / rows.length >= LEAST_WIDE_ROWS && filled.length > 3 && lengths.every((length) => length <= LONGEST_CELL) && mean <= LONGEST_MEAN;
}
