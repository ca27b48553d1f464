import { concatenate, replacing, slice, sourceEnd, sourceStart, type MappedText, type Stretch } from '../mapped-text';
import type { Line, Removal } from '../read-text';

/** What a line is besides its text. */
export type LineDescription = Omit<Line, 'text' | 'indent'>;

const FULL_WIDTH_SPACE = '\u3000';

/**
 * Puts a line together from pieces of the decoded source, which must come in the order of the source. What lies between
 * two pieces is the caller's to report as removed.
 */
export class LineBuilder {
  private readonly parts: string[] = [];
  private readonly stretches: Stretch[] = [];
  length = 0;

  /** Adds text that stood at `start` to `end`; where the lengths differ, it stands for the whole stretch. */
  add(text: string, start: number, end: number): void {
    if (text === '') return;
    const last = this.stretches[this.stretches.length - 1];
    const runsOn = last !== undefined && last.end === start && text.length === end - start && this.length - last.at === last.end - last.start;
    if (runsOn) this.stretches[this.stretches.length - 1] = { at: last.at, start: last.start, end };
    else this.stretches.push({ at: this.length, start, end });
    this.parts.push(text);
    this.length += text.length;
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** Where the last piece ended in the decoded source; 0 before the first. */
  get end(): number {
    return this.stretches[this.stretches.length - 1]?.end ?? 0;
  }

  build(): MappedText {
    return { text: this.parts.join(''), stretches: this.stretches };
  }

  /** The text with `mark` at each of these offsets, ascending, where it stands for what the source has there between two pieces. */
  buildParted(offsets: readonly number[], mark: string): MappedText {
    const built = this.build();
    const parts: MappedText[] = [];
    let done = 0;
    for (const offset of offsets) {
      const from = sourceEnd(built, offset);
      const to = sourceStart(built, offset);
      if (to <= from) continue;
      parts.push(slice(built, done, offset), replacing(mark, [from, to]));
      done = offset;
    }
    return concatenate([...parts, slice(built, done)]);
  }
}

/**
 * A line without the white space around it, or null where nothing else is in it. Entities at the edges that stand for
 * white space are reported as removed; white space itself needs no report.
 */
export function lineOf(mapped: MappedText, description: LineDescription, removed: Removal[]): Line | null {
  const { text } = mapped;
  if (text !== '' && !mayBeSpace(text, 0) && !mayBeSpace(text, text.length - 1)) return { ...description, text: mapped, indent: 0 };
  const from = text.length - text.trimStart().length;
  const to = Math.max(from, text.trimEnd().length);
  reportReplaced(slice(mapped, 0, from), removed);
  reportReplaced(slice(mapped, to), removed);
  if (from === to) return null;
  return { ...description, text: slice(mapped, from, to), indent: columnsOf(text.slice(0, from)) };
}

/** Whether a character may be white space: certainly not ASCII beyond the space, Han or full-width marks. */
function mayBeSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !((code > 0x20 && code < 0x80) || (code > 0x3000 && code < 0xfe00) || (code > 0xff00 && code < 0xfff0));
}

/** Columns that white space takes; a full-width space takes two. */
export function columnsOf(space: string): number {
  let columns = 0;
  for (const character of space) columns += character === FULL_WIDTH_SPACE ? 2 : 1;
  return columns;
}

function reportReplaced({ text, stretches }: MappedText, removed: Removal[]): void {
  stretches.forEach(({ at, start, end }, index) => {
    const until = stretches[index + 1]?.at ?? text.length;
    if (until - at !== end - start) removed.push({ rule: 'markup.entity', start, end });
  });
}
