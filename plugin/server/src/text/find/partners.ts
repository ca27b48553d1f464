import type { Token } from './segmentation/token';
import { PAIRED } from './segmentation/token-traits';

/** For the index of each token that opens or closes a quotation or bracket, the index of the one that it belongs with. */
export type Partners = ReadonlyMap<number, number>;

const CLOSING: Record<string, string> = { '”': '“', '’': '‘', '）': '（', '》': '《', '」': '「', '』': '『', ')': '(' };
const OPENING = new Set(Object.values(CLOSING));

/** @param notable the tokens to look at, all those with traits */
export function partnersOf(tokens: readonly Token[], notable: readonly number[]): Partners {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const index of notable) {
    const { traits, text } = tokens[index];
    if ((traits & PAIRED) === 0) continue;
    if (OPENING.has(text)) {
      open.push(index);
      continue;
    }
    const opening = CLOSING[text];
    // Only the nearest few marks may be the partner, so that a text of nothing but opening marks stays linear.
    for (let depth = open.length - 1; depth >= 0 && depth >= open.length - 4; depth--) {
      if (tokens[open[depth]].text !== opening) continue;
      partners.set(index, open[depth]);
      partners.set(open[depth], index);
      open.length = depth;
      break;
    }
  }
  return partners;
}
