import type { Figure, FoundDate } from '../../../../../shared/cleaned-text';
import { datesByBlock } from '../dates/dates-by-block';
import type { NamedPlaces } from '../named-places';
import type { Passage } from '../passages';
import { NUMBER, PAIRED } from '../segmentation/token-traits';
import { approximation } from './approximation';
import { chineseCounts } from './chinese-counts';
import { countedThing } from './counted-thing';
import { disagreementsAmong, type Disagreement } from './disagreements';
import { contextOf, isInName, type Surroundings } from './figure-context';
import type { PlacedFigure } from './placed-figure';
import { readNumber, type ReadNumber } from './read-number';
import { shareAt } from './shares';
import { unitBehind } from './units';

export interface FoundFigures {
  /** In text order. */
  figures: Figure[];
  disagreements: Disagreement[];
}

/** The figures of the story's blocks and which of them disagree. Numbers inside the names of what was found are no figures. */
export function findFigures(passages: readonly Passage[], named: { organizations: NamedPlaces; initiatives: NamedPlaces }, dates: readonly FoundDate[]): FoundFigures {
  const byBlock = datesByBlock(dates);
  const placed: PlacedFigure[] = [];
  for (const passage of passages) {
    const { block } = passage;
    if (block >= 0) addFigures({ passage, organizations: named.organizations.inBlock(block), initiatives: named.initiatives.inBlock(block), dates: byBlock.get(block) ?? [] }, placed);
  }
  return { figures: placed.map(({ figure }) => figure), disagreements: disagreementsAmong(placed) };
}

/** Adds the numbers of a passage that count or measure something: words that are numbers, outside titles in 《》 and short quoted names. */
function addFigures(surroundings: Surroundings, figures: PlacedFigure[]): void {
  const { passage } = surroundings;
  const { text, borders, notable, traits } = passage;
  let titleEnd = 0;
  let read = 0;
  for (let next = 0; next < notable.length; next++) {
    const index = notable[next];
    if ((traits[next] & PAIRED) !== 0) titleEnd = Math.max(titleEnd, endOfTitle(passage, index));
    if ((traits[next] & NUMBER) === 0) continue;
    const start = borders[index];
    if (start < read || borders[index + 1] <= titleEnd) continue;
    const number = readNumber(text, start);
    if (number === null) continue;
    read = number.end;
    if (isInName(surroundings, start) || !mayBegin(text, start)) continue;
    const figure = figureAt(passage, start, number);
    if (figure !== null) figures.push({ figure: { ...figure, ...contextOf(surroundings, start) }, passage, start });
  }
}

/** Offset behind the title or the short quoted name that begins with a token; 0 where none does. */
function endOfTitle({ text, tokens, borders, partners }: Passage, index: number): number {
  const mark = tokens[index].text;
  if (mark !== '《' && mark !== '“') return 0;
  const partner = partners.get(index);
  if (partner === undefined) return 0;
  return mark === '《' || isQuotedName(text.slice(borders[index + 1], borders[partner])) ? borders[partner + 1] : 0;
}

/** A number behind 第 ranks, behind a letter or a dash it is part of a label. */
function mayBegin(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  return !/[第+＋\-–/／.·A-Za-z\d〔（(]/.test(before) || (before === '（' && /\d/.test(text[at]));
}

/** Short and without a sentence's marks: “十个一件事”. */
function isQuotedName(quoted: string): boolean {
  return quoted.length <= 14 && !/[，。！？；]/.test(quoted);
}

function figureAt(passage: Passage, at: number, number: ReadNumber): Figure | null {
  const { text, block } = passage;
  const share = shareAt(text, at, number);
  if (share !== null) return { ...share, of: countedThing(passage, at, at + share.quote.length), block };
  const { written, unit } = unitBehind(text, at, number.end);
  if (unit === '' && !(number.scaled && /^[一-鿿]/.test(text.slice(number.end, number.end + 1)))) return null;
  if (number.chinese && !chineseCounts(text, at, number, unit)) return null;
  const end = number.end + written.length;
  const { prefix, suffix, approx } = approximation(text, at, end, number.more);
  return {
    value: number.value,
    unit,
    of: countedThing(passage, at, end + suffix.length),
    ...(approx === undefined ? {} : { approx }),
    quote: text.slice(at - prefix.length, end + suffix.length),
    block,
  };
}
