import { INITIATIVE_NOUNS } from '../../text/find/lexicon/initiative-nouns';
import type { EntityType } from '../entities/entity-store';
import { nameKeyOf } from '../known-names/name-key';
import { partsOf } from '../known-names/name-parts';
import type { NamedPlace } from '../known-names/places';

/** A name as near names are compared: what may differ in writing (the core) apart from what tells bodies apart. */
export interface NameShape {
  /** The whole name, folded. */
  key: string;
  /** The name proper: 远航港务 of 杭州远航港务有限公司第三党支部, 银铃 of “银铃”随访计划. */
  core: string;
  /** Which of several like ones. */
  numbers: string;
  /** What kind of body; empty for initiatives. */
  heads: string;
  places: readonly NamedPlace[];
  legalForm: string | null;
}

const NOUNS = [...new Set(INITIATIVE_NOUNS.flatMap(({ words }) => words.split(/\s+/)))].sort((one, other) => other.length - one.length);
/** An initiative whose name begins with a quoted part is called by that. */
const QUOTED = /^[“"「『]([^”"」』]{2,40})[”"」』]/;
const NUMBER = /\d+|[〇零一二三四五六七八九十百]+/g;
const SHORTEST_QUOTED = 2;

/** Each name is compared with several: the shapes of the latest are kept. */
const MOST_KEPT = 5_000;
const kept = { organization: new Map<string, NameShape>(), initiative: new Map<string, NameShape>() };

export function shapeOf(type: EntityType, name: string): NameShape {
  const known = kept[type].get(name);
  if (known) return known;
  const shape = type === 'organization' ? shapeOfOrganization(name) : shapeOfInitiative(name);
  if (kept[type].size >= MOST_KEPT) kept[type].clear();
  kept[type].set(name, shape);
  return shape;
}

function shapeOfOrganization(name: string): NameShape {
  const { places, numbers, heads, legalForm, core } = partsOf(name);
  return { key: nameKeyOf(name), core, numbers: numbers.join(' '), heads: heads.join(' '), places, legalForm };
}

function shapeOfInitiative(name: string): NameShape {
  const key = nameKeyOf(name);
  const quoted = nameKeyOf(QUOTED.exec(name.trim())?.[1] ?? '');
  const core = quoted.length >= SHORTEST_QUOTED ? quoted : withoutNoun(key);
  return { key, core, numbers: (key.match(NUMBER) ?? []).join(' '), heads: '', places: [], legalForm: null };
}

function withoutNoun(key: string): string {
  const noun = NOUNS.find((word) => key.endsWith(word) && key.length >= word.length + SHORTEST_QUOTED);
  return noun === undefined ? key : key.slice(0, -noun.length);
}
