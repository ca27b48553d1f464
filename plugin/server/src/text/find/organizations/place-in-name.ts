import type { Token } from '../segmentation/token';
import { isNamePart, landforms, networkBrands, stopVerbs } from './name-tokens';

/** A place begins a name unless the body it is a branch of stands before it. */
export function continuesBeforePlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.class === 'place' || before.class === 'brand' || before.class === 'head' || before.class === 'body') return true;
  if (before.class === 'mark') return before.text === '）';
  if (before.class === 'grade') return endsPlaceName(tokens, at - 1);
  if (before.text === '附属') return tokens[at - 2]?.class === 'head';
  if (networkBrands.has(before.text) && isNamePart(tokens[at - 2])) return true;
  // 江西高速交警吉安支队: a place, its service, the place of the branch.
  let left = at - 1;
  while (left > at - 4 && tokens[left]?.class === 'trade') left--;
  return left < at - 1 && tokens[left]?.class === 'place';
}

/** 镇 of 石门子镇, 区 of 通风区: the grade belongs to a name before it rather than beginning one. */
export function endsPlaceName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.end !== tokens[at].start) return false;
  if (isNamePart(before) || before.text === '村') return true;
  // 宁州市: the place's own name ends in a grade.
  if (before.class === 'grade' && before.text === '州') return isNamePart(tokens[at - 2]);
  if (!/^(?:镇|乡|街道|区|旗)$/.test(tokens[at].text)) return false;
  return (before.class === 'noun' && before.text.length <= 3) || before.class === 'trade' || (before.class === 'verb' && !stopVerbs.has(before.text));
}

/** 岛 of 蚂蚁岛 ends a place's name that no table of divisions lists. */
export function endsLandform(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return landforms.has(tokens[at].text) && before !== undefined && (before.class === 'noun' || before.class === 'trade' || isNamePart(before));
}
