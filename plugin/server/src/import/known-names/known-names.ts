import { WordTrie } from '../../text/find/segmentation/word-trie';
import { isGenericName } from '../entities/name-key';
import { borderOf } from './borders';
import { foldName } from './folded-name';

export interface KnownMention {
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** Entries that bear the name or alias, in the order they were added. More than one: only a person can say which. */
  entries: string[];
  /** The name stands inside another body's name and says at most where that one belongs. */
  partOfLonger: boolean;
}

/** Why a name is not looked for: it would be found where it is not meant, or never. */
export type RefusedName = 'tooShort' | 'tooLong' | 'generic';

const SHORTEST = 2;
/** Bounds the time for a text: units × this at most. */
const LONGEST = 80;

/**
 * Names and aliases that are known, in one trie over folded UTF-16 units: adding and removing a name costs its
 * length, reading a text a few probes a character, however many names there are.
 */
export class KnownNames {
  private trie = new WordTrie();
  /** Entries of each name in the trie; empty for one that was removed. */
  private entries: string[][] = [];
  private names: string[] = [];
  private removed = 0;

  /** Names that are looked for. */
  get size(): number {
    return this.entries.length - this.removed;
  }

  /**
   * Adds a name or alias of an entry; twice is as once.
   *
   * @returns why the name is not looked for; null where it is
   */
  add(name: string, entry: string): RefusedName | null {
    const { units } = foldName(name);
    const refused = refusalOf(name, units);
    if (refused !== null) return refused;
    const number = this.numberOf(units);
    if (number === -1) {
      this.trie.add(units, this.entries.length);
      this.entries.push([entry]);
      this.names.push(units);
    } else {
      if (this.entries[number].length === 0) this.removed -= 1;
      if (!this.entries[number].includes(entry)) this.entries[number].push(entry);
    }
    return null;
  }

  /** Forgets a name or alias of an entry: it was renamed, merged or rejected. One that is not known is no error. */
  remove(name: string, entry: string): void {
    const number = this.numberOf(foldName(name).units);
    if (number === -1 || !this.entries[number].includes(entry)) return;
    this.entries[number] = this.entries[number].filter((other) => other !== entry);
    if (this.entries[number].length > 0) return;
    this.removed += 1;
    if (this.removed * 2 > this.entries.length) this.rebuild();
  }

  /** Names in the text, the longest at each place, from left to right without overlap. */
  mentionsIn(text: string): KnownMention[] {
    const folded = foldName(text);
    const { units, offsets } = folded;
    const mentions: KnownMention[] = [];
    for (let start = 0; start < units.length; ) {
      let next = start + 1;
      for (const { end, number } of this.namesAt(units, start)) {
        const place = { start: offsets[start], end: offsets[end - 1] + 1 };
        const border = borderOf({ around: text, ...place }, { units, start, end });
        if (border === 'insideWord') continue;
        mentions.push({ ...place, entries: [...this.entries[number]], partOfLonger: border === 'partOfLonger' });
        next = end;
        break;
      }
      start = next;
    }
    return mentions;
  }

  /** Names that begin at a place, the longest first. */
  private namesAt(units: string, start: number): { end: number; number: number }[] {
    const found: { end: number; number: number }[] = [];
    for (let node = 0, end = start; end < units.length; ) {
      node = this.trie.step(node, units.charCodeAt(end));
      if (node === -1) break;
      end += 1;
      const number = this.trie.valueAt(node);
      if (number !== -1 && this.entries[number].length > 0) found.push({ end, number });
    }
    return found.reverse();
  }

  private numberOf(units: string): number {
    let node = 0;
    for (let at = 0; at < units.length && node !== -1; at += 1) node = this.trie.step(node, units.charCodeAt(at));
    return node <= 0 ? -1 : this.trie.valueAt(node);
  }

  private rebuild(): void {
    const { names, entries } = this;
    this.trie = new WordTrie();
    this.entries = entries.filter((list) => list.length > 0);
    this.names = names.filter((_, number) => entries[number].length > 0);
    this.removed = 0;
    this.names.forEach((name, number) => this.trie.add(name, number));
  }
}

function refusalOf(name: string, units: string): RefusedName | null {
  if (units.length < SHORTEST) return 'tooShort';
  if (units.length > LONGEST) return 'tooLong';
  return /^[\p{Script=Han}\p{Nd}]+$/u.test(units) && units.length > 2 && isGenericName(name) ? 'generic' : null;
}
