import { bareToken } from './bare-tokens';
import { cheapestWay } from './cheapest-way';
import type { Token } from './token';
import { NO_VALUE } from './ways';
import { wordIndex, wordOf } from './word-index';

/** Splits a text into words and what no word covers. The tokens stand side by side and leave nothing out. */
export function segment(text: string): Token[] {
  const { words } = wordIndex();
  const way = cheapestWay(text);
  const tokens: Token[] = [];
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = way.endFrom(at);
    const value = way.valueTo(end);
    tokens.push(value === NO_VALUE ? bareToken(text, at, end) : words[wordOf(value)]);
  }
  return tokens;
}
