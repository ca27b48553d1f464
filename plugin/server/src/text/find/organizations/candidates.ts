import { COUNTERS, OTHER_THING_NOUNS } from '../lexicon/name-stops';
import { NETWORK_BRANDS } from '../lexicon/organization-brands';
import type { OrganizationHead } from '../lexicon/organization-heads';
import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';
import type { Candidate, Evidence, Link } from './candidate';
import { endsLandform, isCharacter, isNameWord, leftBorder } from './left-border';

const networkBrands = new Set(NETWORK_BRANDS.split(/\s+/));
const otherThings = new Set(OTHER_THING_NOUNS.split(/\s+/));
const counters = new Set(COUNTERS.split(/\s+/));
const COMPANY: OrganizationHead = { kind: 'company', demand: 'place' };
/** A brand before the place of its branch is the parent: 中国电信 of 中国电信梧江分公司. */
const BRAND: OrganizationHead = { kind: 'company', demand: 'place' };
/** Particles that make a quotation a sentence rather than a name: “党员进社区”. */
const SENTENCE_CHARACTERS = new Set([...'的了着进在把我你他是让给被从向到来去走']);
const LONGEST_QUOTED_NAME = 10;

/** Every stretch of the passage that reads as the full or short name of a body, in order, without overlap. */
export function candidatesIn(passage: Passage, passageIndex: number): Candidate[] {
  const { tokens } = passage;
  const found: Candidate[] = [];
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if ((token.class === 'brand' && standsAlone(tokens, at)) || (token.class === 'body' && tokens[at + 1]?.class !== 'head')) {
      found.push(candidate(passage, passageIndex, at, brandEnd(tokens, at)));
      continue;
    }
    if (!(token.class === 'head' && endsName(tokens, at)) && !endsShortName(tokens, at)) continue;
    const start = leagueBefore(tokens, quotedWhole(passage, at) ?? leftBorder(passage, at), at);
    if (start === at && token.class === 'head') continue;
    if (isCounted(tokens, start)) continue;
    found.push(candidate(passage, passageIndex, start, at));
    at = start;
  }
  return found.reverse();
}

/** 团 before a place's committee is the Youth League: 团梧江市委. */
function leagueBefore(tokens: readonly Token[], start: number, at: number): number {
  return tokens[start - 1]?.text === '团' && /^[省市县区州旗]委$/.test(tokens[at].text) ? start - 1 : start;
}

/** 11家乡镇卫生院: the first word is a measure word and the beginning of a common noun. */
function isCounted(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  return (before?.class === 'digits' || before?.class === 'numeral') && counters.has(tokens[first].text[0]);
}

/** A brand inside another word (i国网) or before a line of business (顺丰速运) is no company by itself. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.class === 'latin' && before.end === tokens[at].start) return false;
  return after === undefined || (after.class !== 'trade' && after.class !== 'noun' && after.class !== 'unknown');
}

/** A brand takes the place behind it along: 中盐上海. */
function brandEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at].class !== 'brand' || tokens[at + 1]?.class !== 'place') return at;
  const after = tokens[at + 2];
  return after === undefined || after.class === 'mark' || after.class === 'function' ? at + 1 : at;
}

/** 村 of 村口, 班组 of 班组建设 are no heads: the next word makes another thing of them. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (after === undefined) return true;
  if (token.text.length === 1 && (after.class === 'unknown' || otherThings.has(after.text))) return false;
  return !(otherThings.has(after.text) && (token.text === '支部' || token.text === '班组' || token.text === '党支部' || token.head?.kind === 'team'));
}

/** A company's short name, place and line of business: 梧江移动. */
function endsShortName(tokens: readonly Token[], at: number): boolean {
  if (!networkBrands.has(tokens[at].text)) return false;
  const before = tokens[at - 1];
  if (before === undefined || before.end !== tokens[at].start || (before.class !== 'place' && before.class !== 'brand')) return false;
  if (tokens[at - 2]?.class === 'brand' && tokens[at + 1]?.class !== 'head') return true;
  const after = tokens[at + 1];
  if (after === undefined || after.class === 'head' || after.class === 'place') return after === undefined || after.class === 'place' || after.head?.kind === 'party' || after.head?.demand === 'inner';
  return after.class === 'mark' || after.class === 'function' || after.class === 'verb' || after.class === 'person' || after.class === 'locality' || after.class === 'time' || after.class === 'generic';
}

