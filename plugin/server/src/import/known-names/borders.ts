import { beginsWithPlace, goesOnAsName, placeBefore } from './continuation';

/**
 * How a name stands in its surroundings. `clear`: by itself. `partOfLonger`: in the name of another body, as 中国电信
 * in 中国电信上海分公司 or 供电公司 in 杭州市供电公司. `insideWord`: not there at all, as 一支部 in 十一支部, iTV in iTVs.
 */
export type Border = 'clear' | 'partOfLonger' | 'insideWord';

const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;
const NUMERAL = /[〇零一二两三四五六七八九十百千\p{Nd}]/u;

/** @param text the text as it came, since spaces part Latin words; @param folded its folded form, for the words around */
export function borderOf(
  text: { around: string; start: number; end: number }, folded: { units: string; start: number; end: number },
): Border {
  const cuts = (one: string | undefined, other: string | undefined, kind: RegExp) =>
    one !== undefined && other !== undefined && kind.test(one) && kind.test(other);
  const { around, start, end } = text;
  for (const kind of [LATIN_OR_DIGIT, NUMERAL]) {
    if (cuts(around[start - 1], around[start], kind) || cuts(around[end - 1], around[end], kind)) return 'insideWord';
  }
  if (goesOnAsName(folded.units, folded.end)) return 'partOfLonger';
  const place = placeBefore(folded.units, folded.start);
  return place !== null && !beginsWithPlace(folded.units.slice(folded.start, folded.end)) ? 'partOfLonger' : 'clear';
}
