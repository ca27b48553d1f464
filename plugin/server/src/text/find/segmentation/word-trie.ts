const EMPTY = 0;

/**
 * A trie of words in one flat hash table, so that looking a text up costs one probe for each character read.
 * Values are indices into a list of the caller's.
 */
export class WordTrie {
  private keys: Float64Array;
  private children: Int32Array;
  private values: Int32Array;
  private edges = 0;
  private nodes = 1;

  /** @param units about how many UTF-16 units the words will have together; more only cost time */
  constructor(units = 0) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(units, 1 << 6) * 2));
    this.keys = new Float64Array(size);
    this.children = new Int32Array(size);
    this.values = new Int32Array(size / 2).fill(-1);
  }

  /** Adds a word; a word added twice keeps its last value. */
  add(word: string, value: number): void {
    let node = 0;
    for (let at = 0; at < word.length; at++) node = this.descend(node, word.charCodeAt(at));
    this.values[node] = value;
  }

  /** Forgets all words and keeps the room for as many. */
  clear(): void {
    this.keys.fill(EMPTY);
    this.values.fill(-1, 0, this.nodes);
    this.edges = 0;
    this.nodes = 1;
  }

  /** The node below `node` by one UTF-16 unit, or −1. The root is 0. */
  step(node: number, unit: number): number {
    const key = node * 65536 + unit + 1;
    const mask = this.keys.length - 1;
    for (let slot = hash(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const found = this.keys[slot];
      if (found === key) return this.children[slot];
      if (found === EMPTY) return -1;
    }
  }

  /** The value of the word that ends in `node`, or −1. */
  valueAt(node: number): number {
    return this.values[node];
  }

  private descend(node: number, unit: number): number {
    const next = this.step(node, unit);
    if (next !== -1) return next;
    if (this.edges * 2 >= this.keys.length) this.growEdges();
    const child = this.nodes++;
    if (child >= this.values.length) this.growValues();
    this.insert(node * 65536 + unit + 1, hash(node, unit), child);
    return child;
  }

  private insert(key: number, hashed: number, child: number): void {
    const mask = this.keys.length - 1;
    let slot = hashed & mask;
    while (this.keys[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    this.children[slot] = child;
    this.edges++;
  }

  private growEdges(): void {
    const { keys, children } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.children = new Int32Array(keys.length * 2);
    this.edges = 0;
    for (let slot = 0; slot < keys.length; slot++) {
      if (keys[slot] === EMPTY) continue;
      const unit = (keys[slot] - 1) % 65536;
      this.insert(keys[slot], hash((keys[slot] - 1 - unit) / 65536, unit), children[slot]);
    }
  }

  private growValues(): void {
    const grown = new Int32Array(this.values.length * 2).fill(-1);
    grown.set(this.values);
    this.values = grown;
  }
}

function hash(node: number, unit: number): number {
  return (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
}
