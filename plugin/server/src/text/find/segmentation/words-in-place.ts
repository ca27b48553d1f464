import { bareToken } from './bare-tokens';
import { cheapestWay } from './cheapest-way';
import { mendWords } from './mend-words';
import type { Token } from './token';
import { SUSPECT } from './token-traits';
import { NO_VALUE } from './ways';
import { wordIndex, wordOf } from './word-index';

/** The words of a text with their places. */
export interface WordsInPlace {
  readonly tokens: readonly Token[];
  /** Offset at which each token begins and the one before it ends; behind the last, the length of the text. */
  readonly borders: readonly number[];
  /** Indexes of the tokens that have traits, ascending: all that most finders look at. */
  readonly notable: readonly number[];
  /** The traits of each of `notable`. */
  readonly traits: readonly number[];
}

/** The words of a text, put right where the lexicons cut them wrongly. */
export function wordsInPlace(text: string): WordsInPlace {
  const index = wordIndex();
  const way = cheapestWay(text);
  const tokens = new Array<Token>(way.count);
  const borders = new Array<number>(way.count + 1);
  borders[0] = 0;
  let count = 0;
  const notable: number[] = [];
  const traits: number[] = [];
  let all = 0;
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = way.endFrom(at);
    const value = way.valueTo(end);
    const token = value === NO_VALUE ? bareToken(text, at, end) : index.words[wordOf(value)];
    // The traits of a word stand beside each other in a small table; those of the words themselves are all over memory.
    const own = value === NO_VALUE ? token.traits : index.traits[wordOf(value)];
    if (own !== 0) {
      notable.push(count);
      traits.push(own);
      all |= own;
    }
    tokens[count++] = token;
    borders[count] = end;
  }
  return (all & SUSPECT) === 0 ? { tokens, borders, notable, traits } : mendedInPlace(tokens, { tokens, borders, notable, traits });
}

function mendedInPlace(tokens: readonly Token[], asCut: WordsInPlace): WordsInPlace {
  const mended = mendWords(tokens);
  if (mended === tokens) return asCut;
  const borders = [0];
  const notable: number[] = [];
  mended.forEach((token, at) => {
    borders.push(borders[at] + token.text.length);
    if (token.traits !== 0) notable.push(at);
  });
  return { tokens: mended, borders, notable, traits: notable.map((at) => mended[at].traits) };
}
