import { WordTrie } from './segmentation/word-trie';
import type { TextUnits } from './text-units';

/**
 * Whether a form begins with a character of these last bits, because most characters begin none. So small that it stays
 * at hand, and kept from search to search, all zeros between them: a new one would cost more than to search a short story.
 */
const LAST_BITS = 0xfff;
const begins = new Uint8Array(LAST_BITS + 1);
/** Forms of no more units than this together are entered into a trie that is kept as well. */
const MOST_KEPT = 1 << 10;
const kept = new WordTrie(MOST_KEPT);

export interface Occurrence {
  readonly owner: number;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** Where the forms stand in the texts: leftmost, the longest where several begin, without overlap. */
export function findAll(texts: readonly TextUnits[], forms: ReadonlyMap<string, number>): Occurrence[] {
  if (forms.size === 0) return [];
  let length = 0;
  for (const form of forms.keys()) length += form.length;
  const trie = length <= MOST_KEPT ? kept : new WordTrie(length);
  for (const [form, owner] of forms) {
    trie.add(form, owner);
    begins[form.charCodeAt(0) & LAST_BITS] = 1;
  }
  const found: Occurrence[] = [];
  for (let passage = 0; passage < texts.length; passage++) addOccurrences(texts[passage], passage, trie, found);
  for (const form of forms.keys()) begins[form.charCodeAt(0) & LAST_BITS] = 0;
  if (trie === kept) kept.clear();
  return found;
}

function addOccurrences({ text, units, from }: TextUnits, passage: number, trie: WordTrie, found: Occurrence[]): void {
  const to = from + text.length;
  for (let at = from; at < to; at++) {
    if (begins[units[at] & LAST_BITS] === 0) continue;
    let end = -1;
    let owner = -1;
    let next = at;
    for (let node = trie.step(0, units[next]); node !== -1; node = next < to ? trie.step(node, units[next]) : -1) {
      next++;
      if (trie.valueAt(node) === -1) continue;
      end = next;
      owner = trie.valueAt(node);
    }
    if (end === -1) continue;
    found.push({ owner, passage, start: at - from, end: end - from });
    at = end - 1;
  }
}
