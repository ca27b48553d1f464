import { INTRODUCING_VERBS } from '../lexicon/initiative-nouns';
import type { Passage } from '../passages';
import { WordsByEnd } from '../words-by-end';

const verbs = new WordsByEnd(INTRODUCING_VERBS.split(/\s+/));
/** Words between the verb and a formula: 践行党建“五个+”. */
const LONGEST_MODIFIER = 3;
/** Officialdom's numbered formulas: 五个一, 六化, 三必访四必问, 1+2+2, 党建+. */
const FORMULA = /^(?:[一二两三四五六七八九十双][^，。一二两三四五六七八九十双]{1,5}){1,4}$|^[一二两三四五六七八九十]个一[^，。]{0,4}$|^\d+(?:\+\d+)+$|^[一-鿿]{2,4}\+[一-鿿]*$/;

/** 开展, 打造 and the like stand right before the offset. */
export function introducingVerbBefore(text: string, at: number): boolean {
  return verbs.longestBefore(text, at) !== null;
}

const CALLED = /(?:课|课程|活动|项目|栏目|品牌|平台|比赛|计划|系统|热线|工程)(?:名)?(?:叫|叫做|叫作|名为|名叫|唤作)$/;
const LONGEST_CALL = 6;

/** 这门课叫“小小补铜匠”: the sort of thing and what it is called. */
export function calledBefore(text: string, at: number): boolean {
  return CALLED.test(text.slice(Math.max(0, at - LONGEST_CALL), at));
}

/** As `introducingVerbBefore`, with a few nouns between the verb and the quote's opening token. */
export function introducedBefore({ text, tokens, borders }: Passage, open: number): boolean {
  for (let at = open; at > 0 && open - at <= LONGEST_MODIFIER; at--) {
    if (introducingVerbBefore(text, borders[at]) || /(?:落地|贯彻|执行)$/.test(text.slice(Math.max(0, borders[at] - 2), borders[at]))) return true;
    const before = tokens[at - 1].class;
    if (before !== 'noun' && before !== 'trade' && before !== 'unknown' && before !== 'place') return false;
  }
  return false;
}

export function isFormula(core: string): boolean {
  return core.length <= 16 && FORMULA.test(core);
}