/** The whole of a quotation that ends in the head is the name: “杨正昌劳模创新工作室”. */
function quotedWhole({ tokens, partners }: Passage, at: number): number | null {
  const open = tokens[at + 1]?.text === '”' ? partners[at + 1] : -1;
  if (open === -1 || open >= at || at - open > LONGEST_QUOTED_NAME) return null;
  for (let inside = open + 1; inside < at; inside++) {
    const { class: kind, text } = tokens[inside];
    if (kind === 'mark' && text !== '·' && text !== '+') return null;
    if (kind === 'function' && SENTENCE_CHARACTERS.has(text)) return null;
  }
  return open + 1 < at ? open + 1 : null;
}

function candidate(passage: Passage, passageIndex: number, first: number, last: number): Candidate {
  const { tokens, text } = passage;
  const start = tokens[first].start;
  const end = tokens[last].end;
  return {
    passage: passageIndex,
    start,
    end,
    name: text.slice(start, end),
    links: linksOf(tokens, first, last),
    evidence: evidenceOf(tokens, first, last),
    quotedWhole: tokens[first - 1]?.text === '“' && tokens[last + 1]?.text === '”',
  };
}

function linksOf(tokens: readonly Token[], first: number, last: number): Link[] {
  const links: Link[] = [];
  let start = tokens[first].start;
  let depth = 0;
  for (let at = first; at <= last; at++) {
    const { end, text } = tokens[at];
    if (text === '“') depth++;
    if (text === '”') depth--;
    if (depth > 0) continue;
    const brand = at === first && at < last && tokens[at].class === 'brand' && text.startsWith('中国') && tokens[at + 1].class === 'place';
    const head = brand ? BRAND : tokens[at].head ?? (at > first && endsShortName(tokens, at) ? COMPANY : at === last ? COMPANY : undefined);
    if (head === undefined || (text === '村' && tokens[at + 1]?.class === 'grade')) continue;
    const before = links[links.length - 1];
    // 集团 and 有限公司 in a row are one head; 公司 and 党委 in a row are two bodies.
    if (before !== undefined && before.end === tokens[at].start && head.demand === 'proper' && (before.head.kind === head.kind || /(?:公司|集团|联合社|联社)$/.test(text))) {
      links.pop();
      start = before.start;
    }
    links.push({ start, end, head, headText: text });
    start = end;
  }
  return links;
}

/** 县 of 县人民医院, 院 of 院工会: the reader knows which. */
function beginsElliptic(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first].class === 'grade') return true;
  return /^[院局厂校段矿站所]$/.test(tokens[first].text) && tokens[last].head?.kind === 'party';
}

/** 竹乡 of 青竹乡, which the lexicons take for a word of its own. */
function endsTownship(tokens: readonly Token[], at: number): boolean {
  return tokens[at].class === 'noun' && /^.[镇乡村]$/.test(tokens[at].text) && isCharacter(tokens[at - 1]);
}

function evidenceOf(tokens: readonly Token[], first: number, last: number): Evidence {
  const count = (test: (token: Token, at: number) => boolean): number => {
    let sum = 0;
    for (let at = first; at < last; at++) if (test(tokens[at], at)) sum++;
    return sum;
  };
  const weak = count((token) => isCharacter(token) && (token.class === 'verb' || token.class === 'adjective'));
  const strong = count((token) => token.class === 'unknown' || (isCharacter(token) && token.class !== 'verb' && token.class !== 'adjective'));
  return {
    place: count((token, at) => token.class === 'place' || (at > first && endsLandform(tokens, at)) || (at > first && (token.class === 'grade' || endsTownship(tokens, at)))) > 0,
    brand: tokens[first].class === 'brand' || tokens[first].class === 'body',
    quoted: count((token) => token.text === '“') > 0,
    elliptic: beginsElliptic(tokens, first, last) && (last > first + 1 || (tokens[last].text.length > 1 && tokens[last].head?.kind !== 'company')),
    latin: count((token) => token.class === 'latin') > 0,
    ordinal: count((token) => token.text === '第' || token.class === 'ordinal' || token.class === 'numeral' || token.class === 'digits') > 0,
    characters: strong === 0 ? 0 : strong + weak,
    nameWords: count(isNameWord),
    business: tokens[last - 1]?.class === 'trade' && last > first,
    loose: last > first && isCharacter(tokens[last - 1]) && (tokens[last - 1].class === 'verb' || tokens[last - 1].class === 'adjective'),
    modifiers: count((token) => token.class === 'trade' || token.class === 'noun' || token.class === 'verbalNoun'),
  };
}
