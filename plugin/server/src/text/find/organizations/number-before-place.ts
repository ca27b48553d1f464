import type { Token } from '../segmentation/token';
import { isCharacter, landforms } from './name-tokens';

/** Measure words that no place's name has behind its number: 三个村, 五家公司, 两支队伍. */
const NEVER_IN_PLACES = new Set([...'个家名位支所条处份件张场次对套台户人只艘辆项种类期批届轮些多余年月日天时分秒届元亩米吨斤']);
const FARTHEST = 3;

/** The number that a place's name begins with: 三 of 三道桥镇, 双 of 双石铺镇, 六 of 六冲河. */
export function numberBeginsPlace(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at];
  if ((tokens[at].class !== 'numeral' && text !== '双') || text === '两' || text === '半' || /^[万亿千百]$/.test(text)) return false;
  if (tokens[at - 1]?.class === 'numeral' || tokens[at - 1]?.class === 'digits' || tokens[at - 1]?.text === '第') return false;
  const next = tokens[at + 1];
  if (next === undefined || next.text.length > 2 || NEVER_IN_PLACES.has(next.text[0])) return false;
  // 双林支行
  if (text === '双' && isCharacter(next) && (tokens[at + 2]?.class === 'head' || tokens[at + 2]?.class === 'grade')) return true;
  for (let after = at + 1; after <= at + FARTHEST; after++) {
    const token = tokens[after];
    if (token === undefined) return false;
    if (endsPlace(token) && (after > at + 1 || token.text.length > 1)) return true;
    // 十院百村, 一镇一村 count.
    if (token.class === 'numeral' || token.class === 'head') return false;
    if (token.class !== 'unknown' && !isCharacter(token) && token.text.length > 1 && token.class !== 'noun') return false;
    if (token.class === 'mark' || token.class === 'space') return false;
  }
  return false;
}

function endsPlace(token: Token): boolean {
  if (token.class === 'grade' || /^[村]$|^(?:街道|社区|派出所|林场|农场)$/.test(token.text)) return true;
  if (token.text.endsWith('口')) return token.class !== 'head';
  return landforms.has(token.text[token.text.length - 1]) && token.class !== 'head';
}
