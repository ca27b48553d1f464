import { PAIRED } from './segmentation/token-traits';
import type { WordsInPlace } from './segmentation/words-in-place';

/** For the index of each token that opens or closes a quotation or bracket, the index of the one that it belongs with. */
export type Partners = ReadonlyMap<number, number>;

const CLOSING: Record<string, string> = { '”': '“', '’': '‘', '）': '（', '》': '《', '」': '「', '』': '『', ')': '(' };
const NONE: Partners = new Map();
const OPENING = new Set(Object.values(CLOSING));

export function partnersOf({ tokens, notable, traits }: Pick<WordsInPlace, 'tokens' | 'notable' | 'traits'>): Partners {
  let partners: Map<number, number> | null = null;
  const open: number[] = [];
  for (let next = 0; next < notable.length; next++) {
    if ((traits[next] & PAIRED) === 0) continue;
    const index = notable[next];
    const { text } = tokens[index];
    if (OPENING.has(text)) {
      open.push(index);
      continue;
    }
    const opening = CLOSING[text];
    // Only the nearest few marks may be the partner, so that a text of nothing but opening marks stays linear.
    for (let depth = open.length - 1; depth >= 0 && depth >= open.length - 4; depth--) {
      if (tokens[open[depth]].text !== opening) continue;
      partners ??= new Map();
      partners.set(index, open[depth]);
      partners.set(open[depth], index);
      open.length = depth;
      break;
    }
  }
  return partners ?? NONE;
}
