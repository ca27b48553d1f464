import type { Token } from '../segmentation/token';
import { isCharacter, isNamePart, landforms, networkBrands, stopVerbs } from './name-tokens';

/** A place begins a name unless the body it is a branch of stands before it. */
export function continuesBeforePlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.class === 'place' || before.class === 'brand' || before.class === 'head' || before.class === 'body') return true;
  if (before.class === 'mark') return before.text === '）';
  if (before.class === 'grade') return endsPlaceName(tokens, at - 1);
  if (before.text === '驻') return isPostedFrom(tokens, at - 1);
  if (before.text === '附属') return tokens[at - 2]?.class === 'head';
  if (networkBrands.has(before.text) && isNamePart(tokens[at - 2])) return true;
  // 江西高速交警吉安支队: a place, its service, the place of the branch.
  let left = at - 1;
  while (left > at - 4 && tokens[left]?.class === 'trade') left--;
  return left < at - 1 && tokens[left]?.class === 'place';
}

/** 驻 of 赣州海关驻龙南办事处: who is posted stands before it. */
export function isPostedFrom(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.text === '驻' && (before?.class === 'head' || before?.class === 'body');
}

/** 镇 of 石门子镇, 区 of 通风区: the grade belongs to a name before it rather than beginning one. */
export function endsPlaceName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (isNamePart(before) || before.text === '村') return true;
  // 宁州市: the place's own name ends in a grade.
  if (before.class === 'grade' && before.text === '州') return isNamePart(tokens[at - 2]);
  // 荻港市, 云港市: 港 is a line of business elsewhere.
  if (/^[县市]$/.test(tokens[at].text) && before.class === 'trade' && before.text.length === 1) {
    const first = tokens[at - 2];
    return first !== undefined && isCharacter(first);
  }
  if (/^[县市]$/.test(tokens[at].text) && before.class === 'noun' && before.text.length === 2) {
    const first = tokens[at - 2];
    return isBoundary(first) || (isCharacter(first) && isBoundary(tokens[at - 3]));
  }
  if (!/^(?:镇|乡|街道|区|旗)$/.test(tokens[at].text)) return false;
  return (before.class === 'noun' && before.text.length <= 3) || before.class === 'trade' || (before.class === 'verb' && !stopVerbs.has(before.text));
}

/** 岛 of 蚂蚁岛 ends a place's name that no table of divisions lists. */
export function endsLandform(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return landforms.has(tokens[at].text) && before !== undefined && (before.class === 'noun' || before.class === 'trade' || isNamePart(before));
}

/** Nothing stands before the word, or what no name holds. */
function isBoundary(token: Token | undefined): boolean {
  return token === undefined || token.class === 'mark' || token.class === 'function' || (token.class === 'verb' && stopVerbs.has(token.text));
}

/**
 * A place's short form that begins inside a longer word: 龙江 of 乌龙江, 河口 of 黄河口, 海东 of 青海东陵. The word reaches
 * to the boundary before its first character.
 */
export function beginsInsideWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at].text.length > 2 || before === undefined || before.text.length !== 1) return false;
  if (before.class === 'numeral') return isBoundary(tokens[at - 2]) && /[河江山湖口]$/.test(tokens[at].text);
  if (before.class !== 'unknown' && before.class !== 'adjective' && before.class !== 'noun') return false;
  return isBoundary(tokens[at - 2]) || (tokens[at - 2]?.class === 'grade' && !isBoundary(tokens[at - 3]));
}
