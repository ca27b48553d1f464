import { LANDFORMS, NAME_WORDS, SURNAMES } from '../lexicon/name-words';
import { COUNTERS, STOP_VERBS } from '../lexicon/name-stops';
import { NETWORK_BRANDS } from '../lexicon/organization-brands';
import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';

const split = (list: string): Set<string> => new Set(list.split(/\s+/));
const stopVerbs = split(STOP_VERBS);
const nameWords = split(NAME_WORDS);
const landforms = split(LANDFORMS);
const networkBrands = split(NETWORK_BRANDS);
const counters = split(COUNTERS);
const surnames = split(SURNAMES);
const DIRECTIONS = new Set([...'东西南北中']);
/** Single characters that the lexicons know as particles, yet villages and quarters bear: 滨州里社区. */
const LOCAL_CHARACTERS = new Set([...'里上下前后内外口沿']);
/** Nouns of government that 和 may join inside one name: 林业和草原局. */
const JOINING_HEADS = /(?:局|厅|委员会|部|委|办公室|学院|中心)$/;
const LONGEST_NAME = 24;
const LONGEST_QUOTE = 12;

/**
 * The first token of the name that ends in the head at `headIndex`, found by walking left until something that no
 * name holds. Chinese writes no spaces, so the border is what the words to the left are, not where they end.
 */
export function leftBorder(passage: Passage, headIndex: number): number {
  const { tokens, partners } = passage;
  let start = headIndex;
  for (let at = headIndex - 1; at >= 0 && headIndex - at <= LONGEST_NAME; at--) {
    const token = tokens[at];
    if (token.class === 'mark') {
      const partner = partners[at];
      if (partner !== -1 && partner < at && acceptsBracket(passage, partner, at, headIndex)) {
        start = partner;
        at = partner;
        if (token.text === '”' && tokens[partner - 1]?.class !== 'head') break;
        continue;
      }
      if ((token.text === '·' || token.text === '+') && start === at + 1) continue;
      break;
    }
    if (!mayStandInName(tokens, at, start, headIndex)) break;
    start = at;
    if (token.class === 'brand' || token.class === 'body') break;
    if (token.class === 'place' && !continuesBeforePlace(tokens, at)) break;
    if (token.class === 'grade' && !endsPlaceName(tokens, at)) break;
  }
  return trimmed(tokens, start, headIndex);
}

function acceptsBracket({ tokens }: Passage, open: number, close: number, headIndex: number): boolean {
  const inside = tokens.slice(open + 1, close);
  if (inside.length === 0 || inside.length > LONGEST_QUOTE) return false;
  if (tokens[close].text === '）') return inside.length <= 4 && inside.some((token) => token.class === 'place' || token.text === '集团');
  if (tokens[close].text !== '”') return false;
  if (!inside.every((token) => token.class !== 'mark' || token.text === '·' || token.text === '+')) return false;
  // Behind a quoted name only plain modifiers lead to the head: “海鸥”党员突击队, not “升级”开新局.
  for (let at = close + 1; at < headIndex; at++) {
    const { class: kind, text } = tokens[at];
    if (at === close + 1 && text === '的') continue;
    if (kind !== 'trade' && kind !== 'noun' && kind !== 'verbalNoun' && kind !== 'attribute' && kind !== 'person') return false;
  }
  return true;
}

/** A place begins a name unless the body it is a branch of stands before it. */
function continuesBeforePlace(tokens: readonly Token[], at: number): boolean {
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
function endsPlaceName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.end !== tokens[at].start) return false;
  if (isNamePart(before) || before.text === '村') return true;
  // 宁州市: the place's own name ends in a grade.
  if (before.class === 'grade' && before.text === '州') return isNamePart(tokens[at - 2]);
  if (!/^(?:镇|乡|街道|区|旗)$/.test(tokens[at].text)) return false;
  return (before.class === 'noun' && before.text.length <= 3) || before.class === 'trade' || (before.class === 'verb' && !stopVerbs.has(before.text));
}

