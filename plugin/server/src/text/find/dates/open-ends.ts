import { isDay, months, type Day } from './calendar';
import type { DateReading } from './date-reading';

const SINCE = /(?:以来|至今|起至今)/y;
const TO_DAY = /(?:至|到|—|–|-|~|～)(?:(\d{1,2})月)?(\d{1,2})日/y;
const TO_YEAR = /(?:至|到|—|–|-|~|～)(\d{4})年(?!\d)/y;

/**
 * A reading with what its end says more: 2018年以来 lasts to the publication, 6月19日至21日 to the second day,
 * 2018年至2020年 to the second year.
 */
export function withEnd(text: string, reading: DateReading, reference: Day | null): DateReading {
  const { period, precision, end } = reading;
  const day = precision === 'day' ? match(TO_DAY, text, end) : null;
  if (day !== null) {
    const to = dayAfter(period.from, day[1] === undefined ? null : Number(day[1]), Number(day[2]));
    if (to !== null) return { period: { from: period.from, to }, precision: 'days', end: end + day[0].length };
  }
  const year = precision === 'year' ? match(TO_YEAR, text, end) : null;
  if (year !== null && Number(year[1]) > period.from.year) {
    return { period: { from: period.from, to: months(Number(year[1]), 1, 12).to }, precision, end: end + year[0].length };
  }
  const since = match(SINCE, text, end);
  if (since === null || reference === null || isBefore(reference, period.from)) return reading;
  return { period: { from: period.from, to: reference }, precision, end: end + since[0].length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The day that ends a range; one of the year after where its month lies before that of the beginning. */
function dayAfter(from: Day, month: number | null, day: number): Day | null {
  const to = { year: month !== null && month < from.month ? from.year + 1 : from.year, month: month ?? from.month, day };
  return isDay(to) && isBefore(from, to) ? to : null;
}

function isBefore(one: Day, other: Day): boolean {
  return one.year * 10000 + one.month * 100 + one.day < other.year * 10000 + other.month * 100 + other.day;
}
