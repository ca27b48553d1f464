import type { Span } from '../../../shared/cleaned-text';
import { copyUnits, MOST_UNITS, textOfUnits, units } from './units';

/**
 * Mapped text: a string that keeps, for each stretch of it, where that stretch stood in the decoded source.
 *
 * Rules never edit a bare string. They slice, join and replace mapped texts, so that at the end each block knows
 * what it came from. A stretch whose text and source are of one length maps unit by unit; any other stretch was
 * replaced as a whole.
 */
export interface MappedText {
  readonly text: string;
  /** Ascending in `at` and in `start`, without gaps in `at`; empty only for an empty text. */
  readonly stretches: readonly Stretch[];
}

export interface Stretch {
  /** Where the stretch begins in the text; it ends where the next one begins. */
  readonly at: number;
  /** Where it stood in the decoded source, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** One change to a text: the units from `from` to `to` (exclusive) become `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const EMPTY: MappedText = { text: '', stretches: [] };

/** A piece of the decoded source as it stands there, beginning at `start`. */
export function fromSource(text: string, start: number): MappedText {
  return text === '' ? EMPTY : { text, stretches: [{ at: 0, start, end: start + text.length }] };
}

/** A text that stands for the whole of `span` of the decoded source, such as a character for its HTML entity. */
export function replacing(text: string, [start, end]: Span): MappedText {
  return text === '' ? EMPTY : { text, stretches: [{ at: 0, start, end }] };
}

/** Where the stretch at `index` ends in the text. */
function endOf(mapped: MappedText, index: number): number {
  return index + 1 < mapped.stretches.length ? mapped.stretches[index + 1].at : mapped.text.length;
}

/** Index of the stretch that holds the text offset `offset`, by bisection. */
function stretchAt(mapped: MappedText, offset: number): number {
  let low = 0;
  let high = mapped.stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (mapped.stretches[middle].at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where in the source a cut at text offset `offset` inside the stretch at `index` falls. Inside a stretch that was
 * replaced as a whole the cut falls in proportion, so that two halves share the source without overlap.
 */
function cut(mapped: MappedText, index: number, offset: number): number {
  const { at, start, end } = mapped.stretches[index];
  const length = endOf(mapped, index) - at;
  const into = offset - at;
  if (length === end - start || into === 0) return start + into;
  return start + Math.floor((into * (end - start)) / length);
}

/** The same for a cut at which a piece ends: at the stretch's end all of its source belongs to the piece. */
function cutEnd(mapped: MappedText, index: number, offset: number): number {
  return offset === endOf(mapped, index) ? mapped.stretches[index].end : cut(mapped, index, offset);
}

/** The source offset at which the text unit at `offset` begins; at the text's end, where the source of it ends. */
export function sourceStart(mapped: MappedText, offset: number): number {
  if (offset >= mapped.text.length) return mapped.stretches[mapped.stretches.length - 1].end;
  return cut(mapped, stretchAt(mapped, offset), offset);
}

/** The source offset at which the text before `offset` ends. */
export function sourceEnd(mapped: MappedText, offset: number): number {
  if (offset <= 0) return mapped.stretches[0].start;
  return cutEnd(mapped, stretchAt(mapped, offset - 1), offset);
}

/** The part from `from` to `to` (exclusive), like `String.prototype.slice` for offsets inside the text. */
export function slice(mapped: MappedText, from: number, to = mapped.text.length): MappedText {
  if (from <= 0 && to >= mapped.text.length) return mapped;
  if (from >= to) return EMPTY;
  const stretches: Stretch[] = [];
  for (let index = stretchAt(mapped, from); index < mapped.stretches.length; index++) {
    const { at, start, end } = mapped.stretches[index];
    if (at >= to) break;
    const stop = endOf(mapped, index);
    stretches.push({
      at: Math.max(at, from) - from,
      start: at < from ? cut(mapped, index, from) : start,
      end: stop > to ? cut(mapped, index, to) : end,
    });
  }
  return { text: mapped.text.slice(from, to), stretches };
}

/** One text after the other. Stretches that touch and map unit by unit become one. */
export function concatenate(parts: readonly MappedText[]): MappedText {
  const filled = parts.filter((part) => part.text !== '');
  if (filled.length < 2) return filled[0] ?? EMPTY;
  const stretches: Stretch[] = [];
  let length = 0;
  for (const part of filled) {
    for (let index = 0; index < part.stretches.length; index++) {
      const { at, start, end } = part.stretches[index];
      appendStretch(stretches, { at: length + at, start, end }, length + endOf(part, index));
    }
    length += part.text.length;
  }
  return { text: filled.map((part) => part.text).join(''), stretches };
}

/** Appends a stretch that ends at text offset `until`, or grows the last one where both map unit by unit and touch. */
function appendStretch(stretches: Stretch[], next: Stretch, until: number): void {
  const last = stretches[stretches.length - 1];
  const touches = last !== undefined && last.end === next.start;
  if (touches && last.end - last.start === next.at - last.at && next.end - next.start === until - next.at) {
    stretches[stretches.length - 1] = { at: last.at, start: last.start, end: next.end };
  } else {
    stretches.push(next);
  }
}

/**
 * Applies edits in order: ascending, without overlap; nothing can be put into an empty text. The result covers the same source as before: what an edit
 * deletes is laid to the character beside it.
 */
export function replace(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0 || mapped.text === '') return mapped;
  if (edits.every((edit) => edit.text.length === edit.to - edit.from)) return replaceUnits(mapped, edits);
  const pieces: string[] = [];
  const stretches: Stretch[] = [];
  let length = 0;
  let done = 0;
  // The stretch that `done` stands in: edits ascend, so that it only goes on.
  let index = 0;
  const keepUpTo = (to: number): void => {
    if (to > done) pieces.push(mapped.text.slice(done, to));
    while (done < to) {
      while (endOf(mapped, index) <= done) index += 1;
      const stop = Math.min(to, endOf(mapped, index));
      appendStretch(stretches, { at: length, start: cut(mapped, index, done), end: cutEnd(mapped, index, stop) }, length + stop - done);
      length += stop - done;
      done = stop;
    }
  };
  for (const { from, to, text } of anchored(mapped, edits)) {
    keepUpTo(from);
    if (text !== '') {
      while (endOf(mapped, index) <= from) index += 1;
      const start = cut(mapped, index, from);
      while (endOf(mapped, index) < to) index += 1;
      appendStretch(stretches, { at: length, start, end: cutEnd(mapped, index, to) }, length + text.length);
      pieces.push(text);
      length += text.length;
    }
    done = to;
  }
  keepUpTo(mapped.text.length);
  return length === 0 ? EMPTY : { text: pieces.join(''), stretches };
}

/** Edits that keep each length leave the stretches as they are. */
function replaceUnits(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (mapped.text.length > MOST_UNITS) return { text: pieced(mapped.text, edits), stretches: mapped.stretches };
  const length = copyUnits(mapped.text);
  for (const { from, to, text } of edits) for (let at = from; at < to; at++) units[at] = text.charCodeAt(at - from);
  return { text: textOfUnits(length), stretches: mapped.stretches };
}

function pieced(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits) {
    pieces.push(text.slice(done, edit.from), edit.text);
    done = edit.to;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** Lays insertions and deletions to a neighbouring unit, so that each edit replaces something by something. */
function anchored(mapped: MappedText, edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  // An insertion or deletion at the very beginning waits for the unit after it.
  let waiting: Edit | null = null;
  for (const edit of edits) {
    let { from, text } = edit;
    if (waiting !== null) {
      const between: string = mapped.text.slice(waiting.to, from);
      text = waiting.text + (between === '' ? text : between[0]);
      if (between !== '') result.push({ from: 0, to: waiting.to + 1, text });
      waiting = null;
      if (between !== '') ({ from, text } = edit);
      else from = 0;
    }
    const lacking = from === edit.to || text === '';
    const last = result[result.length - 1];
    if (last !== undefined && last.to === from && lacking) result[result.length - 1] = { from: last.from, to: edit.to, text: last.text + text };
    else if (!lacking) result.push(from === edit.from && text === edit.text ? edit : { from, to: edit.to, text });
    else if (from > 0) result.push({ from: from - 1, to: edit.to, text: mapped.text[from - 1] + text });
    else waiting = { from, to: edit.to, text };
  }
  if (waiting !== null) {
    const next = mapped.text.slice(waiting.to, waiting.to + 1);
    result.push({ from: 0, to: waiting.to + next.length, text: waiting.text + next });
  }
  return result;
}

/** The same text in other characters, unit for unit. Both texts must be of one length. */
export function withUnits(mapped: MappedText, text: string): MappedText {
  if (text.length !== mapped.text.length) throw new RangeError('withUnits needs a text of the same length; use replace for others');
  return { text, stretches: mapped.stretches };
}

/** Without white space at both ends. */
export function trim(mapped: MappedText): MappedText {
  const from = mapped.text.length - mapped.text.trimStart().length;
  return slice(mapped, from, Math.max(from, mapped.text.trimEnd().length));
}

/** Where the text stood in the decoded source: ascending, without overlap, touching spans made one. */
export function spansOf(mapped: MappedText): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of mapped.stretches) {
    const last = spans[spans.length - 1];
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}
