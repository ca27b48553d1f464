import type { InitiativeKind } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import { STOP_VERBS } from '../lexicon/name-stops';
import type { Token } from '../segmentation/token';
import type { InitiativeCandidate, InitiativeEvidence } from './initiative-candidate';
import { introducingVerbBefore, metaphors, nounAt, nounAtEnd, otherNounAt } from './word-lists';

const stopVerbs = new Set(STOP_VERBS.split(/\s+/));
const SHORTEST_CORE = 2;
const LONGEST_CORE = 26;
/** Characters between the closing quote and the noun: ”党建融入中心项目. */
const LONGEST_TAIL = 14;
/** Contests say year, place and host between: “帆船杯”2022年芦州市职工技能竞赛. */
const LONGEST_CONTEST_TAIL = 26;

interface Quote {
  readonly open: number;
  readonly close: number;
  readonly start: number;
  readonly end: number;
  readonly core: string;
}

/** Initiatives that the passage names in quotation marks. */
export function quotedNamesIn(passage: Passage, passageIndex: number): InitiativeCandidate[] {
  const quotes = quotesOf(passage);
  const found: InitiativeCandidate[] = [];
  let following: { kind: InitiativeKind; close: number } | null = null;
  for (let index = quotes.length - 1; index >= 0; index--) {
    const quote = quotes[index];
    const next = quotes[index + 1];
    if (next === undefined || !linked(passage, quote, next)) following = null;
    const read = readQuote(passage, quote, following);
    if (read === null) {
      following = null;
      continue;
    }
    if (read.kind !== null && (read.evidence === 'noun' || read.evidence === 'listed')) following = { kind: read.kind, close: quote.close };
    found.push({ passage: passageIndex, start: quote.start, end: read.end, form: passage.text.slice(quote.start, read.end), core: quote.core, kind: read.kind, evidence: read.evidence });
  }
  return found.reverse();
}

function quotesOf({ tokens, partners, text }: Passage): Quote[] {
  const quotes: Quote[] = [];
  for (let open = 0; open < tokens.length; open++) {
    const close = partners[open];
    if (close <= open || (tokens[open].text !== '“' && tokens[open].text !== '‘')) continue;
    const start = tokens[open].start;
    const end = tokens[close].end;
    if (end - start - 2 > LONGEST_CORE || end - start - 2 < SHORTEST_CORE) continue;
    quotes.push({ open, close, start, end, core: text.slice(start + 1, end - 1) });
  }
  return quotes;
}

/** Two quotes stand in one list: “甲”“乙”, “甲”、“乙”, “甲”和“乙”. */
function linked({ text }: Passage, first: Quote, second: Quote): boolean {
  const between = text.slice(first.end, second.start);
  return between === '' || between === '、' || between === '和' || between === '与' || between === '及' || between === '以及';
}

function readQuote(
  passage: Passage,
  quote: Quote,
  following: { kind: InitiativeKind } | null,
): { end: number; kind: InitiativeKind | null; evidence: InitiativeEvidence } | null {
  const { text } = passage;
  if (isSpeech(text, quote)) return null;
  const tail = tailAfter(passage, quote);
  if (tail === 'organization' || tail === 'other' || (metaphors.has(quote.core) && (tail === null || !tail.direct))) return null;
  if (tail !== null) return { ...tail, evidence: tail.direct ? 'noun' : 'listed' };
  if (following !== null) return { end: quote.end, kind: following.kind, evidence: 'listed' };
  const inner = quote.core.length >= 4 ? nounAtEnd(quote.core) : null;
  const verb = introducingVerbBefore(text, quote.start);
  if (inner !== null) return { end: quote.end, kind: inner.kind, evidence: verb ? 'verb' : 'innerNoun' };
  return verb ? { end: quote.end, kind: null, evidence: 'verb' } : null;
}

/** Somebody speaks: a colon before the quote, or a sentence's end inside it. */
function isSpeech(text: string, { start, core }: Quote): boolean {
  const before = text[start - 1] ?? '';
  if (before === '：' || before === ':') return true;
  return /[。；]|[！？]$|…/.test(core) || (start === 0 && /[，。！？]$/.test(core));
}

type Tail = { end: number; kind: InitiativeKind; direct: boolean } | 'organization' | 'other' | null;

/** What follows the closing quote: modifiers and the noun that says what the quoted name is. */
function tailAfter(passage: Passage, quote: Quote): Tail {
  const { tokens, text } = passage;
  let direct = true;
  let end = -1;
  let kind: InitiativeKind | null = null;
  let at = quote.close + 1;
  if (tokens[at]?.text === '等') {
    direct = false;
    at++;
    if (tokens[at] !== undefined && /^(?:numeral|digits)$/.test(tokens[at].class)) at += 2;
    // 等形式多样的活动
    for (let step = at; step < at + 4; step++) if (tokens[step]?.text === '的') at = step + 1;
  } else if (tokens[at]?.text === '的') at++;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token.end - quote.end > (quote.core.endsWith('杯') ? LONGEST_CONTEST_TAIL : LONGEST_TAIL)) break;
    if (token.class === 'head' && token.head?.kind === 'team') return end === -1 ? 'organization' : { end, kind: kind as InitiativeKind, direct };
    const noun = nounAtEnd(text.slice(Math.max(quote.end, token.start - 4), token.end));
    const isNoun = noun !== null && token.end - noun.word.length >= quote.end && noun.word.length >= token.text.length;
    if (isNoun) {
      end = token.end;
      kind = noun.kind;
      continue;
    }
    if (!mayModify(token)) break;
  }
  if (end === -1 || kind === null) return otherNounAt(text, quote.end) && nounAt(text, quote.end) === null ? 'other' : null;
  if (/^(?:环节|阶段|主题|精神|效应|要求|称号|荣誉|作用)/.test(text.slice(end, end + 2))) return 'other';
  return { end: direct ? end : quote.end, kind, direct };
}

/** Particles behind which a new thought begins; others are a character of a word the lexicons lack (随 of 随访). */
const STOPPERS = new Set([...'的了着在是把将被为从向对由以于并也都还就已等后中时让使给和与及或而']);

function mayModify(token: Token): boolean {
  switch (token.class) {
    case 'noun':
    case 'verbalNoun':
    case 'trade':
    case 'person':
    case 'generic':
    case 'attribute':
    case 'adjective':
    case 'unknown':
    case 'head':
    case 'grade':
    case 'latin':
    case 'place':
    case 'phrase':
    case 'numeral':
    case 'digits':
      return true;
    case 'verb':
      return !stopVerbs.has(token.text) || token.text.length === 1;
    case 'time':
      return true;
    case 'function':
    case 'locality':
      return !STOPPERS.has(token.text);
    default:
      return false;
  }
}
