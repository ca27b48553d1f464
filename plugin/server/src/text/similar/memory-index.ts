import { spread } from './hash';
import type { Candidate, SimilarTextIndex } from './similar-text-index';

/** Of the texts behind one key only the latest are looked at: more share it only where it stands in boilerplate. */
const MOST_TEXTS_A_KEY = 100;

const NONE = -1;

/** An index in memory: chains of (key, text) pairs in flat arrays, about 12 bytes a key. */
export class MemoryIndex implements SimilarTextIndex {
  /** The last pair of each chain; a key's chain is found by its hash. */
  private chains = new Int32Array(1 << 12).fill(NONE);
  private keys = new Uint32Array(1 << 12);
  private texts = new Int32Array(1 << 12);
  private before = new Int32Array(1 << 12);
  private pairs = 0;
  /** Pairs of texts that were removed. */
  private stale = 0;

  private readonly ids: (string | null)[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly pairsOfText: number[] = [];

  get size(): number {
    return this.numbers.size;
  }

  add(id: string, keys: Uint32Array): void {
    this.remove(id);
    const text = this.ids.push(id) - 1;
    this.numbers.set(id, text);
    this.pairsOfText[text] = keys.length;
    for (const key of keys) this.addPair(key, text);
  }

  remove(id: string): void {
    const text = this.numbers.get(id);
    if (text === undefined) return;
    this.numbers.delete(id);
    this.ids[text] = null;
    this.stale += this.pairsOfText[text];
    if (this.stale * 2 > this.pairs && this.pairs > this.chains.length / 2) this.rebuild(this.keys.length);
  }

  candidates(keys: Uint32Array, limit: number): Candidate[] {
    const shared = new Map<number, number>();
    for (const key of keys) {
      let looked = 0;
      for (let pair = this.chains[this.chainOf(key)]; pair !== NONE && looked < MOST_TEXTS_A_KEY; pair = this.before[pair]) {
        if (this.keys[pair] !== key) continue;
        looked += 1;
        shared.set(this.texts[pair], (shared.get(this.texts[pair]) ?? 0) + 1);
      }
    }
    return [...shared]
      .flatMap(([text, sharedKeys]) => {
        const id = this.ids[text];
        return id === null ? [] : [{ id, sharedKeys, keys: this.pairsOfText[text], text }];
      })
      .sort((one, other) => other.sharedKeys - one.sharedKeys || one.text - other.text)
      .slice(0, limit)
      .map(({ id, sharedKeys, keys }) => ({ id, sharedKeys, keys }));
  }

  private chainOf(key: number): number {
    return spread(key) & (this.chains.length - 1);
  }

  private addPair(key: number, text: number): void {
    if (this.pairs === this.keys.length) this.rebuild(this.keys.length * 2);
    const chain = this.chainOf(key);
    this.keys[this.pairs] = key;
    this.texts[this.pairs] = text;
    this.before[this.pairs] = this.chains[chain];
    this.chains[chain] = this.pairs;
    this.pairs += 1;
  }

  /** Makes room and leaves out what was removed. */
  private rebuild(capacity: number): void {
    const { keys, texts, pairs } = this;
    this.chains = new Int32Array(capacity).fill(NONE);
    this.keys = new Uint32Array(capacity);
    this.texts = new Int32Array(capacity);
    this.before = new Int32Array(capacity);
    this.pairs = 0;
    this.stale = 0;
    for (let pair = 0; pair < pairs; pair += 1) if (this.ids[texts[pair]] !== null) this.addPair(keys[pair], texts[pair]);
  }
}
