import type { Token } from '../segmentation/token';
import type { Evidence } from './candidate';
import { isCharacter, isNameWord } from './name-tokens';
import { endsLandform } from './place-in-name';

/** What in the name between two tokens makes it a name. */
export function evidenceOf(tokens: readonly Token[], first: number, last: number): Evidence {
  const count = (test: (token: Token, at: number) => boolean): number => {
    let sum = 0;
    for (let at = first; at < last; at++) if (test(tokens[at], at)) sum++;
    return sum;
  };
  const weak = count((token) => isCharacter(token) && (token.class === 'verb' || token.class === 'adjective'));
  const strong = count((token) => token.class === 'unknown' || (isCharacter(token) && token.class !== 'verb' && token.class !== 'adjective'));
  return {
    place: count((token, at) => token.class === 'place' || (at > first && endsLandform(tokens, at)) || (at > first && (token.class === 'grade' || endsTownship(tokens, at)))) > 0,
    brand: tokens[first].class === 'brand' || tokens[first].class === 'body',
    quoted: count((token) => token.text === '“') > 0,
    elliptic: beginsElliptic(tokens, first, last) && (last > first + 1 || (tokens[last].text.length > 1 && tokens[last].head?.kind !== 'company')),
    latin: count((token) => token.class === 'latin') > 0,
    ordinal: count((token) => token.text === '第' || token.class === 'ordinal' || token.class === 'numeral' || token.class === 'digits') > 0,
    characters: strong === 0 ? 0 : strong + weak,
    nameWords: count(isNameWord),
    business: tokens[last - 1]?.class === 'trade' && last > first,
    loose: last > first && isCharacter(tokens[last - 1]) && (tokens[last - 1].class === 'verb' || tokens[last - 1].class === 'adjective'),
    modifiers: count((token) => token.class === 'trade' || token.class === 'noun' || token.class === 'verbalNoun'),
  };
}

/** 县 of 县人民医院, 院 of 院工会: the reader knows which. */
function beginsElliptic(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first].class === 'grade') return true;
  return /^[院局厂校段矿站所]$/.test(tokens[first].text) && tokens[last].head?.kind === 'party';
}

/** 竹乡 of 青竹乡, which the lexicons take for a word of its own. */
function endsTownship(tokens: readonly Token[], at: number): boolean {
  return tokens[at].class === 'noun' && /^.[镇乡村]$/.test(tokens[at].text) && isCharacter(tokens[at - 1]);
}
