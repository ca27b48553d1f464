import type { InitiativeKind } from '../../../../../shared/cleaned-text';
import { findAll } from '../mentions';
import type { Passage } from '../passages';
import { PAIRED } from '../segmentation/token-traits';
import { WordsByEnd } from '../words-by-end';
import type { InitiativeCandidate, InitiativeEvidence } from './initiative-candidate';
import { tailAfter } from './noun-after-quote';
import type { Quote } from './quote';
import { calledBefore, introducedBefore, introducingVerbBefore, isFormula } from './verb-before-quote';
import { metaphors, nounAtEnd, vagueNouns } from './word-lists';

const SHORTEST_CORE = 2;
const LONGEST_CORE = 26;
/** A list of quoted names with what each does: “初心课堂”学理论、“银龄接力”送关怀. */
const FEWEST_PARALLELS = 3;
const PARALLEL = /^[一-鿿]{2,4}[、，]$/;
const PARALLEL_END = /^[一-鿿]{2,4}[、，。；]/;

interface Reading {
  readonly end: number;
  readonly kind: InitiativeKind | null;
  readonly evidence: InitiativeEvidence;
}

/** Quoted names that stand in the story at least this often, with or without their quotes, are names and no figures of speech. */
const FEWEST_RECURRENCES = 2;
const SHORTEST_RECURRING = 4;
const doctrines = new WordsByEnd(['率', '精神', '思想', '理念', '战略', '主义', '文化', '事业']);

