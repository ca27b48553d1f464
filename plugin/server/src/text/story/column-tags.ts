/**
 * A column or an issue in brackets before a headline, which is no part of it: `【案例】…`, `[周讯 第3期] …`,
 * `【江源快讯】第37期:…`, and the marks of platforms.
 */
const COLUMN_TAG = /^(?:[【[［〔][^】\]］〕]{2,16}[】\]］〕]\s{0,3}(?:第\s?\d{1,4}\s?期\s?[:：|｜]?)?|(?:原创|转载|置顶)(?=\s|[|｜丨])\s{0,3}[|｜丨]?|#{1,6}\s|[-—–―─]{1,6})\s{0,3}/u;
const PLATFORM_MARK = /^(?:原创|转载|置顶)/u;
/** A headline shorter than this would be nothing but its column. */
const SHORTEST = 5;

/** How many characters of a headline's line are the tag before it; 0 where there is none. */
export function columnTagLength(text: string): number {
  const length = (COLUMN_TAG.exec(text) ?? PLATFORM_MARK.exec(text))?.[0].length ?? 0;
  return text.length - length < SHORTEST ? 0 : length;
}
