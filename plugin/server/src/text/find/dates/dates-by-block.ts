import type { FoundDate } from '../../../../../shared/cleaned-text';

/** The dates of each block, in text order. */
export function datesByBlock(dates: readonly FoundDate[]): ReadonlyMap<number, readonly FoundDate[]> {
  const byBlock = new Map<number, FoundDate[]>();
  for (const date of dates) {
    const list = byBlock.get(date.block);
    if (list === undefined) byBlock.set(date.block, [date]);
    else list.push(date);
  }
  return byBlock;
}
