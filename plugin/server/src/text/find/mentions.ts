import { WordTrie } from './segmentation/word-trie';
import type { Passage } from './passages';

/**
 * Whether a form begins with a character, because most characters begin none. Kept from search to search, all zeros
 * between them: a new one for each would cost more than the search of a short story.
 */
const begins = new Uint8Array(0x10000);

export interface Occurrence {
  readonly owner: number;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** Where the forms stand in the passages: leftmost, the longest where several begin, without overlap. */
export function findAll(passages: readonly Pick<Passage, 'text'>[], forms: ReadonlyMap<string, number>): Occurrence[] {
  const found: Occurrence[] = [];
  if (forms.size === 0) return found;
  let units = 0;
  for (const form of forms.keys()) units += form.length;
  const trie = new WordTrie(units);
  for (const [form, owner] of forms) {
    trie.add(form, owner);
    begins[form.charCodeAt(0)] = 1;
  }
  for (let passage = 0; passage < passages.length; passage++) {
    const { text } = passages[passage];
    let at = 0;
    while (at < text.length) {
      if (begins[text.charCodeAt(at)] === 0) {
        at++;
        continue;
      }
      let node = 0;
      let end = -1;
      let owner = -1;
      for (let next = at; next < text.length; next++) {
        node = trie.step(node, text.charCodeAt(next));
        if (node === -1) break;
        if (trie.valueAt(node) === -1) continue;
        end = next + 1;
        owner = trie.valueAt(node);
      }
      if (end !== -1) found.push({ owner, passage, start: at, end });
      at = end === -1 ? at + 1 : end;
    }
  }
  for (const form of forms.keys()) begins[form.charCodeAt(0)] = 0;
  return found;
}
