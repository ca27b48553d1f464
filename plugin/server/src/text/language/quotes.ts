import { kindAt, SPACE } from '../characters';
import type { Edit } from '../mapped-text';
import { quoteMarksIn, type QuoteMark } from './quote-marks';
import { readingOf, type QuoteStep } from './quote-reading';

/** What a repair of quotes yields: edits in ascending order, and whether any mark was wrong, not only of another form. */
export interface QuoteRepair {
  edits: Edit[];
  repaired: boolean;
}

export interface QuoteContext {
  /** The paragraph's first quote may stay open, because the next paragraph goes on with it. */
  openEnd?: boolean;
  /** A headline or heading: what it leaves open, it leaves open to its end. */
  headline?: boolean;
}

/**
 * Pairs the quotes of one paragraph and sets them as “ ” outside and ‘ ’ inside, whatever they were typed as:
 * mismatched, swapped, straight, 「」. The cheapest reading of all marks together wins, so that one wrong mark does
 * not turn all that follow. A quote without a partner is closed at the end of its clause.
 *
 * @param inside Tells offsets that must stay untouched; asked in ascending order.
 */
export function pairQuotes(text: string, inside: (at: number) => boolean, { openEnd = false, headline = false }: QuoteContext = {}): QuoteRepair {
  if (isWellPaired(text)) return { edits: [], repaired: false };
  const marks = quoteMarksIn(text, inside);
  if (marks.length === 0) return { edits: [], repaired: false };
  return rewrite(text, marks, readingOf(marks), openEnd, headline);
}

const OTHER_FORM = /["'「」『』〝〞„‟﹁﹂＂＇]/;

/** Curly quotes only, in pairs, single ones inside double ones: nothing to do. */
function isWellPaired(text: string): boolean {
  if (OTHER_FORM.test(text)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x2018 || unit > 0x201d || unit === 0x201a || unit === 0x201b) continue;
    const double = unit >= 0x201c;
    const opens = unit === 0x201c || unit === 0x2018;
    if (!opens) depth -= 1;
    if (depth < 0 || double !== (depth % 2 === 0)) return false;
    if (opens) depth += 1;
  }
  return depth === 0;
}

const MARKS = ['“', '”', '‘', '’'];
const CLAUSE_END = /[，。；：！？、,;:!?\s]/;
/** How far a quote may reach that was never closed. */
const LONGEST_REPAIR = 60;

function rewrite(text: string, marks: readonly QuoteMark[], steps: readonly QuoteStep[], openEnd: boolean, headline: boolean): QuoteRepair {
  const edits: Edit[] = [];
  let repaired = false;
  const open: number[] = [];
  const set = (index: number, depth: number, closing: boolean): void => {
    const character = MARKS[(depth % 2) * 2 + Number(closing)];
    const { at, typed } = marks[index];
    if (text[at] === character) return;
    if (typed !== 0 && typed !== (closing ? -1 : 1)) repaired = true;
    edits.push({ from: at, to: at + 1, text: character });
  };
  const giveUp = (limit: number): void => {
    const index = open.pop() as number;
    const depth = open.length;
    if (openEnd && index === 0 && marks[0].at === 0 && limit === text.length) return;
    const at = headline && limit === text.length ? limit : clauseEnd(text, marks[index].at + 1, limit);
    edits.push({ from: at, to: at, text: MARKS[(depth % 2) * 2 + 1] });
    repaired = true;
  };
  steps.forEach(({ verdict, dropped }, index) => {
    for (let count = 0; count < dropped; count++) giveUp(marks[index].at);
    if (verdict === 'open') {
      set(index, open.length, false);
      open.push(index);
    } else if (verdict === 'close') {
      open.pop();
      set(index, open.length, true);
    } else {
      const at = clauseStart(text, marks[index].at, index === 0 ? 0 : marks[index - 1].at + 1);
      edits.push({ from: at, to: at, text: '“' });
      set(index, 0, true);
      repaired = true;
    }
  });
  while (open.length > 0) giveUp(text.length);
  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  return { edits, repaired };
}

function clauseEnd(text: string, from: number, limit: number): number {
  const stop = Math.min(limit, from + LONGEST_REPAIR);
  for (let at = from + 1; at < stop; at++) {
    if (CLAUSE_END.test(text[at]) && !(text[at] === ' ' && kindAt(text, at + 1) & SPACE)) return at;
  }
  return limit <= from + LONGEST_REPAIR ? Math.max(from, limit - Number(limit === text.length && /[。！？]/.test(text[limit - 1] ?? ''))) : stop;
}

function clauseStart(text: string, before: number, limit: number): number {
  const stop = Math.max(limit, before - LONGEST_REPAIR);
  for (let at = before - 2; at >= stop; at--) if (/[，。；：！？、,;:!?\s]/.test(text[at])) return at + 1;
  return stop;
}
