import { firstWhere } from './first-where';
import type { Passage } from './passages';

/** No sentence of a newspaper is longer, in UTF-16 units; a text without full stops is cut there. */
const LONGEST_SENTENCE = 400;

/** Offset at which the sentence that holds `offset` begins. */
export function sentenceStart({ sentenceEnds }: Passage, offset: number): number {
  return Math.max(lastEnd(sentenceEnds, offset), offset - LONGEST_SENTENCE);
}

/** Offset behind the sentence that holds `offset`, its end mark included. */
export function sentenceEnd({ sentenceEnds, text }: Passage, offset: number): number {
  const next = sentenceEnds[firstWhere(sentenceEnds.length, (at) => sentenceEnds[at] > offset)];
  const farthest = Math.min(text.length, offset + LONGEST_SENTENCE);
  return next === undefined ? farthest : Math.min(next, farthest);
}

/** Whether a sentence ends behind `from` and at `to` at the latest, no farther before `to` than a sentence is long. */
export function sentenceEndsBetween({ sentenceEnds }: Passage, from: number, to: number): boolean {
  return lastEnd(sentenceEnds, to) > Math.max(from, to - LONGEST_SENTENCE);
}

/** The last end at the offset or before it; 0 where none is. */
function lastEnd(ends: readonly number[], offset: number): number {
  const behind = firstWhere(ends.length, (at) => ends[at] > offset);
  return behind === 0 ? 0 : ends[behind - 1];
}
