import { WordTrie } from './segmentation/word-trie';
import type { Passage } from './passages';

export interface Occurrence {
  readonly owner: number;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** Where the forms stand in the passages: leftmost, the longest where several begin, without overlap. */
export function* findAll(passages: readonly Pick<Passage, 'text'>[], forms: ReadonlyMap<string, number>): Generator<Occurrence> {
  if (forms.size === 0) return;
  const trie = new WordTrie();
  /** Whether a form begins with a character, because most characters begin none. */
  const begins = new Uint8Array(0x10000);
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
      if (end !== -1) yield { owner, passage, start: at, end };
      at = end === -1 ? at + 1 : end;
    }
  }
}
