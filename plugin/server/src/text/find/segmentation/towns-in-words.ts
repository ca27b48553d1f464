import { mended } from './mended';
import { makeToken, type Token } from './token';

/**
 * 湖城市民政局 is the bureau of a town 湖城 that no table lists, not 湖 and 城市: behind a single character that no word
 * covers, and before what a body's name goes on with, 城市 is the end of a town's name and its grade.
 */
export function townsInWords(tokens: readonly Token[]): readonly Token[] {
  return mended(tokens, (at) => {
    if (tokens[at].text !== '城市' || tokens[at - 1]?.class !== 'unknown' || tokens[at - 2]?.class === 'unknown') return null;
    const after = tokens[at + 1]?.class;
    return after === 'head' || after === 'trade' ? [makeToken('城', 'unknown'), makeToken('市', 'grade')] : null;
  });
}