function isNamePart(token: Token | undefined): boolean {
  return token !== undefined && (token.class === 'place' || token.class === 'brand' || token.class === 'unknown' || isCharacter(token) || nameWords.has(token.text));
}

function mayStandInName(tokens: readonly Token[], at: number, start: number, headIndex: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (isCounter(tokens, at)) return false;
  switch (token.class) {
    case 'place':
    case 'brand':
    case 'body':
    case 'head':
    case 'trade':
    case 'noun':
    case 'verbalNoun':
    case 'attribute':
    case 'adjective':
    case 'unknown':
    case 'latin':
    case 'grade':
    case 'ordinal':
      return true;
    case 'numeral':
    case 'digits':
      return numberBelongs(tokens, at);
    case 'verb':
      return (token.text.length === 1 && at === start - 1) || (!stopVerbs.has(token.text) && modifiesHead(tokens, at));
    case 'person':
      return at === start - 1 && isBodyOrPlace(before) && /^(?:trade|verb|verbalNoun|head)$/.test(tokens[start].class);
    case 'phrase':
      if (token.text === '工作') return start === headIndex && at === start - 1;
      // 历史文化学院 behind its university: an abstract noun that a line of work follows.
      return at === start - 1 && isBodyOrPlace(before) && /^(?:trade|head)$/.test(tokens[start].class);
    case 'function':
    case 'locality':
      if (DIRECTIONS.has(token.text)) return true;
      if (token.text === '和' || token.text === '与') {
        return joinsName(tokens, at) || (tokens[at + 1].text === '村' && before !== undefined && DIRECTIONS.has(before.text));
      }
      if (token.text === '的') return before?.text === '”' && tokens[headIndex].head?.kind === 'team';
      if (token.text.length === 1 && tokens[headIndex].text.endsWith('工作室') && headIndex - at <= 4 && surnames.has(before?.text ?? '')) return true;
      if (token.text.length === 1 && isTownship(tokens[at + 1]) && before !== undefined && isCharacter(before)) return true;
      if (token.text === '月' && isTownship(tokens[at + 2]) && isCharacter(tokens[at + 1])) return true;
      return LOCAL_CHARACTERS.has(token.text) && tokens[headIndex].head?.kind === 'community' && headIndex - at <= 3 && isNamePart(before);
    default:
      return false;
  }
}

/** 镇 of 板当镇, whose second character is a particle elsewhere. */
function isTownship(token: Token | undefined): boolean {
  return token?.text === '镇' || token?.text === '乡' || token?.text === '街道';
}

/** 名 of 12名…: what a number counts is no part of a name. */
function isCounter(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return counters.has(tokens[at].text) && (before?.class === 'numeral' || before?.class === 'digits');
}

/** 和 or 与 inside one name: 林业和草原局, 土木与水利学院. */
function joinsName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  let headIndex = at + 1;
  while (headIndex < at + 3 && tokens[headIndex]?.class !== 'head') headIndex++;
  const head = tokens[headIndex]?.text ?? '';
  if (headIndex - at > 3 || (headIndex - at < 2 && head.length < 3) || !JOINING_HEADS.test(head)) return false;
  if (before === undefined || (before.class !== 'trade' && before.class !== 'noun' && before.class !== 'verbalNoun')) return false;
  // 土木与水利学院, 信息化建设与管理中心: both halves are lines of work.
  if (/(?:学院|中心)$/.test(head) && tokens[at + 1].class !== 'place' && tokens[at + 1].class !== 'grade' && !networkBrands.has(before.text)) return true;
  // A name must stand before the first half: 宁州市文化广电和旅游局.
  for (let left = at - 2; left >= at - 4 && left >= 0; left--) {
    if (tokens[left].class === 'place' || tokens[left].class === 'grade') return true;
  }
  return false;
}

