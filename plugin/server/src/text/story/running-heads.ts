import { DIGIT, kindAt, lettersOf } from '../characters';
import type { LineFacts } from './line-facts';
import { periodicalIn } from './mastheads';

const LONGEST = 40;

/** What stands at the ends of pages: indices of running heads, and of page numbers beside them. */
export interface PageEnds {
  heads: ReadonlySet<number>;
  numbers: ReadonlySet<number>;
}

/** Finds lines that come again beside page numbers: a book's or newspaper's running head. */
export function pageEnds(lines: readonly LineFacts[]): PageEnds {
  const numbers = new Set<number>();
  lines.forEach((facts, index) => {
    if (facts.furniture?.rule === 'mark.page' || /^\d{1,4}$/.test(facts.folded)) numbers.add(index);
  });
  const heads = new Set<number>();
  // `2019年第6期 盐湖风 13` is a head and a number in one.
  lines.forEach(({ folded }, index) => {
    if (!((kindAt(folded, 0) | kindAt(folded, folded.length - 1)) & DIGIT) || !/^\d{1,4} |[^ ] {1,8}\d{1,4}$/.test(folded) || periodicalIn(folded) === null) return;
    heads.add(index);
    numbers.add(index);
  });
  const beside = new Set<number>();
  if (numbers.size < 2) return { heads, numbers: beside };
  const places = new Map<string, number[]>();
  lines.forEach((facts, index) => {
    if (facts.letters > LONGEST || facts.ends || numbers.has(index)) return;
    if (facts.furniture !== null && !(numbers.has(index - 1) || numbers.has(index + 1))) return;
    const key = lettersOf(facts.text).replace(/\d+/gu, '');
    if (key.length < 4) return;
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  });
  for (const indices of places.values()) {
    const touching = indices.filter((index) => numbers.has(index - 1) || numbers.has(index + 1));
    // The first page's head stands at the very top, with no number before it.
    const fromTop = indices[0] <= 1 && touching.some((index) => isPageMark(lines[index - 1]) || isPageMark(lines[index + 1]));
    if (indices.length < 2 || (touching.length < 2 && !fromTop)) continue;
    for (const index of indices) heads.add(index);
    for (const index of touching) for (const side of [index - 1, index + 1]) if (numbers.has(side) && !heads.has(side)) beside.add(side);
  }
  return { heads, numbers: beside };
}

function isPageMark(facts: LineFacts | undefined): boolean {
  return facts?.furniture?.rule === 'mark.page';
}
