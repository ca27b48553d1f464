import { LANDFORMS, NAME_WORDS, SURNAMES } from '../lexicon/name-words';
import { COUNTERS, STOP_VERBS } from '../lexicon/name-stops';
import { NETWORK_BRANDS } from '../lexicon/organization-brands';
import type { Token } from '../segmentation/token';

const split = (list: string): Set<string> => new Set(list.split(/\s+/));
export const stopVerbs = split(STOP_VERBS);
export const nameWords = split(NAME_WORDS);
export const landforms = split(LANDFORMS);
export const networkBrands = split(NETWORK_BRANDS);
export const counters = split(COUNTERS);
export const surnames = split(SURNAMES);
export const DIRECTIONS = new Set([...'东西南北中']);

/** A single character that lexicons know as a word of its own, yet names are made of: 柳, 沟. */
export function isCharacter(token: Token): boolean {
  if (token.text.length !== 1) return false;
  return token.class === 'unknown' || token.class === 'noun' || token.class === 'verb' || token.class === 'adjective' || DIRECTIONS.has(token.text);
}

export function isNameWord(token: Token): boolean {
  return nameWords.has(token.text);
}

export function isNamePart(token: Token | undefined): boolean {
  return token !== undefined && (token.class === 'place' || token.class === 'brand' || token.class === 'unknown' || isCharacter(token) || nameWords.has(token.text));
}

export function isBodyOrPlace(token: Token | undefined): boolean {
  return token !== undefined && (token.class === 'head' || token.class === 'place' || token.class === 'brand' || token.class === 'grade');
}

/** 名 of 12名…: what a number counts is no part of a name. */
export function isCounter(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return counters.has(tokens[at].text) && (before?.class === 'numeral' || before?.class === 'digits');
}

/** 镇 of 板当镇, whose second character is a particle elsewhere. */
export function isTownship(token: Token | undefined): boolean {
  return token?.text === '镇' || token?.text === '乡' || token?.text === '街道';
}
