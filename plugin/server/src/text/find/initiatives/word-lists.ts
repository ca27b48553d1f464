import type { InitiativeKind } from '../../../../../shared/cleaned-text';
import { INITIATIVE_NOUNS, INTRODUCING_VERBS, METAPHORS, OTHER_NOUNS } from '../lexicon/initiative-nouns';

const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

export const metaphors = new Set(split(METAPHORS));
const kinds = new Map<string, InitiativeKind>();
for (const { kind, words } of INITIATIVE_NOUNS) for (const word of split(words)) kinds.set(word, kind);
const others = new Set(split(OTHER_NOUNS));
const verbs = new Set(split(INTRODUCING_VERBS));

const longest = (words: Iterable<string>): number => Math.max(...[...words].map((word) => word.length));
const LONGEST_NOUN = longest(kinds.keys());
const LONGEST_OTHER = longest(others);
const LONGEST_VERB = longest(verbs);

/** The longest initiative noun that begins at `at`, and its kind. */
export function nounAt(text: string, at: number): { word: string; kind: InitiativeKind } | null {
  for (let length = LONGEST_NOUN; length > 0; length--) {
    const word = text.slice(at, at + length);
    const kind = kinds.get(word);
    if (kind !== undefined && word.length === length) return { word, kind };
  }
  return null;
}

/** The longest initiative noun that ends the text. */
export function nounAtEnd(text: string): { word: string; kind: InitiativeKind } | null {
  for (let length = Math.min(LONGEST_NOUN, text.length); length > 0; length--) {
    const word = text.slice(text.length - length);
    const kind = kinds.get(word);
    if (kind !== undefined) return { word, kind };
  }
  return null;
}

export function otherNounAt(text: string, at: number): boolean {
  for (let length = LONGEST_OTHER; length > 0; length--) if (at + length <= text.length && others.has(text.slice(at, at + length))) return true;
  return false;
}

export function introducingVerbBefore(text: string, at: number): boolean {
  for (let length = Math.min(LONGEST_VERB, at); length > 0; length--) if (verbs.has(text.slice(at - length, at))) return true;
  return false;
}
