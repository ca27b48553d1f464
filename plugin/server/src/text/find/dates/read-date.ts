import { daysInMonth, isDay, months, shifted, type Day } from './calendar';
import type { DateContext, DateReading } from './date-reading';
import { withEnd } from './open-ends';
import { recentDays } from './recent-days';

const YEAR = /(?:(\d{4})年|(今年|本年|去年|前年|明年|当年)(?!前))/y;
const MONTH = /(\d{1,2})月(?:份)?/y;
const MONTHS = /(\d{1,2})月?(?:至|到|—|-|–)(\d{1,2})月(?:份)?(?!\d)/y;
const DAY = /(\d{1,2})日/y;
const PART_OF_MONTH = /(上旬|中旬|下旬|初|底|末|中)(?!期|心|国|央|学|小)/y;
const PART_OF_YEAR = /(上半年|下半年|年初|年底|年末|年中|初|底|末|第?[一二三四]季度)/y;
const DAY_WORD = /(当天|当日|昨天|昨日|今天|今日|前天|明天)/y;
const MONTH_WORD = /(本月|上月|上个月)/y;

/** How far behind publication a month and day without a year may lie before the year before is meant, in days. */
const SOON = 45;

/** Reads the date that begins at `at`; null where none does or nothing says which year. */
export function readDate(text: string, at: number, context: DateContext): DateReading | null {
  const reading = dayWord(text, at, context) ?? recentDays(text, at, context.reference) ?? monthWord(text, at, context) ?? written(text, at, context);
  return reading === null ? null : withEnd(text, reading, context.reference);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function dayWord(text: string, at: number, { reference, lastDay }: DateContext): DateReading | null {
  const word = match(DAY_WORD, text, at)?.[1];
  if (word === undefined) return null;
  const base = word === '当天' || word === '当日' ? (lastDay ?? reference) : reference;
  if (base === null) return null;
  const shift: Record<string, number> = { 昨天: -1, 昨日: -1, 前天: -2, 明天: 1 };
  return { ...oneDay(shifted(base, shift[word] ?? 0)), end: at + word.length };
}

function monthWord(text: string, at: number, { reference }: DateContext): DateReading | null {
  const word = match(MONTH_WORD, text, at)?.[1];
  if (word === undefined || reference === null) return null;
  const first = shifted({ ...reference, day: 1 }, word === '本月' ? 0 : -1);
  const rest = readMonth(text, at + word.length, first.year, first.month);
  return rest ?? { period: months(first.year, first.month, first.month), precision: 'month', end: at + word.length };
}

function written(text: string, at: number, context: DateContext): DateReading | null {
  const yearMatch = match(YEAR, text, at);
  const year = yearMatch === null ? null : yearOf(yearMatch, context.reference);
  if (yearMatch !== null && year === null) return null;
  const next = at + (yearMatch?.[0].length ?? 0);
  const range = match(MONTHS, text, next);
  if (range !== null) {
    const [first, last] = [Number(range[1]), Number(range[2])];
    if (first < 1 || last > 12 || first >= last) return null;
    const inYear = year ?? yearFor(last, 28, context.reference);
    return inYear === null ? null : { period: months(inYear, first, last), precision: 'months', end: next + range[0].length };
  }
  const monthMatch = match(MONTH, text, next);
  if (monthMatch !== null) {
    const month = Number(monthMatch[1]);
    if (month < 1 || month > 12) return null;
    const behind = next + monthMatch[0].length;
    const day = Number(match(DAY, text, behind)?.[1] ?? 1);
    const inYear = year ?? yearFor(month, day, context.reference);
    if (inYear === null) return null;
    if (match(DAY, text, behind) !== null) return readMonth(text, behind, inYear, month);
    return readMonth(text, behind, inYear, month) ?? { period: months(inYear, month, month), precision: 'month', end: behind };
  }
  if (year !== null) return partOfYear(text, next, year) ?? { period: months(year, 1, 12), precision: 'year', end: next };
  const dayMatch = match(DAY, text, at);
  if (dayMatch !== null) return text[at - 1] === '月' ? null : dayAlone(Number(dayMatch[1]), at + dayMatch[0].length, context);
  return context.reference === null ? null : partOfYear(text, at, context.reference.year);
}

function yearOf(found: RegExpExecArray, reference: Day | null): number | null {
  if (found[1] !== undefined) return Number(found[1]);
  if (reference === null || found[2] === '当年') return null;
  const shift: Record<string, number> = { 去年: -1, 前年: -2, 明年: 1 };
  return reference.year + (shift[found[2]] ?? 0);
}

/** A month and day without a year: the one nearest to the publication that is not long after it. */
function yearFor(month: number, day: number, reference: Day | null): number | null {
  if (reference === null) return null;
  const limit = shifted(reference, SOON);
  const late = reference.year < limit.year ? month * 100 + day > limit.month * 100 + limit.day && month * 100 + day > reference.month * 100 + reference.day : month * 100 + day > limit.month * 100 + limit.day;
  return late ? reference.year - 1 : reference.year;
}

/** What follows a month: a day, or a part of it. */
function readMonth(text: string, at: number, year: number, month: number): DateReading | null {
  const day = match(DAY, text, at);
  if (day !== null) {
    const found = { year, month, day: Number(day[1]) };
    return isDay(found) ? { ...oneDay(found), end: at + day[0].length } : null;
  }
  const part = match(PART_OF_MONTH, text, at);
  if (part === null) return null;
  const last = daysInMonth(year, month);
  const spans: Record<string, [number, number]> = { 上旬: [1, 10], 初: [1, 10], 中旬: [11, 20], 中: [11, 20], 下旬: [21, last], 底: [21, last], 末: [21, last] };
  const [from, to] = spans[part[1]];
  return { period: { from: { year, month, day: from }, to: { year, month, day: to } }, precision: 'tenDays', end: at + part[0].length };
}

function partOfYear(text: string, at: number, year: number): DateReading | null {
  const part = match(PART_OF_YEAR, text, at);
  if (part === null) return null;
  const end = at + part[0].length;
  const word = part[1].replace(/^年|^第/, '');
  if (word === '上半年') return { period: months(year, 1, 6), precision: 'half', end };
  if (word === '下半年') return { period: months(year, 7, 12), precision: 'half', end };
  if (word.endsWith('季度')) {
    const quarter = '一二三四'.indexOf(word[0]);
    return { period: months(year, quarter * 3 + 1, quarter * 3 + 3), precision: 'quarter', end };
  }
  if (word === '初') return { period: months(year, 1, 2), precision: 'months', end };
  if (word === '中') return { period: months(year, 6, 7), precision: 'months', end };
  return { period: months(year, 11, 12), precision: 'months', end };
}

/** 记者3日获悉: the day of that number on or before the publication. */
function dayAlone(day: number, end: number, { reference, lastDay }: DateContext): DateReading | null {
  const base = lastDay ?? reference;
  if (base === null) return null;
  const here = { year: base.year, month: base.month, day };
  const found = lastDay === null && reference !== null && day > reference.day ? { ...shifted({ ...here, day: 1 }, -1), day } : here;
  return isDay(found) ? { ...oneDay(found), end } : null;
}

function oneDay(day: Day): Pick<DateReading, 'period' | 'precision'> {
  return { period: { from: day, to: day }, precision: 'day' };
}
