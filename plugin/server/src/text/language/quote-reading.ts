import type { QuoteMark } from './quote-marks';

/** What a mark is read as. */
export interface QuoteStep {
  verdict: QuoteVerdict;
  /** How many open quotes were given up before this mark. */
  dropped: number;
}
/** `unopened` closes a quote that nothing opened. */
export type QuoteVerdict = 'open' | 'close' | 'unopened';

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

/** So many marks are read together; a longer paragraph is read in pieces, so that memory stays small. */
const BATCH = 256;
/**
 * Open quotes as a number: a leading 1, then a bit for each open quote, set where its opener was typed the other way
 * round. A pair with both marks swapped is one slip, not two.
 */
const STATES = 1 << (DEEPEST + 1);
const depthOf = (state: number): number => 31 - Math.clz32(state);

/** Finds for each mark of a paragraph, in order, whether it opens or closes. Linear in the number of marks. */
export function readingOf(marks: readonly QuoteMark[]): QuoteStep[] {
  const steps: QuoteStep[] = [];
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

const VERDICTS: readonly QuoteVerdict[] = ['open', 'close', 'unopened'];
const OPEN = 0;
const CLOSE = 1;
const UNOPENED = 2;
/** For each mark of a batch and each state after it the move that led there for least: verdict, quotes given up, state before. */
const moves = new Uint8Array(BATCH * STATES);
const packed = (verdict: number, dropped: number, from: number): number => verdict | (dropped << 2) | (from << 4);

/** The reading of at most `BATCH` marks that costs least as a whole. */
function cheapestReading(marks: readonly QuoteMark[]): QuoteStep[] {
  let costs = new Float64Array(STATES).fill(Infinity);
  let next = new Float64Array(STATES);
  costs[1] = 0;
  marks.forEach((mark, index) => {
    next.fill(Infinity);
    offerMoves(mark, costs, next, index * STATES);
    [costs, next] = [next, costs];
  });
  let state = 1;
  const final = (each: number): number => costs[each] + depthOf(each) * COST.unclosed;
  for (let each = 2; each < STATES; each++) if (final(each) < final(state)) state = each;
  const steps: QuoteStep[] = [];
  for (let index = marks.length - 1; index >= 0; index--) {
    const move = moves[index * STATES + state];
    steps.push({ verdict: VERDICTS[move & 3], dropped: (move >> 2) & 3 });
    state = move >> 4;
  }
  return steps.reverse();
}

/** Writes for each state after a mark the least cost, and the move that led there into `moves` from `row` on. */
function offerMoves(mark: QuoteMark, costs: Float64Array, next: Float64Array, row: number): void {
  const openCost = against(mark, -1);
  const closeCost = against(mark, 1);
  const offer = (to: number, cost: number, move: number): void => {
    if (cost >= next[to]) return;
    next[to] = cost;
    moves[row + to] = move;
  };
  for (let from = 1; from < STATES; from++) {
    if (costs[from] === Infinity) continue;
    for (let dropped = 0, state = from; state >= 1; dropped++, state >>= 1) {
      const cost = costs[from] + dropped * COST.unclosed;
      const depth = depthOf(state);
      if (depth < DEEPEST) {
        const flipped = mark.typed === -1 && !mark.corner;
        offer((state << 1) | Number(flipped), cost + openCost + levelCost(mark, depth), packed(OPEN, dropped, from));
      }
      if (depth > 0) {
        const swapped = (state & 1) === 1 && mark.typed === 1 && !mark.corner;
        offer(state >> 1, cost + closeCost - (swapped ? COST.flipped * 0.8 : 0) + mismatch(mark, depth), packed(CLOSE, dropped, from));
      } else if (dropped === 0) offer(1, cost + closeCost + COST.unopened, packed(UNOPENED, dropped, from));
    }
  }
}

/** A quote directly inside one of its own kind is less likely than the other kind; so is a single one outside. */
function levelCost(mark: QuoteMark, depth: number): number {
  if (mark.corner || mark.single === (depth % 2 === 1)) return 0;
  return mark.single ? COST.looseSingle : COST.nestedAlike;
}

/** What it costs to read a mark against `direction`. */
function against(mark: QuoteMark, direction: number): number {
  let cost = 0;
  if (mark.typed === direction) cost += mark.corner ? COST.flippedCorner : COST.flipped;
  if (mark.position * direction > 0) cost += Math.min(COST.misplaced, Math.abs(mark.position));
  return cost;
}

/** A single mark closes inner quotes, a double one outer quotes. */
function mismatch(mark: QuoteMark, depth: number): number {
  if (mark.corner) return 0;
  return mark.single === (depth % 2 === 0) ? 0 : 1;
}
