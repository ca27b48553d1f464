import type { OrganizationHead } from '../lexicon/organization-heads';
import { traitsOf } from './token-traits';

/** What a token may be in a name or beside one. */
export type TokenClass =
  /** Prepositions, conjunctions, adverbs, pronouns, particles: no name reaches across one. */
  | 'function'
  | 'locality'
  | 'verb'
  /** Verbs that are nouns as well (建设, 管理): stand inside names and before them. */
  | 'verbalNoun'
  | 'noun'
  | 'adjective'
  /** Words that only ever modify: 大型, 民营. */
  | 'attribute'
  | 'phrase'
  | 'time'
  | 'place'
  /** The grade of a place without its name: 县, 市, 省. */
  | 'grade'
  /** A company known all over the country by a short name: 中国移动, 国网. */
  | 'brand'
  /** The last word of an organization's name. */
  | 'head'
  /** The name of a body that needs nothing before it: 国务院. */
  | 'body'
  /** Lines of business, at home inside names: 供电, 水利. */
  | 'trade'
  /** Offices and groups of people: 书记, 职工. */
  | 'person'
  /** Modifiers that say “any of them”: 基层, 各级. */
  | 'generic'
  | 'numeral'
  | 'ordinal'
  | 'measure'
  | 'digits'
  | 'latin'
  | 'mark'
  | 'space'
  /** A character that no word of the lexicons covers, such as one of a brand. */
  | 'unknown';

/**
 * A word, or a piece that no word of the lexicons covers. It does not say where it stands: a word is one and the same
 * object in every text, because to make one for each place took as long as to find the words.
 */
export interface Token {
  readonly text: string;
  readonly class: TokenClass;
  readonly head: OrganizationHead | undefined;
  /** Bits of `token-traits`: which finders have something to look at here. */
  readonly traits: number;
}

/** Every token is made here, so that all are of one shape to the engine. */
export function makeToken(text: string, tokenClass: TokenClass, head?: OrganizationHead): Token {
  return { text, class: tokenClass, head, traits: traitsOf(text, tokenClass, head) };
}
