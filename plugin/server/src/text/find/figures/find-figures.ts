import type { Figure, FoundDate, FoundInitiative, FoundOrganization, Mention } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import { NUMBER } from '../segmentation/token-traits';
import { attributeFigures } from './attribute-figures';
import { countedThing } from './counted-thing';
import { dateFigures, type PlacedFigure } from './date-figures';
import { disagreementsAmong, type Disagreement } from './disagreements';
import { approximation } from './approximation';
import { chineseCounts } from './chinese-counts';
import { readNumber, type ReadNumber } from './read-number';
import { shareAt } from './shares';
import { unitBehind } from './units';

/** Stretches of a passage, ascending, in which numbers belong to names. */
export type Names = readonly { start: number; end: number }[];

export interface FoundFigures {
  /** In text order. */
  figures: Figure[];
  disagreements: Disagreement[];
}

/** The figures of the story's blocks and which of them disagree. Numbers inside the names of what was found are no figures. */
export function findFigures(passages: readonly Passage[], found: { organizations: readonly FoundOrganization[]; initiatives: readonly FoundInitiative[] }, dates: readonly FoundDate[]): FoundFigures {
  const names = new Map<number, Mention[]>();
  for (const { mentions } of [...found.organizations, ...found.initiatives]) {
    for (const mention of mentions) {
      const list = names.get(mention.block);
      if (list === undefined) names.set(mention.block, [mention]);
      else list.push(mention);
    }
  }
  const texts: string[] = [];
  const placed: PlacedFigure[] = [];
  for (const passage of passages) {
    if (passage.block < 0) continue;
    texts[passage.block] = passage.text;
    const inBlock = (names.get(passage.block) ?? []).sort((one, other) => one.start - other.start);
    // One by one: a call takes no more than some ten thousand arguments.
    for (const figure of figuresIn(passage, inBlock)) placed.push(figure);
  }
  const complete = dateFigures(attributeFigures(placed, found, texts), dates, texts);
  return { figures: complete.map(({ figure }) => figure), disagreements: disagreementsAmong(complete, texts) };
}

/** The numbers of a passage that count or measure something: words that are numbers, outside titles in 《》 and short quoted names. */
export function figuresIn(passage: Passage, names: Names): PlacedFigure[] {
  const { text, tokens, borders, notable } = passage;
  const figures: PlacedFigure[] = [];
  let name = 0;
  let titleEnd = 0;
  let read = 0;
  for (const index of notable) {
    const at = borders[index];
    if ((tokens[index].traits & NUMBER) === 0) {
      titleEnd = Math.max(titleEnd, endOfTitle(passage, index));
      continue;
    }
    if (at < read || borders[index + 1] <= titleEnd) continue;
    const number = readNumber(text, at);
    if (number === null) continue;
    while (name < names.length && names[name].end <= at) name++;
    const inName = name < names.length && names[name].start <= at;
    const figure = inName || !mayBegin(text, at) ? null : figureAt(passage, at, number);
    if (figure !== null) figures.push({ figure, start: at });
    read = number.end;
  }
  return figures;
}

/** Offset behind the title or the short quoted name that begins with a token; 0 where none does. */
function endOfTitle({ text, tokens, borders, partners }: Passage, index: number): number {
  const partner = partners[index];
  if (partner < index) return 0;
  const mark = tokens[index].text;
  return mark === '《' || (mark === '“' && isQuotedName(text.slice(borders[index + 1], borders[partner]))) ? borders[partner + 1] : 0;
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
  if (share !== null) return { ...share, of: countedThing(passage, at, at + share.quote.length), ...place(block) };
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
    ...place(block),
  };
}

function place(block: number): { block?: number } {
  return block >= 0 ? { block } : {};
}
