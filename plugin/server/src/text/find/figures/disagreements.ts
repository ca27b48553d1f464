import type { Figure } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import { sentenceEnd } from '../sentences';
import type { PlacedFigure } from './placed-figure';

/** Figures of one story that cannot all be right. */
export interface Disagreement {
  readonly figures: readonly Figure[];
}

/** Words that make a percentage the share of a part in a whole, and those that make it a change or a comparison. */
const SHARE = /占|率|覆盖|比例|比重/;
const CHANGE = /同比|环比|增长|增加|增幅|下降|降低|减少|提高|提升|上升|压缩|缩短|比上|比去|较|恢复到|分别/;
/** Words that say that a number counts all there are. */
const TOTAL = /(?:共有|现有|共|总共|一共|下辖|全部|所有|全[县市省区镇乡村国校院矿段局行州系司])$/;
const LONGEST_TOTAL = 6;
const SHORTEST_TAIL = 2;

/**
 * Figures of a story that disagree: a part and a whole that do not give the share beside them (46个 and 23个 with
 * 60%), a part named behind 其中 that is more than its whole, two totals of one thing. Rounding is no disagreement.
 *
 * @param placed the story's figures in text order
 */
export function disagreementsAmong(placed: readonly PlacedFigure[]): Disagreement[] {
  const exact = placed.filter(({ figure }) => figure.approx === undefined);
  const counts = exact.filter(isCount);
  const sentences = inSentences(exact);
  return [...sharesAmiss(sentences, counts), ...partsAmiss(sentences), ...totalsAmiss(counts)].map((figures) => ({ figures: figures.map(({ figure }) => figure) }));
}

/** @param all the counts of the story */
function sharesAmiss(sentences: readonly (readonly PlacedFigure[])[], all: readonly PlacedFigure[]): PlacedFigure[][] {
  const withShare = sentences.filter((sentence) => sentence.length > 1 && sentence.some(isShare));
  if (withShare.length === 0) return [];
  const byTail = groupedBy(all, tailKey);
  return withShare.flatMap((sentence) => {
    const shares = sentence.filter(isShare);
    if (shares.length !== 1) return [];
    const [share] = shares;
    const counts = sentence.filter((one) => isCount(one) && one.start < share.start);
    const part = counts[counts.length - 1];
    if (part === undefined) return [];
    const between = share.passage.text.slice(endOf(part), share.start);
    if (!SHARE.test(between) || CHANGE.test(between)) return [];
    const besides = counts.filter((one) => one !== part && one.figure.unit === part.figure.unit);
    const elsewhere = tailKey(part) === null ? [] : (byTail.get(tailKey(part) as string) ?? []).filter((one) => !sentence.includes(one));
    const wholes = [...besides, ...elsewhere].filter(({ figure }) => figure.value >= part.figure.value && figure.value > 0);
    const values = new Set(wholes.map(({ figure }) => figure.value));
    if (values.size !== 1 || besides.length > 1 || gives(part.figure.value / wholes[0].figure.value, share.figure)) return [];
    return [[wholes[0], part, share]];
  });
}

/** Whether a ratio is the percentage, to the last digit that is written, rounded either way. */
function gives(ratio: number, { value, quote }: Figure): boolean {
  const digits = /\.(\d+)/.exec(quote)?.[1].length ?? 0;
  return Math.abs(ratio * 100 - value) <= 10 ** -digits + 1e-9;
}

/** 286户，其中300户: the part is more than the whole right before it. */
function partsAmiss(sentences: readonly (readonly PlacedFigure[])[]): PlacedFigure[][] {
  return sentences.flatMap((sentence) =>
    sentence.flatMap((part, index) => {
      const whole = sentence[index - 1];
      if (whole === undefined || !isCount(part) || part.figure.unit !== whole.figure.unit || part.figure.value <= whole.figure.value) return [];
      const between = part.passage.text.slice(endOf(whole), part.start);
      return /^[^。；]{0,6}，其中/.test(between) ? [[whole, part]] : [];
    }),
  );
}

/** Two totals of one thing on one date: 全县21家养殖场, and further down 全县23家养殖场. */
function totalsAmiss(counts: readonly PlacedFigure[]): PlacedFigure[][] {
  const totals = groupedBy(counts, totalKey);
  return [...totals.values()].flatMap((group) => {
    const other = group.find(({ figure }) => figure.value !== group[0].figure.value);
    return other === undefined ? [] : [[group[0], other]];
  });
}

function totalKey({ figure, passage: { text }, start }: PlacedFigure): string | null {
  if (figure.of === null || figure.of.length < SHORTEST_TAIL) return null;
  const total = TOTAL.exec(text.slice(Math.max(0, start - LONGEST_TOTAL), start))?.[0];
  if (total === undefined) return null;
  const whose = total.length === 2 && total[0] === '全' ? total : figure.organization;
  return whose === null || whose === undefined ? null : JSON.stringify([whose, figure.unit, figure.of, figure.date ?? null]);
}

/** The last characters of what is counted, with the unit: 个 and 支部 of 305个基层党支部. */
function tailKey({ figure: { of, unit } }: PlacedFigure): string | null {
  return of === null || of.length < SHORTEST_TAIL ? null : `${unit}|${of.slice(-SHORTEST_TAIL)}`;
}

function isShare({ figure }: PlacedFigure): boolean {
  return figure.unit === '%';
}

function isCount({ figure }: PlacedFigure): boolean {
  return figure.unit !== '%' && figure.unit !== '';
}

function endOf({ figure, start }: PlacedFigure): number {
  return start + figure.quote.length;
}

function inSentences(figures: readonly PlacedFigure[]): PlacedFigure[][] {
  const sentences: PlacedFigure[][] = [];
  let passage: Passage | undefined;
  let end = -1;
  for (const one of figures) {
    if (one.passage !== passage || one.start >= end) {
      sentences.push([]);
      passage = one.passage;
      end = sentenceEnd(passage, one.start);
    }
    sentences[sentences.length - 1].push(one);
  }
  return sentences;
}

function groupedBy(figures: readonly PlacedFigure[], keyOf: (one: PlacedFigure) => string | null): Map<string, PlacedFigure[]> {
  const groups = new Map<string, PlacedFigure[]>();
  for (const one of figures) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
