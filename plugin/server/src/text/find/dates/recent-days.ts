import { isDay, shifted, type Day } from './calendar';
import type { DateReading } from './date-reading';

const RECENT = /近日(?!子|点|照|期)|日前(?![往来后夕期线锋台])|近期|连日来|近段时间|近一段时间/y;
/** 节日前, 6月3日前 and 附近日 hold the same characters. */
const INSIDE_WORD = /[\d今明昨当即近不节生假休工终次每末附靠最临]/;
const WEEK = /(上|本|这)(?:个)?(?:周|星期)([一二三四五六日天])?(?!年|期|边|刊|岁)/y;
/** How far back 近日 reaches, in days, the day of publication included. */
const RECENT_DAYS = 10;

/** 近日 and its like: the ten days up to the publication. 上周五: that day of the week before. Null where neither begins. */
export function recentDays(text: string, at: number, reference: Day | null): DateReading | null {
  if (reference === null) return null;
  RECENT.lastIndex = at;
  const recent = RECENT.exec(text);
  if (recent !== null && !INSIDE_WORD.test(text[at - 1] ?? '')) {
    return { period: { from: shifted(reference, 1 - RECENT_DAYS), to: reference }, precision: 'days', end: at + recent[0].length };
  }
  WEEK.lastIndex = at;
  const week = WEEK.exec(text);
  if (week === null || !isDay(reference)) return null;
  const monday = shifted(reference, 1 - weekday(reference) - (week[1] === '上' ? 7 : 0));
  const end = at + week[0].length;
  if (week[2] === undefined) return { period: { from: monday, to: shifted(monday, 6) }, precision: 'days', end };
  const day = shifted(monday, '一二三四五六日天'.indexOf(week[2]) % 7);
  return { period: { from: day, to: day }, precision: 'day', end };
}

/** 1 for Monday to 7 for Sunday. */
function weekday({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}
