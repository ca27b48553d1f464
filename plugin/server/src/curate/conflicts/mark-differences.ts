import type { MarkedText } from '../../../../shared/conflicts';
import type { Change } from '../../import/merge-text/change';
import { changesBetween, type Alignment } from '../../import/merge-text/changes';
import { appendAll } from '../../text/append-all';
import { charactersOf, clausesOf } from '../../import/merge-text/text-tokens';

interface Marked {
  base: MarkedText[];
  side: MarkedText[];
}

interface Cut {
  tokensOf: (text: string) => string[];
  alignment: Alignment;
}

const CLAUSES: Cut = { tokensOf: clausesOf, alignment: { speaking: true, limit: 100 } };
const CHARACTERS: Cut = { tokensOf: charactersOf, alignment: { speaking: false, limit: 200 } };

/** UTF-16 units of both sides together up to which a changed clause is compared by characters. */
const LARGEST_CLAUSE = 4_000;

/** Share of the shorter side that must be common, or the clause is marked as replaced whole: single common characters only confuse. */
const LEAST_COMMON = 0.4;

/** Marks where two texts differ: clauses that one of them lacks, and characters inside clauses that were edited. */
export function markDifferences(base: string, side: string): Marked {
  return tidied(mark(base, side, CLAUSES, (one, other) => markCharacters(one, other)));
}

function markCharacters(base: string, side: string): Marked {
  const whole = replaced(base, side);
  if (base === '' || side === '' || base.length + side.length > LARGEST_CLAUSE) return whole;
  const marked = mark(base, side, CHARACTERS, replaced);
  const common = marked.base.reduce((sum, { text, changed }) => sum + (changed ? 0 : text.length), 0);
  return common < LEAST_COMMON * Math.min(base.length, side.length) ? whole : marked;
}

function mark(base: string, side: string, { tokensOf, alignment }: Cut, finer: (base: string, side: string) => Marked): Marked {
  const [baseTokens, sideTokens] = [tokensOf(base), tokensOf(side)];
  const marked: Marked = { base: [], side: [] };
  const copy = (from: number, to: number) => {
    const text = baseTokens.slice(from, to).join('');
    marked.base.push({ text, changed: false });
    marked.side.push({ text, changed: false });
  };
  let at = 0;
  for (const { baseStart, baseEnd, sideStart, sideEnd } of changesBetween(baseTokens, sideTokens, alignment) satisfies Change[]) {
    copy(at, baseStart);
    const inner = finer(baseTokens.slice(baseStart, baseEnd).join(''), sideTokens.slice(sideStart, sideEnd).join(''));
    appendAll(marked.base, inner.base);
    appendAll(marked.side, inner.side);
    at = baseEnd;
  }
  copy(at, baseTokens.length);
  return marked;
}

function replaced(base: string, side: string): Marked {
  return { base: [{ text: base, changed: true }], side: [{ text: side, changed: true }] };
}

function tidied({ base, side }: Marked): Marked {
  return { base: joined(base), side: joined(side) };
}

/** Neighbours of one kind as one, nothing empty. */
function joined(parts: readonly MarkedText[]): MarkedText[] {
  const result: MarkedText[] = [];
  for (const { text, changed } of parts) {
    const last = result.at(-1);
    if (text === '') continue;
    if (last?.changed === changed) last.text += text;
    else result.push({ text, changed });
  }
  return result;
}
