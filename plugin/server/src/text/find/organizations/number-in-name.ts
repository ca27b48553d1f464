import type { Token } from '../segmentation/token';
import { stopVerbs } from './name-tokens';
import { numberBeginsPlace } from './number-before-place';

const NUMBERED =
  /^(?:部|队|大队|支队|中队|分公司|公司|局|中学|小学|医院|党支部|车间|班|工班|分厂|厂|矿|号线|标|路|项目部|工区|分局|院|组|运营|营运|水厂|社区|中心|指挥中心|师|团|连|分队|建|冶|航|小)/;
const NUMBERED_IN_DIGITS = /^(?:急救|报警|政务|便民|热线|农场|号线|标|路|中学|小学|指挥中心|团|连|号|项目部|工区|医院)/;

/** A number is part of a name behind 第 and before a head (炼油四部), not where it counts (3个支局). */
export function numberBelongs(tokens: readonly Token[], at: number): boolean {
  if (numberBeginsPlace(tokens, at)) return true;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.text === '第') return true;
  if (after === undefined) return false;
  // 八五三农场
  if (after.text === '农场' && (before?.class === 'numeral' || tokens[at].class === 'digits')) return true;
  if (after.class === 'numeral' || after.class === 'digits') return numberBelongs(tokens, at + 1);
  // 中铁2局: behind a brand or a place digits count no bureaux.
  if (tokens[at].class === 'digits' && (before?.class === 'brand' || before?.class === 'place') && /^(?:局|院|厂|工厂|公司)/.test(after.text)) return true;
  if (!(tokens[at].class === 'digits' ? NUMBERED_IN_DIGITS : NUMBERED).test(after.text)) return false;
  return after.text === '路' || after.text === '号线' || (before !== undefined && before.class !== 'function' && before.class !== 'mark' && !stopVerbs.has(before.text));
}
