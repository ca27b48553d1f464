import { bareToken } from './bare-tokens';
import { cheapestWay } from './cheapest-way';
import type { Token } from './token';
import { NO_VALUE } from './ways';
import { wordIndex, wordOf } from './word-index';

/** Splits a text into words and what no word covers. The tokens stand side by side and leave nothing out. */
export function segment(text: string): Token[] {
  const { words } = wordIndex();
  const way = cheapestWay(text);
  const tokens = new Array<Token>(way.count);
  for (let at = 0, end = 0, next = 0; at < text.length; at = end) {
    end = way.endFrom(at);
    const value = way.valueTo(end);
    tokens[next++] = (value === NO_VALUE ? bareToken(text, at, end) : words[wordOf(value)]);
  }
  return tokens;
}
