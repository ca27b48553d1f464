import type { PdfPage, TextRun } from './pdf-page';

/** A line of type as the page shows it. */
export interface TypeLine {
  text: string;
  left: number;
  right: number;
  /** Base line. */
  y: number;
  size: number;
}

/** A part of a page that is read from top to bottom: a column, a headline, a box. */
export type Region = TypeLine[];

/** Runs on one base line, no further apart than this many type sizes, are one line; a column gutter is wider. */
const WIDEST_WORD_GAP = 1.1;
/** A gap as wide as this is a space, even where the file has none. */
const NARROWEST_SPACE = 0.3;
/** An empty strip from top to bottom that parts columns, in type sizes. */
const NARROWEST_GUTTER = 0.8;
/** An empty band from left to right that parts regions, in type sizes beyond the usual distance of lines. */
const LOWEST_BAND = 0.9;
const MAXIMUM_DEPTH = 24;

/**
 * Parts a page into regions in the order of reading, by recursive cuts along empty strips (the X-Y cut of Nagy and
 * Seth, 1984): columns left to right, and what stands above a set of columns before them.
 */
export function regionsOf(page: PdfPage): Region[] {
  return cut(typeLines(page.runs), 0);
}

function typeLines(runs: readonly TextRun[]): TypeLine[] {
  const sorted = [...runs].sort((one, other) => one.y - other.y || one.x - other.x);
  const rows: TextRun[][] = [];
  for (const run of sorted) {
    const row = rows[rows.length - 1];
    if (row !== undefined && Math.abs(row[0].y - run.y) < Math.min(row[0].size, run.size) * 0.4) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap(partRow);
}

/** Parts a row where a gap is too wide for a space between words. */
function partRow(row: TextRun[]): TypeLine[] {
  const lines: TypeLine[] = [];
  for (const { text, x, y, width, size } of row.sort((one, other) => one.x - other.x)) {
    const last = lines[lines.length - 1];
    if (text.trim() === '') {
      // A space of its own, which may stretch over a gutter: it joins what it touches and begins nothing.
      if (last !== undefined && width <= WIDEST_WORD_GAP * size) last.text += ' ';
      continue;
    }
    const gap = last === undefined ? Infinity : x - last.right;
    if (last === undefined || gap > WIDEST_WORD_GAP * Math.max(size, last.size) || gap < -size) {
      lines.push({ text, left: x, right: x + width, y, size });
      continue;
    }
    const spaced = gap > NARROWEST_SPACE * size && !/\s$/.test(last.text) && !/^\s/.test(text);
    last.text += spaced ? ` ${text}` : text.replace(/^\s+/, /\s$/.test(last.text) ? '' : ' ');
    last.right = Math.max(last.right, x + width);
    last.size = Math.max(last.size, size);
  }
  return lines;
}

function cut(lines: TypeLine[], depth: number): Region[] {
  if (lines.length < 2 || depth >= MAXIMUM_DEPTH) return lines.length === 0 ? [] : [joinRows(lines)];
  const size = medianOf(lines.map((line) => line.size));
  const columns = partAt(lines, ({ left, right }) => [left, right], NARROWEST_GUTTER * size);
  if (columns.length > 1 && columns.every(isColumn)) return columns.flatMap((column) => cut(column, depth + 1));
  const distance = medianOf(distancesOf(lines)) || size;
  const bands = partAt(lines, ({ y, size: height }) => [y - height, y], Math.max(LOWEST_BAND * size, distance - size + LOWEST_BAND * size));
  // A cut across is worth something only where columns come to light below it.
  if (bands.length > 1) return bands.flatMap((band) => cut(band, depth + 1));
  const top = partTop(lines, size);
  return top === null ? [joinRows(lines)] : [...cut(top[0], depth + 1), ...cut(top[1], depth + 1)];
}

/** Where a headline stands close above columns, no band parts them: cut below the last line that spans the gutter. */
function partTop(lines: TypeLine[], size: number): [TypeLine[], TypeLine[]] | null {
  const sorted = [...lines].sort((one, other) => one.y - other.y);
  for (let count = 1; count <= Math.min(8, sorted.length - 4); count += 1) {
    if (sorted[count].y - sorted[count - 1].y < size * 0.5) continue;
    const below = sorted.slice(count);
    const columns = partAt(below, ({ left, right }) => [left, right], NARROWEST_GUTTER * size);
    if (columns.length > 1 && columns.every(isColumn)) return [sorted.slice(0, count), below];
  }
  return null;
}

/** Scraps such as the numbers of a list stand left of a gap, too, but are no column. */
function isColumn(lines: TypeLine[]): boolean {
  return lines.length >= 3 && lines.filter(({ text }) => text.length >= 6).length * 2 >= lines.length;
}

/** Groups lines by the empty strips between their extents that are wider than `gap`. */
function partAt(lines: readonly TypeLine[], extent: (line: TypeLine) => [number, number], gap: number): TypeLine[][] {
  const sorted = lines.map((line) => ({ line, extent: extent(line) })).sort((one, other) => one.extent[0] - other.extent[0]);
  const groups: TypeLine[][] = [];
  let end = -Infinity;
  for (const { line, extent: [from, to] } of sorted) {
    if (from - end > gap) groups.push([]);
    groups[groups.length - 1].push(line);
    end = Math.max(end, to);
  }
  return groups;
}

/** Pieces that stand on one base line of a region are one line after all, such as a table's cells or spaced names. */
function joinRows(lines: TypeLine[]): Region {
  const region: Region = [];
  for (const line of [...lines].sort((one, other) => one.y - other.y || one.left - other.left)) {
    const last = region[region.length - 1];
    if (last === undefined || Math.abs(last.y - line.y) >= Math.min(last.size, line.size) * 0.4) region.push({ ...line });
    else {
      last.text += `  ${line.text}`;
      last.right = Math.max(last.right, line.right);
    }
  }
  return region;
}

function distancesOf(lines: readonly TypeLine[]): number[] {
  const rows = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((one, other) => one - other);
  return rows.slice(1).map((y, index) => y - rows[index]);
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