/** What the story quotes somewhere and says again and again. */
export function recurringCores(passages: readonly Passage[], quotes: readonly (readonly Quote[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const inPassage of quotes) {
    for (const { core } of inPassage) if (core.length >= SHORTEST_RECURRING && !counts.has(core) && doctrines.longestBefore(core, core.length) === null) counts.set(core, 0);
  }
  const cores = [...counts.keys()];
  for (const { owner } of findAll(passages, new Map(cores.map((core, index) => [core, index])))) counts.set(cores[owner], (counts.get(cores[owner]) ?? 0) + 1);
  return new Set(cores.filter((core) => (counts.get(core) ?? 0) >= FEWEST_RECURRENCES));
}

/** Initiatives that the passage names in quotation marks. */
export function quotedNamesIn(passage: Passage, passageIndex: number, quotes: readonly Quote[], recurring: ReadonlySet<string>): InitiativeCandidate[] {
  const readings: (Reading | null)[] = new Array(quotes.length).fill(null);
  for (let index = quotes.length - 1; index >= 0; index--) {
    const next = quotes[index + 1];
    const following = next !== undefined && linked(passage, quotes[index], next) ? readings[index + 1] : null;
    readings[index] = readQuote(passage, quotes[index], following);
  }
  quotes.forEach((quote, index) => {
    if (readings[index] === null && recurring.has(quote.core) && !metaphors.has(quote.core) && tailAfter(passage, quote) === null && !isSpeech(passage.text, quote)) {
      readings[index] = { end: quote.end, kind: null, evidence: 'recurring' };
    }
  });
  passOnVerbs(passage, quotes, readings);
  readParallels(passage, quotes, readings);
  return quotes.flatMap((quote, index) => {
    const reading = readings[index];
    if (reading === null) return [];
    const form = passage.text.slice(quote.start, reading.end);
    return [{ passage: passageIndex, start: quote.start, end: reading.end, form, core: quote.core, kind: reading.kind, evidence: reading.evidence }];
  });
}

/** The quotations of a passage that are no longer and no shorter than names. */
export function quotesOf({ tokens, borders, notable, traits, partners, text }: Passage): Quote[] {
  const quotes: Quote[] = [];
  if (partners.size === 0) return quotes;
  for (let next = 0; next < notable.length; next++) {
    if ((traits[next] & PAIRED) === 0) continue;
    const open = notable[next];
    if (tokens[open].text !== '“' && tokens[open].text !== '‘') continue;
    const close = partners.get(open);
    if (close === undefined) continue;
    const start = borders[open];
    const end = borders[close + 1];
    if (end - start - 2 > LONGEST_CORE || end - start - 2 < SHORTEST_CORE) continue;
    quotes.push({ open, close, start, end, core: text.slice(start + 1, end - 1) });
  }
  return quotes;
}

/** Two quotes stand in one list: “甲”“乙”, “甲”、“乙”, “甲”和“乙”. */
function linked({ text }: Passage, first: Quote, second: Quote): boolean {
  return /^(?:、|和|与|及|以及)?$/.test(text.slice(first.end, second.start));
}

function readQuote(passage: Passage, quote: Quote, following: Reading | null): Reading | null {
  const { text } = passage;
  if (isSpeech(text, quote)) return null;
  const tail = tailAfter(passage, quote);
  if (tail === 'organization' || tail === 'other') return null;
  const metaphor = metaphors.has(quote.core);
  if (metaphor && tail !== null && vagueNouns.has(nounAtEnd(text, quote.end, tail.end)?.word ?? '')) return null;
  if (tail !== null && (tail.direct || !metaphor)) return { end: tail.end, kind: tail.kind, evidence: tail.direct ? 'noun' : 'listed' };
  if (metaphor) return null;
  if (following !== null && (following.evidence === 'noun' || following.evidence === 'listed')) {
    return { end: quote.end, kind: following.kind, evidence: 'listed' };
  }
  return byVerbOrInnerNoun(passage, quote);
}

function byVerbOrInnerNoun(passage: Passage, quote: Quote): Reading | null {
  const { text } = passage;
  const inner = quote.core.length >= 4 ? nounAtEnd(quote.core) : null;
  const verb = introducingVerbBefore(text, quote.start) || calledBefore(text, quote.start);
  if (verb && !passage.heading && quote.core.length >= 3) return { end: quote.end, kind: inner?.kind ?? null, evidence: 'verb' };
  if (isFormula(quote.core) && (introducedBefore(passage, quote.open) || servesAs(text, quote))) return { end: quote.end, kind: 'mechanism', evidence: 'verb' };
  if (isDefined(text, quote)) return { end: quote.end, kind: inner?.kind ?? null, evidence: 'innerNoun' };
  if (inner === null || vagueNouns.has(inner.word) || quote.core.includes('、')) return null;
  return { end: quote.end, kind: inner.kind, evidence: 'innerNoun' };
}

/** Somebody speaks: a colon before the quote, or a sentence's end inside it. */
function isSpeech(text: string, { start, core }: Quote): boolean {
  const before = text[start - 1] ?? '';
  if (before === '：' || before === ':') return true;
  return /[。；]|[！？]$|…/.test(core) || (start === 0 && /[，。！？]$/.test(core));
}

/** “博物馆之夜”是最受欢迎的项目: a sentence says what it is. */
function isDefined(text: string, { end }: Quote): boolean {
  const clause = /^是([^，。；！？“”]{2,20})[，。；]/.exec(text.slice(end, end + 24));
  const noun = clause === null ? null : nounAtEnd(clause[1]);
  return noun !== null && !vagueNouns.has(noun.word) && noun.word.length > 1;
}

/** 以“五引领”为指导, 把“五必融入”作为长效机制. */
function servesAs(text: string, { start, end }: Quote): boolean {
  return /[以把将]$/.test(text.slice(start - 1, start)) && /^(?:作)?为/.test(text.slice(end, end + 2));
}

/** What a verb introduces it introduces for the whole list: 开办“夜谈”和“周末大篷车”. */
function passOnVerbs(passage: Passage, quotes: readonly Quote[], readings: (Reading | null)[]): void {
  for (let index = 1; index < quotes.length; index++) {
    if (readings[index] !== null || readings[index - 1]?.evidence !== 'verb' || !linked(passage, quotes[index - 1], quotes[index])) continue;
    if (metaphors.has(quotes[index].core) || tailAfter(passage, quotes[index]) !== null) continue;
    readings[index] = { end: quotes[index].end, kind: null, evidence: 'verb' };
  }
}

function readParallels(passage: Passage, quotes: readonly Quote[], readings: (Reading | null)[]): void {
  const { text } = passage;
  for (let first = 0; first < quotes.length; ) {
    let last = first;
    while (last + 1 < quotes.length && PARALLEL.test(text.slice(quotes[last].end, quotes[last + 1].start))) last++;
    if (last - first + 1 >= FEWEST_PARALLELS && PARALLEL_END.test(text.slice(quotes[last].end, quotes[last].end + 5))) {
      for (let index = first; index <= last; index++) {
        if (readings[index] === null && !metaphors.has(quotes[index].core)) readings[index] = { end: quotes[index].end, kind: null, evidence: 'listed' };
      }
    }
    first = last + 1;
  }
}
