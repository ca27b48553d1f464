import type { InitiativeKind } from '../../../../../shared/cleaned-text';
import { firstCharacters } from '../character-table';
import { INITIATIVE_NOUNS, METAPHORS, OTHER_NOUNS, VAGUE_NOUNS } from '../lexicon/initiative-nouns';
import { WordsByEnd } from '../words-by-end';

const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

export const metaphors = new Set(split(METAPHORS));
export const vagueNouns = new Set(split(VAGUE_NOUNS));
const kinds = new Map<string, InitiativeKind>();
for (const { kind, words } of INITIATIVE_NOUNS) for (const word of split(words)) kinds.set(word, kind);
const others = new Set(split(OTHER_NOUNS));

const longest = (words: Iterable<string>): number => Math.max(...[...words].map((word) => word.length));
const LONGEST_NOUN = longest(kinds.keys());
const LONGEST_OTHER = longest(others);
const nounBeginnings = firstCharacters(kinds.keys());
const nounsByEnd = new WordsByEnd(kinds.keys());
const otherBeginnings = firstCharacters(others);

export interface InitiativeNoun {
  readonly word: string;
  readonly kind: InitiativeKind;
}

/** The longest initiative noun that begins at `at`. */
export function nounAt(text: string, at: number): InitiativeNoun | null {
  if (at >= text.length || nounBeginnings[text.charCodeAt(at)] === 0) return null;
  for (let length = Math.min(LONGEST_NOUN, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    const kind = kinds.get(word);
    if (kind !== undefined) return { word, kind };
  }
  return null;
}

/** The longest initiative noun that ends the text, or its stretch from `from` to `end`. */
export function nounAtEnd(text: string, from = 0, end = text.length): InitiativeNoun | null {
  const word = nounsByEnd.longestBefore(text, end, from);
  const kind = word === null ? undefined : kinds.get(word);
  return word === null || kind === undefined ? null : { word, kind };
}

/** Whether a noun begins at `at` that makes a quoted name something else than an initiative. */
export function otherNounAt(text: string, at: number): boolean {
  if (at >= text.length || otherBeginnings[text.charCodeAt(at)] === 0) return false;
  for (let length = Math.min(LONGEST_OTHER, text.length - at); length > 0; length--) if (others.has(text.slice(at, at + length))) return true;
  return false;
}
