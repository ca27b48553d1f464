/** Marks after which a sentence is over; a heading or caption ends with its line. */
const ENDS = new Set('。！？!?；;\n');
/** Marks that close what the sentence opened and so belong to it. */
const CLOSING = new Set('”’」』）)》】');
/** A sentence that runs on is cut this many UTF-16 units before and after the name, so that a quote stays one. */
const REACH = 240;

export interface Sentence {
  text: string;
  /** Offset of `text` in what it was taken from. */
  start: number;
}

/**
 * The sentence that holds a stretch of text, as it stands there, without white space around it. Looks no further than
 * 240 units to either side, so that a text of one endless sentence costs no more than another.
 */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  let from = start;
  while (from > 0 && start - from < REACH && !ENDS.has(text[from - 1])) from -= 1;
  while (from < start && (CLOSING.has(text[from]) || text[from].trim() === '')) from += 1;
  let to = end;
  while (to < text.length && to - end < REACH && !ENDS.has(text[to])) to += 1;
  if (to < text.length && ENDS.has(text[to])) to += 1;
  while (to < text.length && CLOSING.has(text[to])) to += 1;
  while (to > end && text[to - 1].trim() === '') to -= 1;
  return { text: text.slice(withinPair(text, from) ? from + 1 : from, withinPair(text, to) ? to - 1 : to), start: withinPair(text, from) ? from + 1 : from };
}

/** Whether an offset parts the halves of a character beyond the basic plane. */
function withinPair(text: string, at: number): boolean {
  return at > 0 && /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1]);
}
