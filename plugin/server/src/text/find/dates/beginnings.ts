import type { TextUnits } from '../text-units';

/** Where a date may begin; what follows is read by hand. */
const BEGINNING = /[今去前明当本上昨这近连]|日前|(?<!\d)\d{1,4}(?=[年月日至—\-])|[一二三四]季度|下半年|年[初底末中]|第[一二三四]季度/y;
const FIRST = 1;
const SECOND = 2;

const LAST_BITS = 0xfff;

/**
 * The last bits of the first and the second characters of what dates begin with, a bit each, so that the pattern is tried
 * at few places; so small a table stays at hand.
 */
const CHARACTERS = new Uint8Array(LAST_BITS + 1);
for (const first of '今去前明当本上昨这近连日下年一二三四第0123456789') CHARACTERS[first.charCodeAt(0) & LAST_BITS] |= FIRST;
for (const second of '年月日天前周星个半期段一来季初底末中二三四至—-0123456789') CHARACTERS[second.charCodeAt(0) & LAST_BITS] |= SECOND;

/** The next place at an offset or behind it where a date may begin, and where to go on if none does; null where there is no more. */
export function nextBeginning({ text, units, from }: TextUnits, offset: number): { start: number; end: number } | null {
  const to = from + text.length;
  for (let at = from + offset; at < to; at++) {
    if ((CHARACTERS[units[at] & LAST_BITS] & FIRST) === 0 || (CHARACTERS[units[at + 1] & LAST_BITS] & SECOND) === 0) continue;
    BEGINNING.lastIndex = at - from;
    if (BEGINNING.test(text)) return { start: at - from, end: BEGINNING.lastIndex };
  }
  return null;
}
