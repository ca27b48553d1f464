/** A date that a text states, at the precision that it states. */
export interface StatedDate {
  /** ISO 8601, China time: `2024-07-08T19:29:13+08:00`, `2020-06-30T13:41+08:00`, `2022-01-14`. */
  iso: string;
  /** Offsets in the searched text, end exclusive. */
  start: number;
  end: number;
}

const YEAR = '(?<year>(?:19|20)\\d{2})';
const DAY = '(?<month>1[0-2]|0?[1-9]) ?(?:月|[-/.]) ?(?<day>3[01]|[12]\\d|0?[1-9])';
const CLOCK = '(?<hour>2[0-3]|[01]?\\d)[:时](?<minute>[0-5]\\d)(?:[:分](?<second>[0-5]\\d)?)?';
const WEEKDAY = '(?: {0,3}[(]?(?:星期|周)[一二三四五六日天][)]?)?';
const BETWEEN = '(?:T| {0,3}|,? (?:上午|下午|晚)?)';

/**
 * `2024-07-08 19:29:13`, `2020年06月30日13:41`, `2022/1/14`, `2023.4.21`, `2023年4月21日 星期五 08:00`, on the folded
 * line. No digit may touch it, so that an issue number or an address is not a date.
 */
const DATE = new RegExp(`(?<![\\d.])${YEAR} ?(?:年|[-/.]) ?${DAY}(?: ?日|(?!\\d))${WEEKDAY}(?:${BETWEEN}${CLOCK}(?![\\d:]))?`, 'g');
/** `30.09.2017 22:55`, day before month; with strokes only where no month can come first: `25/11/2019`. */
const DAY_FIRST = new RegExp(`(?<![\\d./-])(?:(?<day>3[01]|[12]\\d|0?[1-9])\\.(?<month>1[0-2]|0?[1-9])\\.|(?<after>3[01]|2\\d|1[3-9])/(?<before>1[0-2]|0?[1-9])/)${YEAR}(?: {1,3}${CLOCK}(?![\\d:])|(?![\\d.]))`, 'g');
/** Chinese numerals: `二〇二三年四月二十一日`, at the end of documents. */
const NUMERAL_DATE = /([一二][九〇零○][〇零○一二三四五六七八九]{2})年(十[一二]?|[一二三四五六七八九])月([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日/g;
/** `March 4, 2022`, `Wed, 13 Jan 2021 08:15:00 +0800`: bilingual pages and mails. */
const ENGLISH_DATE = new RegExp(
  `(?<![A-Za-z\\d])(?:(?<before>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)? )?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? (?:(?<after>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?,? )?${YEAR}(?!\\d)(?:,? (?:at )?${CLOCK}(?![\\d:])(?: (?<zone>[+-]\\d{4}|GMT|UTC))?)?`,
  'g',
);
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const NUMERALS = '〇一二三四五六七八九';

/** The first web page stood in 1991; an article dated before, or in a century to come, is misread. */
export const EARLIEST_YEAR = 1978;
export const LATEST_YEAR = 2099;

/** All full dates of a folded line, in order. Days that no calendar holds are left out. */
export function datesIn(line: string): StatedDate[] {
  if (!/\d{4}|[一二][九〇零○]/.test(line)) return [];
  const found: StatedDate[] = [];
  for (const match of line.matchAll(DATE)) {
    const { year, month, day, hour, minute, second } = match.groups as Record<string, string | undefined>;
    const date = isoDate(Number(year), Number(month), Number(day));
    if (date === null) continue;
    found.push({ iso: date + clockOf(hour, minute, second), start: match.index, end: match.index + match[0].length });
  }
  if (/[./](?:19|20)\d{2}/.test(line)) {
    for (const match of line.matchAll(DAY_FIRST)) {
      const { year, day, month, after, before, hour, minute, second } = match.groups as Record<string, string | undefined>;
      const date = isoDate(Number(year), Number(month ?? before), Number(day ?? after));
      if (date !== null) found.push({ iso: date + clockOf(hour, minute, second), start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of line.matchAll(NUMERAL_DATE)) {
    const year = Number([...match[1]].map(digit).join(''));
    const date = isoDate(year, numeral(match[2]), numeral(match[3]));
    if (date !== null) found.push({ iso: date, start: match.index, end: match.index + match[0].length });
  }
  if (/[A-Z][a-z]{2}/.test(line)) {
    for (const match of line.matchAll(ENGLISH_DATE)) {
      const iso = englishDate(match.groups as Record<string, string | undefined>);
      if (iso !== null) found.push({ iso, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function clockOf(hour: string | undefined, minute: string | undefined, second: string | undefined): string {
  return hour === undefined ? '' : `T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}+08:00`;
}

function englishDate({ before, after, month, year, hour, minute, second, zone }: Record<string, string | undefined>): string | null {
  const day = before ?? after;
  if (day === undefined || month === undefined) return null;
  const date = isoDate(Number(year), MONTHS.indexOf(month) / 3 + 1, Number(day));
  if (date === null || hour === undefined) return date;
  const clock = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  if (zone === undefined || zone === '+0800') return `${date}T${clock}+08:00`;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z';
  const moment = new Date(`${date}T${clock}${offset}`);
  if (Number.isNaN(moment.getTime())) return date;
  return `${new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, clock.length + 11)}+08:00`;
}

function digit(character: string): number {
  return Math.max(0, NUMERALS.indexOf(character));
}

function numeral(text: string): number {
  const ten = text.indexOf('十');
  if (ten === -1) return digit(text);
  return (ten === 0 ? 1 : digit(text[0])) * 10 + (ten + 1 < text.length ? digit(text[ten + 1]) : 0);
}

/** Of each month in a common year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY-MM-DD`, or null for a day that no calendar holds or a year out of the plausible window. */
function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= EARLIEST_YEAR && year <= LATEST_YEAR && month >= 1 && month <= 12)) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : DAYS[month - 1];
  if (!(day >= 1 && day <= days)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
