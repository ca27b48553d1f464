import type { Token } from '../segmentation/token';
import { counters } from './name-tokens';

/** 八 of 福建省八马茶业有限公司: behind a place a number counts nothing. */
export function numberNamesCompany(tokens: readonly Token[], at: number, headIndex: number): boolean {
  const next = tokens[at + 1];
  return tokens[at].class === 'numeral' && tokens[at - 1]?.class === 'place' && tokens[headIndex].text.endsWith('有限公司') && next.text.length === 1 && !counters.has(next.text) && next.class !== 'numeral';
}

const LONGEST_TOPIC = 6;
const RESEARCH = /(?:实验室|研究中心|研究所|研究院|技术中心|工程中心|创新中心)$/;

/** An abstract noun in what a laboratory works on: 流程工业综合自动化 behind its university and before 国家重点实验室. */
export function isTopic(tokens: readonly Token[], at: number, headIndex: number): boolean {
  if (!RESEARCH.test(tokens[headIndex].text)) return false;
  for (let left = at - 1; left >= 0 && left >= at - LONGEST_TOPIC; left--) {
    const { class: kind, head } = tokens[left];
    if (head !== undefined) return head.kind === 'institution' || head.kind === 'company';
    if (kind !== 'noun' && kind !== 'trade' && kind !== 'verbalNoun' && kind !== 'attribute' && kind !== 'phrase' && kind !== 'place') return false;
  }
  return false;
}

/** 和 of 呼和诺尔嘎查: no noun stands before it, only a syllable of a name. */
export function isSyllable(tokens: readonly Token[], at: number): boolean {
  const [before, farther] = [tokens[at - 1], tokens[at - 2]];
  if (before?.class !== 'unknown' || tokens[at + 1]?.text.length !== 1) return false;
  return farther === undefined || farther.class === 'function' || farther.class === 'mark' || farther.class === 'grade' || farther.class === 'place' || farther.class === 'verb';
}
