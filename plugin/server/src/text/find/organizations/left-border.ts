import { NAME_WORDS } from '../lexicon/name-words';
import { STOP_VERBS } from '../lexicon/name-stops';
import { NETWORK_BRANDS } from '../lexicon/organization-brands';
import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';

const nameWords = new Set(NAME_WORDS.split(/\s+/));
const stopVerbs = new Set(STOP_VERBS.split(/\s+/));
const networkBrands = new Set(NETWORK_BRANDS.split(/\s+/));
/** Single characters that the lexicons know as particles, yet villages and quarters bear: 滨州里社区. */
const LOCAL_CHARACTERS = new Set([...'里上下中前后内外东西南北口沿']);
const LONGEST_NAME = 24;
const LONGEST_QUOTE = 12;

/**
 * The first token of the name that ends in the head at `headIndex`, found by walking left until something that no
 * name holds. Chinese writes no spaces, so the border is what the words to the left are, not where they end.
 */
export function leftBorder(passage: Passage, headIndex: number, floor: number): number {
  const { tokens, partners } = passage;
  let start = headIndex;
  for (let at = headIndex - 1; at >= floor && headIndex - at <= LONGEST_NAME; at--) {
    const token = tokens[at];
    if (token.class === 'mark') {
      const partner = partners[at];
      if (partner >= floor && partner < at && acceptsBracket(passage, partner, at)) {
        start = partner;
        at = partner;
        if (token.text === '”' && !continuesBeforeQuote(tokens[partner - 1])) break;
        continue;
      }
      if ((token.text === '·' || token.text === '+') && at > floor && start === at + 1) continue;
      break;
    }
    if (!mayStandInName(tokens, at, start, headIndex)) break;
    start = at;
    if (token.class === 'brand' || token.class === 'body') break;
    if (token.class === 'place' && !continuesBeforePlace(tokens, at)) break;
    if (token.class === 'grade' && !namesPlace(tokens[at - 1])) break;
  }
  return trimmed(tokens, start, headIndex);
}

function acceptsBracket(passage: Passage, open: number, close: number): boolean {
  const inside = passage.tokens.slice(open + 1, close);
  if (inside.length === 0 || inside.length > LONGEST_QUOTE) return false;
  const text = passage.tokens[close].text;
  if (text === '”') return inside.every((token) => token.class !== 'mark' || token.text === '·' || token.text === '+');
  if (text === '）') return inside.length <= 4 && inside.some((token) => token.class === 'place' || token.text === '集团');
  return false;
}

function continuesBeforeQuote(token: Token | undefined): boolean {
  return token?.class === 'head';
}

/** A place begins a name unless the body it is a branch of stands before it. */
function continuesBeforePlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.class === 'place' || before.class === 'brand' || before.class === 'head' || before.class === 'body') return true;
  if (before.class === 'mark') return before.text === '）' || before.text === '”';
  if (before.class === 'grade') return namesPlace(tokens[at - 2]);
  return networkBrands.has(before.text) && (tokens[at - 2]?.class === 'place' || tokens[at - 2]?.class === 'brand');
}

function namesPlace(token: Token | undefined): boolean {
  return token !== undefined && (token.class === 'place' || token.class === 'unknown' || isCharacter(token) || nameWords.has(token.text));
}

function mayStandInName(tokens: readonly Token[], at: number, start: number, headIndex: number): boolean {
  const token = tokens[at];
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
    case 'function':
    case 'locality':
      return (
        LOCAL_CHARACTERS.has(token.text) &&
        tokens[headIndex].head?.kind === 'community' &&
        headIndex - at <= 3 &&
        namesPlace(tokens[at - 1])
      );
    default:
      return false;
  }
}

/** A verb right before the head and behind a name is a line of work: 东湾分公司装卸三队. */
function modifiesHead(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || !(before.class === 'head' || before.class === 'place' || before.class === 'brand')) return false;
  let after = at + 1;
  while (tokens[after]?.class === 'numeral' || tokens[after]?.class === 'digits') after++;
  return tokens[after]?.class === 'head';
}

const NUMBERED = /^(?:部|处|队|大队|支队|中队|分公司|公司|局|中学|小学|医院|党支部|车间|班|分厂|厂|矿|号线|标|路|项目部|工区|分局|院|组|运营|营运|指挥中心|师|团|连|号|厂区|分队|建|冶|航)/;

/** A number is part of a name behind 第 and before a head (炼油四部), not where it counts (3个支局). */
function numberBelongs(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.text === '第') return true;
  if (after === undefined) return false;
  if (after.class === 'numeral' || after.class === 'digits') return numberBelongs(tokens, at + 1);
  return NUMBERED.test(after.text) && before !== undefined && before.class !== 'function' && before.class !== 'mark' && !stopVerbs.has(before.text);
}

function isCharacter(token: Token): boolean {
  return (
    token.text.length === 1 &&
    (token.class === 'unknown' || token.class === 'noun' || token.class === 'verb' || token.class === 'adjective' || token.class === 'locality')
  );
}

/** Drops common words before the first word that names: 企业 of 重点企业梧江水务公司. */
function trimmed(tokens: readonly Token[], start: number, headIndex: number): number {
  let at = start;
  const anchor = firstAnchor(tokens, start, headIndex);
  if (anchor > start && commonOnly(tokens, start, anchor)) at = anchor;
  while (at < headIndex && isDroppable(tokens[at])) at++;
  return at;
}

function firstAnchor(tokens: readonly Token[], start: number, headIndex: number): number {
  for (let at = start; at < headIndex; at++) {
    const token = tokens[at];
    if (token.class === 'place' || token.class === 'brand' || token.class === 'body') return at;
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

function isDroppable(token: Token): boolean {
  return token.class === 'attribute' || token.class === 'ordinal' || token.text === '·' || token.text === '+';
}

export function isNameWord(token: Token): boolean {
  return nameWords.has(token.text);
}

export { isCharacter };