function isBodyOrPlace(token: Token | undefined): boolean {
  return token !== undefined && (token.class === 'head' || token.class === 'place' || token.class === 'brand' || token.class === 'grade');
}

/** A verb right before the head and behind a name is a line of work: 东湾分公司装卸三队. */
function modifiesHead(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!isBodyOrPlace(before) && before?.class !== 'person' && !(before?.class === 'trade' && tokens[at + 1]?.head?.demand === 'proper')) return false;
  let after = at + 1;
  while (tokens[after]?.class === 'numeral' || tokens[after]?.class === 'digits') after++;
  return tokens[after]?.class === 'head';
}

const NUMBERED =
  /^(?:部|队|大队|支队|中队|分公司|公司|局|中学|小学|医院|党支部|车间|班|工班|分厂|厂|矿|号线|标|路|项目部|工区|分局|院|组|运营|营运|中心|指挥中心|师|团|连|分队|建|冶|航|小)/;

const NUMBERED_IN_DIGITS = /^(?:号线|标|路|中学|小学|指挥中心|团|连|号|项目部|工区|医院)/;

/** A number is part of a name behind 第 and before a head (炼油四部), not where it counts (3个支局). */
function numberBelongs(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.text === '第') return true;
  if (after === undefined) return false;
  if (after.class === 'numeral' || after.class === 'digits') return numberBelongs(tokens, at + 1);
  if (!(tokens[at].class === 'digits' ? NUMBERED_IN_DIGITS : NUMBERED).test(after.text)) return false;
  return after.text === '路' || after.text === '号线' || (before !== undefined && before.class !== 'function' && before.class !== 'mark' && !stopVerbs.has(before.text));
}

/** A single character that lexicons know as a word of its own, yet names are made of: 柳, 沟. */
export function isCharacter(token: Token): boolean {
  if (token.text.length !== 1) return false;
  return token.class === 'unknown' || token.class === 'noun' || token.class === 'verb' || token.class === 'adjective' || DIRECTIONS.has(token.text);
}

export function isNameWord(token: Token): boolean {
  return nameWords.has(token.text);
}

/** 岛 of 蚂蚁岛 ends a place's name that no table of divisions lists. */
export function endsLandform(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return landforms.has(tokens[at].text) && before !== undefined && (before.class === 'noun' || before.class === 'trade' || isNamePart(before));
}

/** Drops common words before the first word that names: 企业 of 重点企业梧江水务公司. */
function trimmed(tokens: readonly Token[], start: number, headIndex: number): number {
  let at = start;
  const anchor = firstAnchor(tokens, start, headIndex);
  if (anchor > start && commonOnly(tokens, start, anchor)) at = anchor;
  while (at < headIndex && isDroppable(tokens[at])) at++;
  // No name holds 是 but 求是; words such as 光是 hide it.
  for (let inside = at; inside < headIndex; inside++) if (tokens[inside].text.endsWith('是') && tokens[inside].text !== '求是') at = inside + 1;
  return at;
}

function firstAnchor(tokens: readonly Token[], start: number, headIndex: number): number {
  for (let at = start; at < headIndex; at++) {
    const token = tokens[at];
    if (token.class === 'place' || token.class === 'brand' || token.class === 'body') return at;
    if (tokens[headIndex].head?.kind === 'community' && nameWords.has(token.text)) return at;
    if (token.class === 'head') return start;
  }
  return start;
}

function commonOnly(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (token.class === 'unknown' || token.class === 'mark' || token.class === 'latin' || token.class === 'digits') return false;
    if (isCharacter(token) || token.class === 'grade') return false;
  }
  return true;
}

/** What never begins a name; ambiguous lines of work (服务, 建设) are verbs there. */
function isDroppable(token: Token): boolean {
  if (token.class === 'attribute' || token.class === 'ordinal' || token.class === 'verb' || token.class === 'verbalNoun') return token.text.length > 1;
  return token.text === '·' || token.text === '+' || (stopVerbs.has(token.text) && token.class !== 'place');
}
