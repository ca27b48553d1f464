import type { RemovedPiece, Span } from '../../../shared/cleaned-text';
import { kindAt, SPACE } from './characters';
import type { Removal } from './read-text';

/** Names what no rule has named: marks that stand between a story's pieces and belong to the page's layout. */
const UNNAMED = 'mark.layout';

/**
 * Accounts for every character: the spans of the blocks, and pieces removed, each by one rule. Together with white
 * space they cover the source without gap or overlap; what lies in a gap was dropped by layout.
 *
 * @param blocks The blocks' spans. They come first: a removal that overlaps one gives way.
 */
export function accountFor(source: string, blocks: readonly (readonly Span[])[], removals: readonly Removal[]): RemovedPiece[] {
  const kept = blocks.flat().sort((a, b) => a[0] - b[0]);
  const pieces: RemovedPiece[] = [];
  const ordered = [...removals].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  let at = 0;
  const settle = (until: number): void => {
    while (next < ordered.length && ordered[next].start < until) {
      const { rule, start, end } = ordered[next];
      addPiece(pieces, source, UNNAMED, at, Math.max(at, start));
      const from = Math.max(at, start);
      const to = Math.min(end, until);
      if (from < to) {
        addPiece(pieces, source, rule, from, to);
        at = to;
      }
      next += 1;
    }
    addPiece(pieces, source, UNNAMED, at, until);
  };
  for (const [start, end] of kept) {
    if (start > at) settle(start);
    at = Math.max(at, end);
    while (next < ordered.length && ordered[next].end <= at) next += 1;
  }
  settle(source.length);
  return pieces;
}

/** Adds a piece without the white space around it; white space alone is no piece. */
function addPiece(pieces: RemovedPiece[], source: string, rule: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && kindAt(source, from) & SPACE) from++;
  while (to > from && kindAt(source, to - 1) & SPACE) to--;
  if (from < to) pieces.push({ rule, text: source.slice(from, to), span: [from, to] });
}
