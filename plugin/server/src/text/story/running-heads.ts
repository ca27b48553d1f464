import { DIGIT, kindAt, lettersOf } from '../characters';
import type { LineFacts } from './line-facts';
import { periodicalIn } from './mastheads';

const LONGEST = 40;
const SHORTEST = 3;
const LINES_OF_HEAD = 3;
/** Lower numbers count sections. */
const FIRST_PAGE = 5;

/** What stands at the ends of pages: indices of running heads, and of page numbers beside them. */
export interface PageEnds {
  heads: ReadonlySet<number>;
  numbers: ReadonlySet<number>;
}

/** Finds lines that come again beside page numbers: a book's or newspaper's running head. */
export function pageEnds(lines: readonly LineFacts[]): PageEnds {
  const numbers = new Set<number>();
  lines.forEach((facts, index) => {
    if (facts.furniture?.rule === 'mark.page' || (facts.folded.length <= 4 && /^\d{1,4}$/.test(facts.folded))) numbers.add(index);
  });
  const heads = new Set<number>();
  // `2019年第6期 盐湖风 13` is a head and a number in one.
  lines.forEach(({ folded }, index) => {
    if (!((kindAt(folded, 0) | kindAt(folded, folded.length - 1)) & DIGIT) || !/^\d{1,4} |[^ ] {1,8}\d{1,4}$/.test(folded) || periodicalIn(folded) === null) return;
    heads.add(index);
    numbers.add(index);
  });
  const beside = new Set<number>();
  if (numbers.size < 2) return { heads, numbers: beside };
  const places = repeatedLines(lines, numbers);
  for (const indices of places.values()) {
    const touching = indices.filter((index) => numbers.has(index - 1) || numbers.has(index + 1));
    // The first page's head stands at the very top, with no number before it.
    const fromTop = indices[0] <= 1 && touching.some((index) => isPageMark(lines[index - 1]) || isPageMark(lines[index + 1]));
    if (touching.length >= 2 || fromTop) for (const index of indices) heads.add(index);
  }
  const again = new Set([...places.values()].flat());
  const prose = lines.findIndex((facts) => facts.prose);
  const named = namesAtTop(lines.slice(0, Math.max(0, prose)));
  for (const number of numbers) spread(number, lines, heads, (index) => !numbers.has(index) && (again.has(index) || (index > prose && isHeadLike(lines[index], named))));
  if (countsPages([...numbers].map((index) => lines[index].folded).filter((folded) => /^\d+$/.test(folded)).map(Number))) for (const number of numbers) beside.add(number);
  for (const number of numbers) if (!heads.has(number) && (heads.has(number - 1) || heads.has(number + 1))) beside.add(number);
  return { heads, numbers: beside };
}

/** Numbers that go on by one or two from more than a text's first sections: `46`, `47`, `48`. */
function countsPages(values: readonly number[]): boolean {
  return values.length >= 2 && values[0] >= FIRST_PAGE && values.every((value, index) => index === 0 || (value > values[index - 1] && value <= values[index - 1] + 2));
}

/** From a page's number outwards: name, issue and section may take a line each. */
function spread(number: number, lines: readonly LineFacts[], heads: Set<number>, isHead: (index: number) => boolean): void {
  for (const step of [-1, 1]) {
    for (let index = number + step; Math.abs(index - number) <= LINES_OF_HEAD && index > 0 && index < lines.length && isHead(index); index += step) heads.add(index);
  }
}

/** Short lines that come again, by their letters; a number in them may differ. */
function repeatedLines(lines: readonly LineFacts[], numbers: ReadonlySet<number>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  lines.forEach((facts, index) => {
    if (facts.letters > LONGEST || facts.ends || numbers.has(index)) return;
    if (facts.furniture !== null && !(numbers.has(index - 1) || numbers.has(index + 1))) return;
    const key = lettersOf(facts.text).replace(/\d+/gu, '').replace(/(?:[双半]?月|周|旬|季|年)刊$/u, '');
    if (key.length < SHORTEST) return;
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  });
  for (const [key, indices] of places) if (indices.length < 2) places.delete(key);
  return places;
}

/** A periodical's name and its section, which stand over the first page and beside the number of each other one. */
function namesAtTop(head: readonly LineFacts[]): ReadonlySet<string> {
  return new Set(head.slice(0, TOP_LINES).map(({ text }) => namePart(text)).filter((name) => name.length >= 2 && name.length <= 12));
}

/** The longest run of Han characters between numbers and Latin letters: 海风月刊 of `海风月刊 2021年第8期`. */
function namePart(text: string): string {
  const runs = lettersOf(text).split(/[\dA-Za-z年月第总期号]+/u);
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** `2021.8`, `人物·PEOPLE` beside a page's number. */
function isHeadLike({ text, folded, ends, letters }: LineFacts, named: ReadonlySet<string>): boolean {
  if (ends || letters > LONGEST_NAME) return false;
  return ISSUE_MONTH.test(folded) || named.has(namePart(text));
}

const TOP_LINES = 4;
const LONGEST_NAME = 24;
const ISSUE_MONTH = /^(?:19|20)\d{2} ?[.\/·年-] ?(?:1[0-2]|0?[1-9])(?:月号?|期)?(?: {0,3}[(]?总第 ?\d{1,5} ?期[)]?)?$|^[(]?总第 ?\d{1,5} ?期[)]?$/;

function isPageMark(facts: LineFacts | undefined): boolean {
  return facts?.furniture?.rule === 'mark.page';
}
