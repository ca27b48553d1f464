import { imul, spread } from '../../text/similar/hash';
import type { EntityType } from '../entities/entity-store';
import { isGenericName } from '../entities/name-key';
import { syllablesOf } from '../slugs/pinyin';
import { shapeOf, type NameShape } from './name-shape';
import { withOneLeftOut } from './one-edit';
import { endsOfFullName, endsOfShortForm } from './short-form';

/** Names above this are sentences. */
const LONGEST_CORE = 40;
/** Shorter cores are never alike by sound or by writing alone. */
const SHORTEST_NEAR = 3;

/** What an entry's names are found by. Signed 32-bit integers, each once: what an integer column of every database holds. */
export interface NearKeys {
  /** Kept for the entry, so that others find it. */
  kept: number[];
  /** Asked for, to find others: what those keep that may be like it. */
  asked: number[];
}

interface Keys {
  /** Of like names that keep and ask for the same. */
  both: string[];
  kept: string[];
  asked: string[];
}

/**
 * Keys by which near names find each other by index, whichever came first: of the same core, sound or writing but for
 * one character, and of full name and short form. Names that many bodies bear have none.
 *
 * @param names own name and aliases
 */
export function nearKeysOf(type: EntityType, names: readonly string[]): NearKeys {
  const [kept, asked] = [new Set<number>(), new Set<number>()];
  for (const name of names) {
    if (isGenericName(name)) continue;
    const keys = keysOf(type, shapeOf(type, name));
    for (const key of [...keys.both, ...keys.kept]) kept.add(hashOf(`${type}/${key}`));
    for (const key of [...keys.both, ...keys.asked]) asked.add(hashOf(`${type}/${key}`));
  }
  return { kept: [...kept], asked: [...asked] };
}

function keysOf(type: EntityType, { key, core, numbers, heads, places }: NameShape): Keys {
  const written = core.slice(0, LONGEST_CORE);
  const place = places.at(-1)?.bare ?? '';
  const rest = `${heads}/${numbers}/${place}`;
  const anywhere = `${written}/${heads}/${numbers}`;
  const ends = type === 'organization' ? endsKeys(key, `${numbers}/${place}`) : { kept: [], asked: [] };
  const isNear = written.length >= SHORTEST_NEAR;
  return {
    both: [
      `name/${key}`,
      ...(isNear ? [`sound/${syllablesOf(written).join(' ')}/${rest}`] : []),
      ...(written.length > SHORTEST_NEAR ? [...withOneLeftOut(written)] : [written]).map((left) => `writing/${left}/${rest}`),
    ],
    // A name that leaves its place out may be like one with any place; two places are two bodies.
    kept: [place === '' ? `placeless/${anywhere}` : `placed/${anywhere}`, ...ends.kept],
    asked: [`placeless/${anywhere}`, ...(place === '' ? [`placed/${anywhere}`] : []), ...ends.asked],
  };
}

/** A short form asks for full names, and a full name for short forms; most names may be either. */
function endsKeys(key: string, rest: string): Pick<Keys, 'kept' | 'asked'> {
  const short = endsOfShortForm(key);
  const shorts = short === null ? [] : [short];
  const fulls = endsOfFullName(key);
  return {
    kept: [...shorts.map((ends) => `short/${ends}/${rest}`), ...fulls.map((ends) => `full/${ends}/${rest}`)],
    asked: [...shorts.map((ends) => `full/${ends}/${rest}`), ...fulls.map((ends) => `short/${ends}/${rest}`)],
  };
}

/** FNV-1a over UTF-16 units, with its bits spread. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return spread(hash) | 0;
}
