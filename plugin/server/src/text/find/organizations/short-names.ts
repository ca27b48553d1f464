import { OMITTED_IN_SHORT_NAMES } from '../lexicon/name-words';
import { segment } from '../segmentation/segment';
import type { Token } from '../segmentation/token';
import { mendWords } from '../segmentation/mend-words';

const omitted = new Set(OMITTED_IN_SHORT_NAMES.split(/\s+/));
/** Splits a name into words. */
export type TokensOf = (name: string) => readonly Token[];

/** A `TokensOf` that remembers, for comparing each name with many. */
export function rememberedTokens(): TokensOf {
  const known = new Map<string, readonly Token[]>();
  return (name) => {
    const tokens = known.get(name) ?? mendWords(segment(name));
    known.set(name, tokens);
    return tokens;
  };
}

const NUMBERS = /[\d一二三四五六七八九十]+/g;

/**
 * Whether `short` is a short form of `full`: its characters stand in `full` in order, both end in the same
 * character, say the same numbers, and every word of `full` that leaves no character behind is one that short names
 * leave out. 输一分公司 is 输电一分公司, 县卫健局 is 县卫生健康局; 城关小学 is not 城关中心小学.
 */
export function isShortFormOf(short: string, full: string, tokensOf: TokensOf): boolean {
  if (short.length >= full.length || short.length < 2) return false;
  if (numbersOf(short) !== numbersOf(full)) return false;
  if (short[short.length - 1] !== full[full.length - 1] && !/公司$/.test(full) && !(short.endsWith('委') && full.endsWith('委员会'))) return false;
  const tokens = tokensOf(full);
  const first = beginning(short, tokens);
  if (first === -1) return false;
  let at = 0;
  for (let index = first; index < tokens.length; index++) {
    const { text } = tokens[index];
    const before = at;
    for (const character of text) if (character === short[at]) at++;
    const last = index === tokens.length - 1;
    if (at === before && !omitted.has(text)) return false;
    if (last && at < short.length) return false;
  }
  return at === short.length;
}

/** The characters that a short form of `full` may begin with. */
export function beginningsOf(full: string, tokensOf: TokensOf): string[] {
  const characters: string[] = [];
  for (const token of tokensOf(full)) {
    characters.push(token.text[0]);
    if (!mayBeLeftOut(token)) break;
  }
  return characters;
}

/** The word of the full name that the short one begins with; places and brands before it may be left out. */
function beginning(short: string, tokens: readonly Token[]): number {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token.text[0] === short[0]) return index;
    if (!mayBeLeftOut(token)) return -1;
  }
  return -1;
}

function mayBeLeftOut(token: Token): boolean {
  return token.class === 'place' || token.class === 'brand' || token.class === 'grade';
}

function numbersOf(text: string): string {
  return (text.match(NUMBERS) ?? []).join(' ');
}
