import commonWords from '../lexicon/common-words.json';
import { GENERIC_MODIFIERS, INNER_MODIFIERS, PARTICLES, PERSONS, STOP_NOUNS, STOP_VERBS } from '../lexicon/name-stops';
import { FACILITIES, GRADES, NAME_WORDS, PROVINCE_LETTERS, REGIONS, TRADES } from '../lexicon/name-words';
import { NATIONAL_BRANDS, NATIONAL_SYSTEMS, NETWORK_BRANDS } from '../lexicon/organization-brands';
import { ORGANIZATION_HEADS, STANDING_BODIES, type OrganizationHead } from '../lexicon/organization-heads';
import { administrativePlaces } from './administrative-places';
import { makeToken, type Token, type TokenClass } from './token';
import { CODE_BITS, LexiconTrie } from './lexicon-trie';
import { kindOf } from './unit-kinds';

export interface WordIndex {
  /** Its values say of each word where it stands in `words` and its cost in `costs`: `wordOf` and `costOf`. */
  readonly trie: LexiconTrie;
  readonly words: readonly Token[];
  /** The traits of each of `words`. */
  readonly traits: Uint8Array;
  /** For each UTF-16 unit its code in the trie and, above the bits of the code, its kind. */
  readonly alphabet: Uint16Array;
  /** Bits of information, −log2 of a word's share of running text. There are so few that one look into the trie tells them. */
  readonly costs: Float64Array;
}

const COST_BITS = 5;
const COST_MASK = (1 << COST_BITS) - 1;

export function wordOf(value: number): number {
  return value >> COST_BITS;
}

export function costOf(value: number): number {
  return value & COST_MASK;
}

interface LexiconWord {
  readonly text: string;
  readonly wordClass: TokenClass;
  readonly head: OrganizationHead | undefined;
  readonly cost: number;
}

/** Bits of information in one occurrence of a word seen once, in the counts that the common words come from. */
const TOTAL_BITS = 25.8;

let index: WordIndex | undefined;

/** Every word of the lexicons, built at the first call. Where lists disagree, the later list wins. */
export function wordIndex(): WordIndex {
  index ??= build();
  return index;
}

/** Heads at the end of words that the common words list whole: 工程学院, 旅游局; not of two characters, as in 格局. */
const heads = new Map<string, OrganizationHead>();
for (const { words, kind, demand } of ORGANIZATION_HEADS) {
  for (const word of words.split(/\s+/)) if (word.length > 1 || /[局厅院所]/.test(word)) heads.set(word, { kind, demand });
}

/** 三局 of 水电三局 is a number and a head, though the common words list it whole. */
const NUMBERED_UNIT = /^[一二三四五六七八九十]{1,2}[局院厂]$/;

function headAtEnd(word: string): OrganizationHead | undefined {
  if (word.length < 3) return undefined;
  for (let length = word.length - 1; length > 0; length--) {
    const head = heads.get(word.slice(-length));
    if (head !== undefined) return head;
  }
  return undefined;
}

function build(): WordIndex {
  const known = new Map<string, LexiconWord>();

  const add = (text: string, wordClass: TokenClass, bits: number, head?: OrganizationHead): void => {
    const before = known.get(text);
    known.set(text, { text, wordClass, head, cost: before === undefined ? bits : Math.min(bits, before.cost) });
  };
  const addAll = (list: string, wordClass: TokenClass, bits: (word: string) => number): void => {
    for (const word of list.split(/\s+/)) if (word !== '') add(word, wordClass, bits(word));
  };

  for (const [wordClass, byBits] of Object.entries(commonWords)) {
    for (const [bits, byLength] of Object.entries(byBits)) {
      for (const [length, run] of Object.entries(byLength as Record<string, string>)) {
        for (let at = 0; at < run.length; at += Number(length)) {
          const word = run.slice(at, at + Number(length));
          if (NUMBERED_UNIT.test(word)) continue;
          const head = wordClass === 'noun' ? headAtEnd(word) : undefined;
          // Of single characters only the particles listed by hand end a name.
          const own = wordClass === 'function' && word.length === 1 ? 'unknown' : (wordClass as TokenClass);
          add(word, head === undefined ? own : 'head', TOTAL_BITS - Number(bits), head);
        }
      }
    }
  }
  const long = (word: string): number => (word.length === 1 ? 12 : 14.5);
  for (const place of administrativePlaces()) {
    const common = known.get(place.name);
    if (common !== undefined && !place.certain) continue;
    add(place.name, 'place', place.certain ? 12 : 14.5);
  }
  add('中国', 'place', 11);
  addAll(REGIONS, 'place', long);
  addAll(NATIONAL_SYSTEMS, 'place', long);
  for (const letter of PROVINCE_LETTERS.split(' ')) for (const side of '东南西北中') if (!known.has(letter + side)) add(letter + side, 'place', 14.5);
  addAll(NAME_WORDS, 'noun', long);
  addAll(STOP_VERBS, 'verb', long);
  addAll(STOP_NOUNS, 'phrase', long);
  addAll(PARTICLES, 'function', (word) => (word.length === 1 ? 8 : 14));
  addAll(TRADES, 'trade', long);
  addAll(PERSONS, 'person', long);
  addAll(GENERIC_MODIFIERS, 'generic', long);
  addAll(INNER_MODIFIERS, 'attribute', long);
  addAll(GRADES, 'grade', long);
  addAll(NETWORK_BRANDS, 'trade', long);
  addAll(NATIONAL_BRANDS, 'brand', () => 13);
  for (const { words: list, kind, demand } of ORGANIZATION_HEADS) {
    for (const word of list.split(/\s+/)) add(word, 'head', word.length === 1 ? 13 : 12.5, { kind, demand });
  }
  for (const { words: list, kind, demand } of STANDING_BODIES) {
    for (const word of list.split(/\s+/)) add(word, 'body', 13, { kind, demand });
  }
  addAll(FACILITIES, 'noun', long);
  add('号线', 'noun', 12);
  addAll('零 〇 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 两 半', 'numeral', () => 9);
  return indexOf(known.values());
}

/** Words that are often asked for come first, so that they lie together in memory and in their best places of the trie. */
function indexOf(known: Iterable<LexiconWord>): WordIndex {
  const entries = [...known].sort((one, other) => one.cost - other.cost);
  const costs = [...new Set(entries.map(({ cost }) => cost))];
  if (costs.length > 1 << COST_BITS) throw new Error(`The lexicons give their words ${costs.length} different costs, more than ${1 << COST_BITS}; widen COST_BITS`);
  const places = new Map(costs.map((cost, place) => [cost, place]));
  const words = entries.map(({ text, wordClass, head }) => makeToken(text, wordClass, head));
  const trie = new LexiconTrie(new Map(entries.map(({ text, cost }, place) => [text, (place << COST_BITS) | (places.get(cost) ?? 0)])));
  const alphabet = Uint16Array.from({ length: 0x10000 }, (_, unit) => (kindOf(unit) << CODE_BITS) | trie.codeOf(unit));
  return { trie, alphabet, words, traits: Uint8Array.from(words, ({ traits }) => traits), costs: Float64Array.from(costs) };
}
