import { OTHER_THING_NOUNS } from '../lexicon/name-stops';
import { nounAt } from '../initiatives/word-lists';
import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';
import { ENDS_BODY } from '../segmentation/token-traits';
import type { Candidate } from './candidate';
import { evidenceOf } from './evidence';
import { leftBorder } from './left-border';
import { linksOf } from './links';
import { counters } from './name-tokens';
import { numberBeginsPlace } from './number-before-place';
import { brandEnd, endsShortName, standsAlone } from './short-company-names';

const otherThings = new Set(OTHER_THING_NOUNS.split(/\s+/));
/** Particles that make a quotation a sentence rather than a name: “党员进社区”. */
const SENTENCE_CHARACTERS = new Set([...'的了着进在把我你他是让给被从向到来去走']);
const LONGEST_QUOTED_NAME = 10;

/** Every stretch of the passage that reads as the full or short name of a body, in order, without overlap. */
export function candidatesIn(passage: Passage, passageIndex: number): Candidate[] {
  const { tokens, notable, traits } = passage;
  const found: Candidate[] = [];
  let left = tokens.length;
  for (let next = notable.length - 1; next >= 0; next--) {
    const at = notable[next];
    if (at >= left || (traits[next] & ENDS_BODY) === 0) continue;
    const token = tokens[at];
    if ((token.class === 'brand' && standsAlone(tokens, at)) || (token.class === 'body' && tokens[at + 1]?.class !== 'head' && tokens[at - 1]?.class !== 'trade')) {
      found.push(candidate(passage, passageIndex, at, brandEnd(tokens, at)));
      continue;
    }
    if (!((token.class === 'head' || token.class === 'body') && endsName(tokens, at)) && !endsShortName(tokens, at)) continue;
    const start = leagueBefore(tokens, quotedWhole(passage, at) ?? leftBorder(passage, at), at);
    if (start === at && token.head !== undefined) continue;
    if (isCounted(tokens, start) && !numberBeginsPlace(tokens, start - 1)) continue;
    if (isOneOfMany(tokens, start)) continue;
    found.push(candidate(passage, passageIndex, start, at));
    left = start;
  }
  return found.reverse();
}

/** 团 before a place's committee is the Youth League: 团梧江市委. */
function leagueBefore(tokens: readonly Token[], start: number, at: number): number {
  return tokens[start - 1]?.text === '团' && /^[省市县区州旗]委$/.test(tokens[at].text) ? start - 1 : start;
}

/** 州 of 各市、州粮食和物资储备局: every one of them. */
function isOneOfMany(tokens: readonly Token[], first: number): boolean {
  if (tokens[first].class !== 'grade' || tokens[first - 1]?.text !== '、') return false;
  return /^各/.test(tokens[first - 2]?.text ?? '') || (tokens[first - 2]?.class === 'grade' && /^(?:各|、)/.test(tokens[first - 3]?.text ?? ''));
}

/** 11家乡镇卫生院: the first word is a measure word and the beginning of a common noun. */
function isCounted(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  return (before?.class === 'digits' || before?.class === 'numeral') && counters.has(tokens[first].text[0]);
}

/** 村 of 村口, 班组 of 班组建设 are no heads: the next word makes another thing of them. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (after === undefined) return true;
  if (token.text.length === 1 && (after.class === 'unknown' || otherThings.has(after.text))) return false;
  // 归乡人大会 is a meeting.
  if (token.text === '人大' && after.text === '会') return false;
  if (token.text === '办' && /^[起好了成]$/.test(after.text)) return false;
  if (token.text === '办' && /^[联合承主协举创开筹]$/.test(tokens[at - 1]?.text ?? '')) return false;
  if (token.head?.demand === 'inner' && /^(?:楼|大楼|病房|病区)/.test(after.text)) return false;
  if (token.text === '学会' && (tokens[at - 1]?.text.endsWith('人') || !/^(?:trade|noun|phrase|verbalNoun|place)$/.test(tokens[at - 1]?.class ?? ''))) return false;
  // 在岚山头街道办起集市
  if (token.text.endsWith('道办') && /^[起好了成得]/.test(after.text)) return false;
  return !(otherThings.has(after.text) && (token.text === '支部' || token.text === '班组' || token.text === '党支部' || token.head?.kind === 'team'));
}

/** The whole of a quotation that ends in the head is the name: “杨正昌劳模创新工作室”. */
function quotedWhole({ tokens, partners }: Passage, at: number): number | null {
  const open = tokens[at + 1]?.text === '”' ? partners.get(at + 1) : undefined;
  if (open === undefined || open >= at || at - open > LONGEST_QUOTED_NAME) return null;
  for (let inside = open + 1; inside < at; inside++) {
    const { class: kind, text } = tokens[inside];
    if (kind === 'mark' && text !== '·' && text !== '+') return null;
    if (kind === 'function' && SENTENCE_CHARACTERS.has(text)) return null;
  }
  return open + 1 < at ? open + 1 : null;
}

function candidate(passage: Passage, passageIndex: number, first: number, last: number): Candidate {
  const { tokens, borders, text } = passage;
  const start = borders[first];
  const end = borders[last + 1];
  const quotedWhole = tokens[first - 1]?.text === '“' && tokens[last + 1]?.text === '”';
  return {
    passage: passageIndex,
    start,
    end,
    name: text.slice(start, end),
    links: linksOf(passage, first, last),
    evidence: evidenceOf(tokens, first, last),
    quotedWhole,
    tellsUndertaking: quotedWhole && nounAt(text, borders[last + 2]) !== null,
  };
}
