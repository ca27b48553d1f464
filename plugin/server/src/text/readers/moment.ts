import { datesIn } from '../story/dates';

const CHINA_OFFSET_MINUTES = 8 * 60;
/** RFC 3339 with the offset that it needs: `2019-09-07T07:14:21.000Z`, `2019-09-07T09:59:22+08:00`. */
const WITH_OFFSET = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})$/i;
/** `20190907`, `20190907151421`. */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
/** `1567839261`, in seconds or milliseconds. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/**
 * The moment that a machine-readable field states, as ISO 8601 in China time at the precision stated; null for none.
 * Without an offset the time is China's.
 */
export function momentOf(stated: string): string | null {
  const text = stated.trim();
  const offset = WITH_OFFSET.exec(text);
  if (offset) return fromOffset(offset);
  if (EPOCH.test(text)) return inChina(new Date(Number(text) * (text.length === 10 ? 1000 : 1)), true);
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second] = compact;
    return momentOf(`${year}-${month}-${day}${hour === undefined ? '' : ` ${hour}:${minute}:${second ?? '00'}`}`);
  }
  return datesIn(text.normalize('NFKC').replace(/\.\d{1,9}$/, ''))[0]?.iso ?? null;
}

function fromOffset([, year, month, day, hour, minute, second, zone]: RegExpExecArray): string | null {
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second ?? 0));
  const shift = zone.toUpperCase() === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return inChina(new Date(utc - shift * 60_000), second !== undefined);
}

function inChina(date: Date, seconds: boolean): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const shifted = new Date(date.getTime() + CHINA_OFFSET_MINUTES * 60_000).toISOString();
  return `${shifted.slice(0, seconds ? 19 : 16)}+08:00`;
}
