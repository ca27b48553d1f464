import type { Dictionaries } from 'opencc-js/t2cn';
import { copyUnits, MOST_UNITS, textOfUnits, units as copied } from '../units';

type Convert = (text: string) => string;

/**
 * The same conversion as `convert`, several times as fast: nearly all of a text is converted unit for unit by a table, and only
 * clauses that may hold one of the phrases go through `convert`.
 *
 * Why the results are the same: OpenCC takes the longest key at each place, chain after chain. A key of several units
 * can match only where its first two units stand side by side, as such or after earlier chains turned other units into
 * them; where no such pair stands, only keys of one unit match, and the table says what they become. No key reaches
 * over a unit that no key of several units holds: there a text may be cut.
 */
export function unitConversion(convert: Convert, dictionaries: Dictionaries): Convert {
  const tables = tablesOf(convert, entriesOf(dictionaries));
  return (text) => {
    const { alone, phrases } = unitByUnit(text, tables);
    const { held } = tables;
    let result = '';
    let done = 0;
    for (const at of phrases) {
      if (at < done) continue;
      let from = at;
      while (from > done && held[text.charCodeAt(from - 1)] === 1) from--;
      let to = at + 1;
      while (to < text.length && held[text.charCodeAt(to)] === 1) to++;
      result += alone.slice(done, from) + convert(text.slice(from, to));
      done = to;
    }
    return done === 0 ? alone : result + alone.slice(done);
  };
}

/** The text with each unit converted for itself, and the offsets, ascending, where a phrase may begin. */
function unitByUnit(text: string, { units, begins, pairs }: Tables): { alone: string; phrases: number[] } {
  let alone = '';
  const phrases: number[] = [];
  for (let from = 0; from < text.length; from += MOST_UNITS) {
    const length = copyUnits(text, from);
    for (let at = 0; at < length; at++) {
      const unit = copied[at];
      const kind = begins[unit];
      // Behind the last unit of a copy something may follow.
      if (kind !== 0 && (kind !== PAIRED || pairs[pairOf(unit, at + 1 < length ? copied[at + 1] : text.charCodeAt(from + at + 1))] !== 0)) phrases.push(from + at);
      copied[at] = units[unit];
    }
    alone += textOfUnits(length);
  }
  return { alone, phrases };
}

const PAIRED = 1;
const ODD = 2;

const PAIRS = 1 << 18;

/** A place for two units. Some pairs share one: then `convert` is asked for nothing. */
function pairOf(first: number, second: number): number {
  return (Math.imul(first, 40503) + second) & (PAIRS - 1);
}

interface Tables {
  /** What each unit becomes alone. */
  units: Uint16Array;
  /** Whether a unit may begin a key of several units, or becomes more than one unit. */
  begins: Uint8Array;
  /** Whether two units may be first and second of a key, by `pairOf`. */
  pairs: Uint8Array;
  /** Units that keys of several units hold. */
  held: Uint8Array;
}

function tablesOf(convert: Convert, entries: readonly [string, string][]): Tables {
  const units = new Uint16Array(65536).map((_, unit) => unit);
  const begins = new Uint8Array(65536);
  const held = new Uint8Array(65536);
  const pairs = new Uint8Array(PAIRS);
  const single = entries.filter(([key]) => key.length === 1);
  // No key holds a line end: one call converts them all, each alone.
  const alone = convert(single.map(([key]) => key).join('\n')).split('\n');
  single.forEach(([key], index) => {
    const unit = key.charCodeAt(0);
    if (alone[index].length === 1) units[unit] = alone[index].charCodeAt(0);
    else {
      begins[unit] |= ODD;
      held[unit] = 1;
    }
  });
  const sources = sourcesOf(single);
  for (const [key] of entries) {
    if (key.length < 2) continue;
    for (const character of key.split('')) for (const unit of sources(character)) held[unit] = 1;
    for (const first of sources(key[0])) {
      begins[first] |= PAIRED;
      for (const second of sources(key[1])) pairs[pairOf(first, second)] = 1;
    }
  }
  return { units, begins, pairs, held };
}

/** Tells for a unit all units that chains may turn into it, itself among them. */
function sourcesOf(single: readonly [string, string][]): (character: string) => readonly number[] {
  const direct = new Map<string, string[]>();
  for (const [key, value] of single) {
    // Of several characters, each may meet a key's first or last ones.
    for (const character of value.split('')) {
      const sources = direct.get(character);
      if (sources === undefined) direct.set(character, [key]);
      else sources.push(key);
    }
  }
  const known = new Map<string, readonly number[]>();
  return (character) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const reached = new Set([character]);
    for (const each of reached) for (const source of direct.get(each) ?? []) reached.add(source);
    const sources = [...reached].map((each) => each.charCodeAt(0));
    known.set(character, sources);
    return sources;
  };
}

function entriesOf({ normalizationChain = [], segmentation = [], conversionChain }: Dictionaries): [string, string][] {
  return [...normalizationChain, segmentation, ...conversionChain].flat().flatMap((dictionary) =>
    typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ', 2) as [string, string]) : [...dictionary],
  );
}
