import { lettersOf } from '../characters';
import type { LineFacts } from './line-facts';

const LONGEST = 36;

/** Lines that come again beside page marks: a book's or newspaper's running head. Returns their indices. */
export function runningHeads(lines: readonly LineFacts[]): ReadonlySet<number> {
  const pageMarks = new Set<number>();
  lines.forEach(({ furniture }, index) => {
    if (furniture?.rule === 'mark.page') pageMarks.add(index);
  });
  const found = new Set<number>();
  if (pageMarks.size < 2) return found;
  const places = new Map<string, number[]>();
  lines.forEach((facts, index) => {
    if (facts.text.length > LONGEST || facts.ends || facts.furniture !== null) return;
    const key = lettersOf(facts.text).replace(/\d+/gu, '');
    if (key.length >= 4) places.set(key, [...(places.get(key) ?? []), index]);
  });
  for (const indices of places.values()) {
    const beside = indices.filter((index) => pageMarks.has(index - 1) || pageMarks.has(index + 1));
    if (indices.length >= 2 && beside.length >= 2) for (const index of indices) found.add(index);
  }
  return found;
}
