import { characterTable } from './character-table';

const SENTENCE_END = characterTable('。！？；');
/** No sentence of a newspaper is longer, in UTF-16 units; it keeps a text without full stops linear. */
const LONGEST_SENTENCE = 400;

/** Offset at which the sentence that holds `offset` begins. */
export function sentenceStart(text: string, offset: number): number {
  const farthest = Math.max(0, offset - LONGEST_SENTENCE);
  for (let at = offset - 1; at >= farthest; at--) if (SENTENCE_END[text.charCodeAt(at)] === 1) return at + 1;
  return farthest;
}

/** Offset behind the sentence that holds `offset`, its end mark included. */
export function sentenceEnd(text: string, offset: number): number {
  const farthest = Math.min(text.length, offset + LONGEST_SENTENCE);
  for (let at = offset; at < farthest; at++) if (SENTENCE_END[text.charCodeAt(at)] === 1) return at + 1;
  return farthest;
}
