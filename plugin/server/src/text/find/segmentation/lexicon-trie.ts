const UNITS = 0x10000;
/** Bits of a key that say which character; the rest says below which node. */
export const CODE_BITS = 13;
export const CODE_MASK = (1 << CODE_BITS) - 1;
const MOST_CODES = 1 << CODE_BITS;
/** Bits of the number that stands for a pair of characters in the filter: 16 bits of it for each pair of the lexicons. */
const PAIR_BITS = 19;
const SLOT_BITS = 17;
const MOST_SLOTS = 1 << SLOT_BITS;
/** Share of slots that may be taken; beyond it probes get long. */
const MOST_TAKEN = 0.6;

/** The code of a character that stands in no word; no node has a child by it. */
export const NO_CODE = 0;

/** The node above all first characters; its slot is kept free. */
const TOP = 0;
const KEPT_FREE = -1;

/** The lowest bit of what stands beside a key: longer words go on from its node. The bits above it are the value plus one. */
const GOES_ON = 1;
const VALUE_SHIFT = 1;

/**
 * The words of the lexicons, made once and never changed: segmentation asks it for every character of every text. A
 * node is the slot of a hash table in which its key stands, with its value beside it, so that a step reads one place
 * in memory; keys and values are whole numbers.
 */
export class LexiconTrie {
  /** A small number for each character that stands in a word, `NO_CODE` for the others. */
  private readonly codes = new Uint16Array(UNITS);
  /** The node and the value of each first character, in turns, by code: these few are asked for most. */
  private readonly roots = new Int32Array(2 * MOST_CODES).fill(-1);
  /** A bit for each pair of characters that words begin with: a small table that spares most questions to the large one. */
  private readonly pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  /** For each node in turns its key, and its value with the bit that says whether words go on. */
  private readonly slots = new Int32Array(2 * MOST_SLOTS);

  /** @param words each with its value, a whole number from 0; of a word that comes twice the last value counts */
  constructor(words: ReadonlyMap<string, number>) {
    this.slots[2 * TOP] = KEPT_FREE;
    let codes = 0;
    let nodes = 0;
    for (const [word, value] of words) {
      let node = TOP;
      for (let at = 0; at < word.length; at++) {
        const unit = word.charCodeAt(at);
        if (this.codes[unit] === NO_CODE) this.codes[unit] = ++codes;
        const code = this.codes[unit];
        let next = at === 0 ? this.root(code) : this.step(node, code);
        if (next === -1) {
          next = this.insert(node, code);
          this.slots[2 * node + 1] |= GOES_ON;
          nodes++;
          if (at === 0) this.roots[2 * code] = next;
          if (at === 1) this.enterPair(this.codes[word.charCodeAt(0)], code);
        }
        if (codes >= MOST_CODES || nodes > MOST_SLOTS * MOST_TAKEN) throw new Error(`The lexicons hold more than ${MOST_CODES} characters or ${MOST_SLOTS * MOST_TAKEN} beginnings of words; widen the keys of LexiconTrie`);
        node = next;
      }
      this.slots[2 * node + 1] = ((value + 1) << VALUE_SHIFT) | (this.slots[2 * node + 1] & GOES_ON);
      if (word.length === 1) this.roots[2 * this.codes[word.charCodeAt(0)] + 1] = value;
    }
  }

  /** The code of a UTF-16 unit, or `NO_CODE`. */
  codeOf(unit: number): number {
    return this.codes[unit];
  }

  /** The node of the words that begin with a character, or −1. */
  root(code: number): number {
    return this.roots[2 * code];
  }

  /** The value of the word that is this one character, or −1. */
  rootValue(code: number): number {
    return this.roots[2 * code + 1];
  }

  /** False where no word begins with the two characters; true nearly always means that one does. */
  mayBegin(first: number, second: number): boolean {
    const pair = pairOf(first, second);
    return ((this.pairs[pair >>> 3] >>> (pair & 7)) & 1) === 1;
  }

  /** The node below `node` by one character, or −1. */
  step(node: number, code: number): number {
    if (code === NO_CODE) return -1;
    const key = (node << CODE_BITS) | code;
    const { slots } = this;
    for (let slot = slotOf(key); ; slot = (slot + 1) & (MOST_SLOTS - 1)) {
      const found = slots[2 * slot];
      if (found === key) return slot;
      if (found === 0) return -1;
    }
  }

  /** The value of the word that ends in `node`, or −1. */
  valueAt(node: number): number {
    return (this.slots[2 * node + 1] >> VALUE_SHIFT) - 1;
  }

  /** Whether any word goes on from `node`. Behind most words none does, and to know it spares a step that looks far off in memory. */
  goesOn(node: number): boolean {
    return (this.slots[2 * node + 1] & GOES_ON) !== 0;
  }

  private enterPair(first: number, second: number): void {
    const pair = pairOf(first, second);
    this.pairs[pair >>> 3] |= 1 << (pair & 7);
  }

  private insert(node: number, code: number): number {
    const key = (node << CODE_BITS) | code;
    let slot = slotOf(key);
    while (this.slots[2 * slot] !== 0) slot = (slot + 1) & (MOST_SLOTS - 1);
    this.slots[2 * slot] = key;
    return slot;
  }
}

function pairOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - PAIR_BITS);
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - SLOT_BITS);
}
