import type { Token } from '../segmentation/token';
import { networkBrands } from './name-tokens';

/** A company's short name, place and line of business: 梧江移动. */
export function endsShortName(tokens: readonly Token[], at: number): boolean {
  const kind = tokens[at].class;
  if ((kind !== 'trade' && kind !== 'head') || !networkBrands.has(tokens[at].text)) return false;
  const before = tokens[at - 1];
  if (before === undefined || (before.class !== 'place' && before.class !== 'brand')) return false;
  if (tokens[at - 2]?.class === 'brand' && tokens[at + 1]?.class !== 'head') return true;
  const after = tokens[at + 1];
  // 新乡供电公司卫辉市供电部: a department of the body before it.
  if (tokens[at - 2]?.class === 'head' && after?.head?.demand === 'inner') return false;
  if (after === undefined || after.class === 'head' || after.class === 'place') return after === undefined || after.class === 'place' || after.head?.kind === 'party' || after.head?.demand === 'inner';
  return after.class === 'mark' || after.class === 'function' || after.class === 'verb' || after.class === 'person' || after.class === 'locality' || after.class === 'time' || after.class === 'generic';
}

/** A brand inside another word (i国网) or before a line of business (顺丰速运) is no company by itself. */
export function standsAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.class === 'latin') return false;
  return after === undefined || (after.class !== 'trade' && after.class !== 'noun' && after.class !== 'unknown');
}

/** A brand takes the place behind it along: 中盐上海. */
export function brandEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at].class !== 'brand' || tokens[at + 1]?.class !== 'place') return at;
  const after = tokens[at + 2];
  return after === undefined || after.class === 'mark' || after.class === 'function' ? at + 1 : at;
}
