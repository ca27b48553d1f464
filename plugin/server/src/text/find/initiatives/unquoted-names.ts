import { COMMON_MODIFIERS, STRONG_UNQUOTED_NOUNS, UNQUOTED_NOUNS } from '../lexicon/initiative-nouns';
import { COUNTERS, STOP_VERBS } from '../lexicon/name-stops';
import { findAll } from '../mentions';
import type { Passage } from '../passages';
import type { Token } from '../segmentation/token';
import { ENDS_UNDERTAKING, PAIRED } from '../segmentation/token-traits';
import type { InitiativeCandidate } from './initiative-candidate';
import { introducingVerbBefore } from './verb-before-quote';
import { nounAtEnd } from './word-lists';

const split = (list: string): Set<string> => new Set(list.split(/\s+/));
const nouns = split(UNQUOTED_NOUNS);
/** What a noun of two words may begin with. */
const nounBeginnings = new Set([...nouns].flatMap((noun) => [...noun].map((_, at) => noun.slice(0, at))));
const strongNouns = split(STRONG_UNQUOTED_NOUNS);
const common = split(COMMON_MODIFIERS);
const stopVerbs = split(STOP_VERBS);
const counters = split(COUNTERS);
const MOST_WORDS = 8;
const LONGEST_NAME = 18;
const SHORTEST_STEM = 2;

interface Named {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly stem: string;
  readonly introduced: boolean;
  readonly strong: boolean;
  /** Holds characters that no lexicon knows, as coined names do: 雪亮. */
  readonly coined: boolean;
}

/**
 * Initiatives named without quotation marks: 雪亮工程. A noun alone proves little, so a verb must introduce a name
 * that says more than its sort, or the name must recur.
 */
export function unquotedNamesIn(passages: readonly Passage[]): InitiativeCandidate[] {
  const named: Named[] = [];
  for (let index = 0; index < passages.length; index++) addNames(passages[index], index, named);
  if (named.length === 0) return [];
  const counts = occurrencesOf(passages, named);
  return named
    .filter(({ stem, introduced, strong, coined }) => {
      const recurs = (counts.get(stem) ?? 0) >= 2;
      return (introduced && (strong || coined || recurs)) || (strong && recurs);
    })
    .map(({ passage, start, end, form }) => ({ passage, start, end, form, core: form, kind: nounAtEnd(form)?.kind ?? null, evidence: 'unquoted' as const }));
}

function addNames(passage: Passage, index: number, found: Named[]): void {
  const { tokens, borders, notable, traits, text } = passage;
  for (let next = 0; next < notable.length; next++) {
    if ((traits[next] & ENDS_UNDERTAKING) === 0) continue;
    const at = notable[next];
    const noun = nounEndingAt(tokens, at);
    if (noun === null || nouns.has(tokens[at + 1]?.text ?? '') || isInQuotes(passage, next)) continue;
    let first = noun.first;
    while (first > 0 && noun.first - first < MOST_WORDS && mayStand(tokens, first - 1)) first--;
    const stemTokens = tokens.slice(first, noun.first);
    const start = borders[first];
    const end = borders[at + 1];
    const form = text.slice(start, end);
    const stem = text.slice(start, borders[noun.first]);
    if (stem.length < SHORTEST_STEM || form.length > LONGEST_NAME || stemTokens.every(isCommon)) continue;
    const characters = stemTokens.filter((token) => token.text.length === 1).length;
    found.push({
      passage: index,
      start,
      end,
      form,
      stem,
      introduced: introducingVerbBefore(text, start),
      strong: strongNouns.has(noun.word) || /首[个款套]$/.test(text.slice(Math.max(0, start - 2), start)),
      coined: characters >= 2 && characters === stemTokens.length,
    });
  }
}

/** Whether a notable token stands in quotation marks; the names there are found with their quotes. */
function isInQuotes({ tokens, notable, traits, partners }: Passage, next: number): boolean {
  const at = notable[next];
  for (let before = next - 1; before >= 0 && at - notable[before] < LONGEST_NAME; before--) {
    if ((traits[before] & PAIRED) === 0) continue;
    const open = notable[before];
    if (tokens[open].text !== '“' && tokens[open].text !== '‘') continue;
    const close = partners.get(open) ?? -1;
    if (close > at && close - open <= LONGEST_NAME) return true;
  }
  return false;
}

/** The noun may be several words: 专项 and 行动. */
function nounEndingAt(tokens: readonly Token[], at: number): { word: string; first: number } | null {
  if (at === 0) return null;
  const { text } = tokens[at];
  const before = tokens[at - 1].text;
  if (nounBeginnings.has(before) && nouns.has(before + text)) return { word: before + text, first: at - 1 };
  return nouns.has(text) ? { word: text, first: at } : null;
}

function mayStand(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (counters.has(token.text) && (tokens[at - 1]?.class === 'digits' || tokens[at - 1]?.class === 'numeral')) return false;
  switch (token.class) {
    case 'noun':
    case 'trade':
    case 'verbalNoun':
    case 'adjective':
    case 'attribute':
    case 'unknown':
    case 'latin':
    case 'place':
    case 'grade':
    case 'person':
      return !stopVerbs.has(token.text);
    case 'verb':
      return !stopVerbs.has(token.text) && !introducingVerbBefore(token.text, token.text.length);
    default:
      return false;
  }
}

function isCommon(token: Token): boolean {
  return common.has(token.text) || token.class === 'place' || token.class === 'grade' || token.class === 'attribute';
}

function occurrencesOf(passages: readonly Passage[], named: readonly Named[]): Map<string, number> {
  const stems = [...new Set(named.map(({ stem }) => stem))];
  const counts = new Map<string, number>();
  for (const { owner } of findAll(passages, new Map(stems.map((stem, index) => [stem, index])))) {
    counts.set(stems[owner], (counts.get(stems[owner]) ?? 0) + 1);
  }
  return counts;
}
