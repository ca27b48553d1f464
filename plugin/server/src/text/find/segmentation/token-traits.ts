import { UNQUOTED_NOUNS } from '../lexicon/initiative-nouns';
import { NETWORK_BRANDS } from '../lexicon/organization-brands';
import type { OrganizationHead } from '../lexicon/organization-heads';
import type { TokenClass } from './token';

/**
 * What finders look for in a text, each a bit. Words bear them from the lexicons on, so that a finder visits the few
 * tokens where it may succeed and no others.
 */

/** May be the last word of a body's name. */
export const ENDS_BODY = 1;
/** A team's head of more than one character: 服务队. */
export const TEAM = 2;
/** A quotation mark or bracket that has a partner. */
export const PAIRED = 4;
/** Digits or a Chinese numeral. */
export const NUMBER = 8;
/** May be the end of a noun that an initiative without quotation marks is known by: 行动 of 专项行动. */
export const ENDS_UNDERTAKING = 16;
/** The mark at the end of a sentence. */
export const SENTENCE_END = 32;
/** Often cut wrongly out of what stands around it. */
export const SUSPECT = 64;

const PAIRS = new Set([...'“”‘’（）《》「」『』()']);
const SENTENCE_ENDS = new Set([...'。！？；']);
const networkBrands = new Set(NETWORK_BRANDS.split(/\s+/));
const undertakingEnds = new Set(UNQUOTED_NOUNS.split(/\s+/).flatMap((noun) => [...noun].map((_, at) => noun.slice(at))));

export function traitsOf(text: string, tokenClass: TokenClass, head: OrganizationHead | undefined): number {
  let traits = 0;
  if (tokenClass === 'head' || tokenClass === 'body' || tokenClass === 'brand' || (tokenClass === 'trade' && networkBrands.has(text))) traits |= ENDS_BODY;
  if (head?.kind === 'team' && text.length > 1) traits |= TEAM;
  if (tokenClass === 'mark' && PAIRS.has(text)) traits |= PAIRED;
  if (SENTENCE_ENDS.has(text)) traits |= SENTENCE_END;
  if (tokenClass === 'digits' || tokenClass === 'numeral') traits |= NUMBER;
  if (undertakingEnds.has(text)) traits |= ENDS_UNDERTAKING;
  if (text === '城市' || (tokenClass === 'place' && text.length === 2 && (text === '和县' || text[0] === '长'))) traits |= SUSPECT;
  return traits;
}
