import type { Change } from './change';
import { type CommonRun, shortestEdit } from './shortest-edit';
import { splitBySimilarity } from './similar-pairs';
import { uniqueAnchors } from './unique-anchors';

export interface Alignment {
  /** The tokens say something by themselves, as paragraphs and clauses do and characters do not: those that occur once
   * on either side hold the alignment, and those that are similar are one token edited. */
  speaking: boolean;
  /** Insertions and deletions between two anchors at most; stretches further apart count as replaced whole. */
  limit: number;
}

/** What a side changed in the base, ascending and without overlap. */
export function changesBetween(base: readonly string[], side: readonly string[], alignment: Alignment): Change[] {
  const numbers = new Map<string, number>();
  const numbered = (tokens: readonly string[]) =>
    Int32Array.from(tokens, (token) => {
      const known = numbers.get(token);
      if (known !== undefined) return known;
      numbers.set(token, numbers.size);
      return numbers.size - 1;
    });
  const runs: CommonRun[] = [];
  align(numbered(base), numbered(side), 0, 0, alignment, MOST_ANCHOR_ROUNDS, runs);
  const changes = changesFrom(runs, base.length, side.length);
  return alignment.speaking ? splitBySimilarity(changes, base, side) : changes;
}

/** Anchors are sought again between anchors, so many times at most. */
const MOST_ANCHOR_ROUNDS = 12;

function align(
  base: Int32Array, side: Int32Array, baseAt: number, sideAt: number, alignment: Alignment, rounds: number, runs: CommonRun[],
): void {
  const shorter = Math.min(base.length, side.length);
  let head = 0;
  while (head < shorter && base[head] === side[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && base[base.length - 1 - tail] === side[side.length - 1 - tail]) tail += 1;
  if (head > 0) runs.push({ base: baseAt, side: sideAt, length: head });
  if (head + tail < shorter) {
    const inner = [base.subarray(head, base.length - tail), side.subarray(head, side.length - tail)] as const;
    alignInner(...inner, baseAt + head, sideAt + head, alignment, rounds, runs);
  }
  if (tail > 0) runs.push({ base: baseAt + base.length - tail, side: sideAt + side.length - tail, length: tail });
}

function alignInner(
  base: Int32Array, side: Int32Array, baseAt: number, sideAt: number, alignment: Alignment, rounds: number, runs: CommonRun[],
): void {
  const anchors = alignment.speaking && rounds > 0 ? uniqueAnchors(base, side) : [];
  if (anchors.length === 0) {
    for (const run of shortestEdit(base, side, Math.min(alignment.limit, base.length + side.length)) ?? []) {
      runs.push({ base: baseAt + run.base, side: sideAt + run.side, length: run.length });
    }
    return;
  }
  let from = { base: 0, side: 0 };
  for (const anchor of [...anchors, { base: base.length, side: side.length }]) {
    const gap = [base.subarray(from.base, anchor.base), side.subarray(from.side, anchor.side)] as const;
    align(...gap, baseAt + from.base, sideAt + from.side, alignment, rounds - 1, runs);
    if (anchor.base < base.length) runs.push({ base: baseAt + anchor.base, side: sideAt + anchor.side, length: 1 });
    from = { base: anchor.base + 1, side: anchor.side + 1 };
  }
}

function changesFrom(runs: CommonRun[], baseLength: number, sideLength: number): Change[] {
  const changes: Change[] = [];
  let base = 0;
  let side = 0;
  for (const run of [...runs, { base: baseLength, side: sideLength, length: 0 }]) {
    if (run.base > base || run.side > side) changes.push({ baseStart: base, baseEnd: run.base, sideStart: side, sideEnd: run.side });
    base = run.base + run.length;
    side = run.side + run.length;
  }
  return changes;
}
