import type { Line, Removal } from '../../read-text';

/**
 * Reports what neither a line nor a removal covers: the tags. Parts of it that lie in dropped subtrees keep the rule
 * that dropped them.
 *
 * @param dropped in any order; those that lie in another are passed over.
 * @returns all removals, in order and without overlap.
 */
export function coverGaps(source: string, lines: readonly Line[], dropped: readonly Removal[]): Removal[] {
  const kept = lines.flatMap(({ text }) => text.stretches);
  const removals = outermost(dropped);
  const covered: Removal[] = [];
  let gapStart = 0;
  let next = 0;
  const closeGap = (end: number): void => {
    for (; next < removals.length && removals[next].start < end; next += 1) {
      const { rule, start, end: stop } = removals[next];
      if (stop <= gapStart) continue;
      report(source, 'markup.tag', gapStart, Math.max(gapStart, start), covered);
      report(source, rule, Math.max(gapStart, start), Math.min(stop, end), covered);
      gapStart = Math.min(stop, end);
    }
    report(source, 'markup.tag', gapStart, end, covered);
  };
  for (const { start, end } of kept) {
    if (start > gapStart) closeGap(start);
    gapStart = Math.max(gapStart, end);
  }
  closeGap(source.length);
  return covered;
}

function outermost(removals: readonly Removal[]): Removal[] {
  const sorted = [...removals].sort((one, other) => one.start - other.start || other.end - one.end);
  let end = -1;
  return sorted.filter((removal) => {
    if (removal.end <= end) return false;
    end = removal.end;
    return true;
  });
}

/** White space at the edges of a gap needs no report. */
function report(source: string, rule: string, start: number, end: number, covered: Removal[]): void {
  if (start >= end) return;
  const gap = source.slice(start, end);
  const from = start + gap.length - gap.trimStart().length;
  const to = start + gap.trimEnd().length;
  if (from < to) covered.push({ rule, start: from, end: to });
}
