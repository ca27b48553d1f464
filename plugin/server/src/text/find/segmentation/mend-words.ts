import { PERSONS } from '../lexicon/name-stops';
import { LANDFORMS } from '../lexicon/name-words';
import { mended } from './mended';
import { makeToken, type Token } from './token';
import { SUSPECT } from './token-traits';
import { townsInWords } from './towns-in-words';

const titles = new Set(PERSONS.split(/\s+/));

/** Words that the lexicons' shortest path cuts wrongly, put right by what stands beside them. */
export function mendWords(tokens: readonly Token[]): readonly Token[] {
  return tokens.some(({ traits }) => (traits & SUSPECT) !== 0) ? countiesBehindAnd(titlesBeforeNames(townsInWords(tokens))) : tokens;
}

const landforms = new Set(LANDFORMS.split(/\s+/));

/** 农业农村局局长葛振山: the title 局长 and a surname, not a bureau and the city 长葛. */
function titlesBeforeNames(tokens: readonly Token[]): readonly Token[] {
  return mended(tokens, (at) => {
    if (hidesTitle(tokens[at - 1], tokens[at], tokens[at + 1])) return [makeToken(tokens[at].text[1], 'unknown')];
    const after = tokens[at + 1];
    return after !== undefined && hidesTitle(tokens[at], after, tokens[at + 2]) ? [makeToken(`${tokens[at].text}长`, 'person')] : null;
  });
}

function hidesTitle(unit: Token | undefined, place: Token, after: Token | undefined): boolean {
  return place.class === 'place' && place.text.length === 2 && place.text[0] === '长' && unit !== undefined && titles.has(`${unit.text}长`) && !isBody(after);
}

/** What makes a place's name, not a person's, of the characters before it. */
function isBody(token: Token | undefined): boolean {
  return token !== undefined && (token.class === 'head' || token.class === 'trade' || landforms.has(token.text));
}

/** 法院和县司法局: the county's bureau behind 和, not that of the county 和县. */
function countiesBehindAnd(tokens: readonly Token[]): readonly Token[] {
  return mended(tokens, (at) => {
    const before = tokens[at - 1];
    if (tokens[at].text !== '和县' || before === undefined || /^[^”’》）]$/.test(before.text) || before.class === 'place' || before.class === 'function') return null;
    return [makeToken('和', 'function'), makeToken('县', 'grade')];
  });
}
