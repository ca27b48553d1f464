import { imul, spread } from '../../text/similar/hash';
import type { EntityType } from '../entities/entity-store';
import { isGenericName } from '../entities/name-key';
import { syllablesOf } from '../pinyin';
import { shapeOf, type NameShape } from './name-shape';
import { withOneLeftOut } from './one-edit';
import { endsOfFullName, endsOfShortForm } from './short-form';

/** Names above this are sentences. */
const LONGEST_CORE = 40;

/**
 * Keys of which near names share at least one, so that they are found by index: of the same core, sound or writing but
 * for one character, and of full name and short form. Names that many bodies bear have none.
 *
 * @param names own name and aliases
 * @returns signed 32-bit integers, each once: what an integer column of every database holds
 */
export function nearKeysOf(type: EntityType, names: readonly string[]): number[] {
  const keys = new Set<number>();
  for (const name of names) {
    if (isGenericName(name)) continue;
    for (const key of keysOf(type, shapeOf(type, name))) keys.add(hashOf(`${type}/${key}`));
  }
  return [...keys];
}

function keysOf(type: EntityType, { key, core, numbers, heads, places }: NameShape): string[] {
  const written = core.slice(0, LONGEST_CORE);
  const place = places.at(-1)?.bare ?? '';
  const rest = `${heads}/${numbers}/${place}`;
  return [
    `name/${key}`,
    // A name that leaves its place out is found by the key without one.
    `core/${written}/${heads}/${numbers}`,
    `core/${written}/${rest}`,
    `sound/${syllablesOf(written).join(' ')}/${rest}`,
    ...[...withOneLeftOut(written)].map((left) => `writing/${left}/${rest}`),
    ...(type === 'organization' ? shortFormKeys(key, `${numbers}/${place}`) : []),
  ];
}

function shortFormKeys(key: string, rest: string): string[] {
  const short = endsOfShortForm(key);
  return [...(short === null ? [] : [short]), ...endsOfFullName(key)].map((ends) => `ends/${ends}/${rest}`);
}

/** FNV-1a over UTF-16 units, with its bits spread. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return spread(hash) | 0;
}
