const UNITS = 0x10000;
/** Bits of a key that say which character; the rest says which node. */
const CODE_BITS = 13;
const MOST_CODES = 1 << CODE_BITS;
const MOST_NODES = 1 << (31 - CODE_BITS);

/**
 * The words of the lexicons, made once and never changed: segmentation asks it for every character of every text. The
 * first characters lie in a table; the others in a hash table with whole numbers for keys, because each probe counts.
 */
export class LexiconTrie {
  /** A small number for each character that stands in a word, 0 for the others. */
  private readonly codes = new Uint16Array(UNITS);
  private readonly roots = new Int32Array(UNITS).fill(-1);
  /** Key and child in turns, so that a probe touches one place in memory. */
  private readonly slots: Int32Array;
  private readonly values: Int32Array;
  private nodes = 1;

  /** @param words each with its value, a whole number from 0; of a word that comes twice the last value counts */
  constructor(words: ReadonlyMap<string, number>) {
    let units = 1;
    for (const word of words.keys()) units += word.length;
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(units * 4)));
    this.values = new Int32Array(units + 1).fill(-1);
    let codes = 0;
    for (const [word, value] of words) {
      for (let at = 0; at < word.length; at++) if (this.codes[word.charCodeAt(at)] === 0) this.codes[word.charCodeAt(at)] = ++codes;
      this.values[this.add(word)] = value;
    }
    if (codes >= MOST_CODES || this.nodes >= MOST_NODES) throw new Error(`The lexicons hold ${codes} characters in ${this.nodes} beginnings of words, more than ${MOST_CODES} and ${MOST_NODES}; widen the keys of LexiconTrie`);
  }

  /** The node of the words that begin with a UTF-16 unit, or −1. */
  root(unit: number): number {
    return this.roots[unit];
  }

  /** The node below `node` by one UTF-16 unit, or −1. */
  step(node: number, unit: number): number {
    const code = this.codes[unit];
    if (code === 0) return -1;
    const key = (node << CODE_BITS) | code;
    const { slots } = this;
    const mask = slots.length - 2;
    for (let slot = hash(key) & mask; ; slot = (slot + 2) & mask) {
      const found = slots[slot];
      if (found === key) return slots[slot + 1];
      if (found === 0) return -1;
    }
  }

  /** The value of the word that ends in `node`, or −1. */
  valueAt(node: number): number {
    return this.values[node];
  }

  private add(word: string): number {
    const first = word.charCodeAt(0);
    if (this.roots[first] === -1) this.roots[first] = this.nodes++;
    let node = this.roots[first];
    for (let at = 1; at < word.length; at++) node = this.descend(node, word.charCodeAt(at));
    return node;
  }

  private descend(node: number, unit: number): number {
    const next = this.step(node, unit);
    if (next !== -1) return next;
    const key = (node << CODE_BITS) | this.codes[unit];
    const mask = this.slots.length - 2;
    let slot = hash(key) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 2) & mask;
    this.slots[slot] = key;
    this.slots[slot + 1] = this.nodes;
    return this.nodes++;
  }
}

function hash(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 11;
}
