import { makeToken, type Token } from './token';

/**
 * 湖城市民政局 is the bureau of a town 湖城 that no table lists, not 湖 and 城市: behind a single character that no word
 * covers, and before what a body's name goes on with, 城市 is the end of a town's name and its grade.
 */
export function townsInWords(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const isTown = token.text === '城市' && before?.class === 'unknown' && (after?.class === 'head' || after?.class === 'trade');
    if (!isTown || tokens[at - 2]?.class === 'unknown') return [token];
    return [makeToken('城', 'unknown'), makeToken('市', 'grade')];
  });
}
