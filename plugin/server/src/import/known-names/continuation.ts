import { OTHER_THING_NOUNS, PERSONS } from '../../text/find/lexicon/name-stops';
import { REGIONS, TRADES } from '../../text/find/lexicon/name-words';
import { ORGANIZATION_HEADS } from '../../text/find/lexicon/organization-heads';
import { administrativePlaces } from '../../text/find/segmentation/administrative-places';
import { WordTrie } from '../../text/find/segmentation/word-trie';

/** What a word behind or before a name says: an office or a thing ends the name, a head makes it another body's. */
const ENDS = 0;
const HEAD = 1;
const FILLS = 2;
const PLACE = 3;

/** Heads of one character that hardly begin another word; 部 begins 部署, 所 begins 所有. */
const SINGLE_HEADS = new Set(['局', '厅', '厂']);

/** Words of trade and place between a name and the head that goes on with it: 中国移动|通信|集团. */
const MOST_FILLING_WORDS = 3;
const LONGEST_PLACE = 12;

let lexicon: { behind: WordTrie; places: ReadonlySet<string> } | undefined;

/** Does the text go on, from `at`, so that what stands before is only the beginning of a longer body's name? */
export function goesOnAsName(text: string, at: number): boolean {
  const { behind } = (lexicon ??= build());
  for (let words = 0; words <= MOST_FILLING_WORDS; words += 1) {
    const word = longestWord(behind, text, at);
    if (word === null || word.value === ENDS) return false;
    if (word.value === HEAD) return true;
    at = word.end;
  }
  return false;
}

/** The place's name or 中国 that ends right before `at`, so that what follows may be the rest of a longer name. */
export function placeBefore(text: string, at: number): string | null {
  const { places } = (lexicon ??= build());
  for (let start = Math.max(0, at - LONGEST_PLACE); start < at - 1; start += 1) {
    if (places.has(text.slice(start, at))) return text.slice(start, at);
  }
  return null;
}

/** Does a name begin with a place or as national bodies do, so that a place before it is no part of it? */
export function beginsWithPlace(name: string): boolean {
  const { places } = (lexicon ??= build());
  for (let length = Math.min(LONGEST_PLACE, name.length); length > 1; length -= 1) if (places.has(name.slice(0, length))) return true;
  return /^(?:国网|国能|中共|共青团|中铁|中建|中石)/.test(name);
}

function longestWord(trie: WordTrie, text: string, at: number): { value: number; end: number } | null {
  let longest: { value: number; end: number } | null = null;
  for (let node = 0, end = at; end < text.length; ) {
    node = trie.step(node, text.charCodeAt(end));
    if (node === -1) break;
    end += 1;
    if (trie.valueAt(node) !== -1) longest = { value: trie.valueAt(node), end };
  }
  return longest;
}

function build(): { behind: WordTrie; places: ReadonlySet<string> } {
  const behind = new WordTrie();
  const words = (list: string) => list.split(/\s+/).filter((word) => word !== '');
  const places = new Set(['中国', '国家', '全国', '中华']);
  for (const { name, certain } of administrativePlaces()) {
    if (!certain) continue;
    places.add(name);
    behind.add(name, PLACE);
  }
  for (const word of [...words(TRADES), ...words(REGIONS)]) behind.add(word, FILLS);
  for (const word of ORGANIZATION_HEADS.flatMap((group) => words(group.words))) {
    if (word.length > 1 || SINGLE_HEADS.has(word)) behind.add(word, HEAD);
  }
  for (const word of [...words(PERSONS), ...words(OTHER_THING_NOUNS)]) behind.add(word, ENDS);
  return { behind, places };
}
