import type { InitiativeKind } from '../../../../../shared/cleaned-text';
import { COUNTERS, STOP_VERBS } from '../lexicon/name-stops';
import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';
import type { Quote } from './quote';
import { nounAt, nounAtEnd, otherNounAt, vagueNouns } from './word-lists';

const stopVerbs = new Set(STOP_VERBS.split(/\s+/));
const counters = new Set(COUNTERS.split(/\s+/));
/** Characters between the closing quote and the noun: ”党建融入中心项目. */
const LONGEST_TAIL = 14;
/** Contests say year, place and host between: “帆船杯”2022年芦州市职工技能竞赛. */
const LONGEST_CONTEST_TAIL = 26;
/** Particles behind which a new thought begins; others are a character of a word the lexicons lack (随 of 随访). */
const STOPPERS = new Set([...'的了着在是把将被为从向对由以于并也都还就已等后中时让使给和与及或而']);
const OTHER_HEADS = /^(?:环节|阶段|主题|精神|效应|要求|称号|荣誉|作用)/;

/** The noun that says what a quoted name is; `organization` and `other` where it says that it is no initiative. */
export type Tail = { end: number; kind: InitiativeKind; direct: boolean } | 'organization' | 'other' | null;

/** Reads what follows the closing quote: modifiers and a noun, or 等 and the noun of a whole list. */
export function tailAfter({ tokens, borders, text }: Passage, quote: Quote): Tail {
  const limit = quote.core.endsWith('杯') ? LONGEST_CONTEST_TAIL : LONGEST_TAIL;
  let direct = true;
  let end = -1;
  let kind: InitiativeKind | null = null;
  let at = quote.close + 1;
  if (tokens[at]?.text === '等') {
    direct = false;
    at++;
    // 等形式多样的活动
    for (let step = at; step < at + 4; step++) if (tokens[step]?.text === '的') at = step + 1;
  }
  const of = tokens[at]?.text === '的';
  if (of) at++;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    const tokenEnd = borders[at + 1];
    if (tokenEnd - quote.end > limit) break;
    if (token.class === 'head' && token.head?.kind === 'team') return 'organization';
    const noun = nounAtEnd(text, Math.max(quote.end, borders[at] - 4), tokenEnd);
    // 品牌建设: what is built is the brand.
    if (end !== -1 && noun?.word === '建设') break;
    if (noun !== null && noun.word.length >= token.text.length) {
      end = tokenEnd;
      kind = noun.kind;
      continue;
    }
    if (!mayModify(token)) break;
    // “甲”“乙”两个项目: the noun is that of a list. A contest's year is no count.
    if (end === -1 && (token.class === 'numeral' || token.class === 'digits') && counters.has(tokens[at + 1]?.text ?? '') && !quote.core.endsWith('杯')) direct = false;
  }
  if (end === -1 || kind === null) return otherNounAt(text, quote.end) && nounAt(text, quote.end) === null ? 'other' : null;
  // “小支部大作为”的路径 describes more than it names.
  if (of && vagueNouns.has(nounAtEnd(text, quote.end, end)?.word ?? '')) return 'other';
  if (OTHER_HEADS.test(text.slice(end, end + 2))) return 'other';
  return { end: direct ? end : quote.end, kind, direct };
}

function mayModify(token: Token): boolean {
  switch (token.class) {
    case 'mark':
    case 'space':
      return false;
    case 'verb':
      return !stopVerbs.has(token.text) || token.text.length === 1;
    case 'function':
    case 'locality':
      return !STOPPERS.has(token.text);
    default:
      return true;
  }
}
