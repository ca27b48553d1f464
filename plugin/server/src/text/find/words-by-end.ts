import { WordTrie } from './segmentation/word-trie';

/** Words entered from behind, to find which of them ends at an offset without cutting pieces out of the text. */
export class WordsByEnd {
  private readonly trie = new WordTrie();
  private readonly words: readonly string[];

  constructor(words: Iterable<string>) {
    this.words = [...words];
    this.words.forEach((word, index) => this.trie.add(word.split('').reverse().join(''), index));
  }

  /** The longest of the words that ends at `end` and begins at `from` or behind it; null where none does. */
  longestBefore(text: string, end: number, from = 0): string | null {
    let longest = -1;
    let node = 0;
    for (let at = end - 1; at >= from; at--) {
      node = this.trie.step(node, text.charCodeAt(at));
      if (node === -1) break;
      if (this.trie.valueAt(node) !== -1) longest = this.trie.valueAt(node);
    }
    return longest === -1 ? null : this.words[longest];
  }
}
