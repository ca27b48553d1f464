import type { Figure, FoundDate } from '../../../../../shared/cleaned-text';
import { datesByBlock } from '../dates/dates-by-block';

/** A figure with the offset of its number in its block. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly start: number;
}

/**
 * Gives each figure the date that its sentence states before it: `2020-06-19`, or `2020-01-01/2020-06-30` for a
 * period. `texts` are the blocks' texts; dates are in text order.
 */
export function dateFigures(placed: readonly PlacedFigure[], dates: readonly FoundDate[], texts: readonly string[]): PlacedFigure[] {
  const byBlock = datesByBlock(dates);
  // Where the search for a date of each block goes on: figures come in text order.
  const next = new Map<number, number>();
  return placed.map(({ figure, start }) => {
    const block = figure.block ?? -1;
    const list = byBlock.get(block) ?? [];
    let at = next.get(block) ?? 0;
    while (at < list.length && list[at].end <= start) at++;
    next.set(block, at);
    const before = list[at - 1];
    if (before === undefined || /[。！？；]/.test(texts[block].slice(before.end, start).slice(-400))) return { figure: { ...figure, date: null }, start };
    return { figure: { ...figure, date: before.from === before.to ? before.from : `${before.from}/${before.to}` }, start };
  });
}
