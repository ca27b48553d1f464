import type { Walked } from './walk-directory';

/** Entries that are handed over at once. */
export const PAGE = 1_000;

/** Groups what a walk gives, without waiting for anything. */
export function nextPage(walk: Iterator<Walked>): Walked[] {
  const page: Walked[] = [];
  while (page.length < PAGE) {
    const { done, value } = walk.next();
    if (done) break;
    page.push(value);
  }
  return page;
}
