import { CHINESE_MARK, CLAUSE, HAN, kindAt, LATIN, DIGIT, SENTENCE_END, SPACE } from '../characters';
import type { Edit } from '../mapped-text';

/** What a repair of quotes yields: edits in ascending order, and whether any mark was wrong, not only of another form. */
export interface QuoteRepair {
  edits: Edit[];
  repaired: boolean;
}

/** Which way a mark points as typed: 1 opens, -1 closes, 0 says nothing (the straight quotes). */
const DIRECTION: Readonly<Record<string, number>> = {
  '“': 1, '”': -1, '‘': 1, '’': -1, '「': 1, '」': -1, '『': 1, '』': -1, '〝': 1, '〞': -1, '„': 1, '‟': -1, '﹁': 1, '﹂': -1, '"': 0, '＂': 0, "'": 0, '＇': 0,
};
const ANY_MARK = /["'“”‘’「」『』〝〞„‟﹁﹂＂＇]/g;
const SINGLE = /['‘’＇]/;
const CORNER = /[「」『』﹁﹂]/;

/** Costs of reading a mark against the evidence. Found by trial on the samples; only their order matters. */
const COST = {
  /** A typed curly quote that points the wrong way, and a corner bracket, which no keyboard swaps. */
  flipped: 2,
  flippedCorner: 6,
  /** Position against the direction: a mark before 。 does not open, one after ： does not close. */
  misplaced: 3,
  /** A quote without its partner. */
  unclosed: 4,
  unopened: 4.5,
  /** A double quote directly inside a double one, rather than a single one. */
  nestedAlike: 2.5,
  /** A single quote outside of all double ones. */
  looseSingle: 0.6,
};
/** More levels than this are an accident. */
const DEEPEST = 3;

export interface QuoteContext {
  /** The paragraph's first quote may stay open, because the next paragraph goes on with it. */
  openEnd?: boolean;
  /** A headline or heading: what it leaves open, it leaves open to its end. */
  headline?: boolean;
}

interface Mark {
  at: number;
  typed: number;
  single: boolean;
  corner: boolean;
  /** Evidence of the position: positive for opening. */
  position: number;
}

type Verdict = 'open' | 'close' | 'unopened';
interface Step {
  verdict: Verdict;
  /** How many open quotes were given up before this mark. */
  dropped: number;
}
interface Move extends Step {
  /** The state that the move came from. */
  from: number;
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
  const marks = marksIn(text, inside);
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

function marksIn(text: string, inside: (at: number) => boolean): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(ANY_MARK)) {
    const at = match.index;
    const character = match[0];
    if (inside(at) || isApostropheOrMeasure(text, at, character)) continue;
    marks.push({ at, typed: DIRECTION[character], single: SINGLE.test(character), corner: CORNER.test(character), position: positionOf(text, at) });
  }
  return marks;
}

/** The apostrophe of `don't` and `'90s`, the marks of 6' 2" and of Latin quotations stay as they are. */
function isApostropheOrMeasure(text: string, at: number, character: string): boolean {
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  if ((character === "'" || character === '’') && before & (LATIN | DIGIT) && (after & (LATIN | DIGIT) || after === 0 || after & SPACE)) {
    return character === "'" || (after & LATIN) !== 0;
  }
  if (character === "'" || character === '"') return !nearChinese(text, at);
  return false;
}

/** A straight quote is a Chinese mark only where Han characters or marks stand near. */
function nearChinese(text: string, at: number): boolean {
  for (let reach = 1; reach <= 24; reach++) {
    if ((kindAt(text, at - reach) | kindAt(text, at + reach)) & (HAN | CHINESE_MARK)) return true;
  }
  return false;
}

const OPENER_BEFORE = /[：:（(《〈【\[，,、；;—=>+／/]/;
const ENDING_BEFORE = /[。！？!?…]/;

function positionOf(text: string, at: number): number {
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  const previous = text[at - 1];
  const next = text[at + 1];
  let score = 0;
  if (at === 0) score += 3;
  else if (before & SPACE && !(after & SPACE)) score += 1.5;
  else if (OPENER_BEFORE.test(previous)) score += 2;
  else if (ENDING_BEFORE.test(previous)) score -= 0.6;
  if (at === text.length - 1) score -= 3;
  else if (after & SPACE && !(before & SPACE)) score -= 1.5;
  else if (after & (CLAUSE | SENTENCE_END) || /[）)》〉】\].]/.test(next)) score -= 3;
  else if (/[《〈（(]/.test(next)) score += 0.5;
  return score;
}

/** So many marks are read together; a longer paragraph is read in pieces, so that memory stays small. */
const BATCH = 256;
/**
 * Open quotes as a number: a leading 1, then a bit for each open quote, set where its opener was typed the other way
 * round. A pair with both marks swapped is one slip, not two.
 */
const STATES = 1 << (DEEPEST + 1);
const depthOf = (state: number): number => 31 - Math.clz32(state);

function readingOf(marks: readonly Mark[]): Step[] {
  const steps: Step[] = [];
  let open = 0;
  for (let from = 0; from < marks.length; from += BATCH) {
    const batch = cheapestReading(marks.slice(from, from + BATCH));
    // Each batch begins without open quotes: what the one before left open is given up.
    batch[0] = { ...batch[0], dropped: batch[0].dropped + open };
    open = 0;
    for (const step of batch) {
      open += (step.verdict === 'open' ? 1 : step.verdict === 'close' ? -1 : 0) - (step === batch[0] ? 0 : step.dropped);
      steps.push(step);
    }
  }
  return steps;
}

/** Finds for each mark whether it opens or closes, so that the whole costs least. Linear in the number of marks. */
function cheapestReading(marks: readonly Mark[]): Step[] {
  let costs: number[] = new Array(STATES).fill(Infinity);
  costs[1] = 0;
  const history: Move[][] = [];
  for (const mark of marks) {
    const next: number[] = new Array(STATES).fill(Infinity);
    const moves: Move[] = [];
    const openCost = against(mark, -1);
    const closeCost = against(mark, 1);
    for (let from = 1; from < STATES; from++) {
      if (costs[from] === Infinity) continue;
      for (let dropped = 0, state = from; state >= 1; dropped++, state >>= 1) {
        const cost = costs[from] + dropped * COST.unclosed;
        const depth = depthOf(state);
        const offer = (to: number, total: number, verdict: Verdict): void => {
          if (total >= next[to]) return;
          next[to] = total;
          moves[to] = { verdict, dropped, from };
        };
        if (depth < DEEPEST) {
          const flipped = mark.typed === -1 && !mark.corner;
          offer((state << 1) | Number(flipped), cost + openCost + levelCost(mark, depth), 'open');
        }
        if (depth > 0) {
          const swapped = (state & 1) === 1 && mark.typed === 1 && !mark.corner;
          offer(state >> 1, cost + closeCost - (swapped ? COST.flipped * 0.8 : 0) + mismatch(mark, depth), 'close');
        } else if (dropped === 0) offer(1, cost + closeCost + COST.unopened, 'unopened');
      }
    }
    history.push(moves);
    costs = next;
  }
  let state = 1;
  const final = (each: number): number => costs[each] + depthOf(each) * COST.unclosed;
  for (let each = 2; each < STATES; each++) if (final(each) < final(state)) state = each;
  const result: Step[] = new Array(marks.length);
  for (let index = marks.length - 1; index >= 0; index--) {
    result[index] = history[index][state];
    state = history[index][state].from;
  }
  return result;
}

/** A quote directly inside one of its own kind is less likely than the other kind; so is a single one outside. */
function levelCost(mark: Mark, depth: number): number {
  if (mark.corner || mark.single === (depth % 2 === 1)) return 0;
  return mark.single ? COST.looseSingle : COST.nestedAlike;
}

/** What it costs to read a mark against `direction`. */
function against(mark: Mark, direction: number): number {
  let cost = 0;
  if (mark.typed === direction) cost += mark.corner ? COST.flippedCorner : COST.flipped;
  if (mark.position * direction > 0) cost += Math.min(COST.misplaced, Math.abs(mark.position));
  return cost;
}

/** A single mark closes inner quotes, a double one outer quotes. */
function mismatch(mark: Mark, depth: number): number {
  if (mark.corner) return 0;
  return mark.single === (depth % 2 === 0) ? 0 : 1;
}

const MARKS = ['“', '”', '‘', '’'];
const CLAUSE_END = /[，。；：！？、,;:!?\s]/;
/** How far a quote may reach that was never closed. */
const LONGEST_REPAIR = 60;

function rewrite(text: string, marks: readonly Mark[], steps: readonly Step[], openEnd: boolean, headline: boolean): QuoteRepair {
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
