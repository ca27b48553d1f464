import type { LikenessReason } from '../../../../shared/review';
import type { EntityType } from '../entities/entity-store';
import { isGenericName } from '../entities/name-key';
import { isSamePlace, liesIn, placeOf, type NamedPlace } from '../known-names/places';
import { nameKeyOf } from '../known-names/name-key';
import { syllablesOf } from '../slugs/pinyin';
import { shapeOf, type NameShape } from './name-shape';
import { oneEdit } from './one-edit';
import { isOneShortForm } from './short-form';

/** An organization or initiative as it is compared with another. */
export interface Comparable {
  name: string;
  aliases: readonly string[];
  region: string | null;
  /** Document ids of the parent, or of the bodies that run an initiative. */
  owners: readonly string[];
  /** Names that an editor took from it: what is called so is not the same. */
  refused: readonly string[];
}

/** Cores shorter than this are not enough by themselves. */
const SHORTEST_CORE = 2;
const TELLING_CORE = 4;
/** A core this long stays recognisable with one character changed. */
const LONG_CORE = 5;
/** Brands and ranks that every region has a body of: without its place 国网电力公司 is none of them. */
const EVERYWHERE = /^(?:国网|国能|国家|中国|中共|共青团|中铁|中建|中石|中华|全国)/;
/** Characters that tell like names apart: 东风小学 and 西风小学, 大王庄 and 小王庄. */
const DISTINGUISHING = new Set('东西南北中上下前后左右内外大小新老旧高低甲乙丙丁戊男女父母红黄蓝绿白黑金银一二三四五六七八九十百千万〇零两');
/** A town, village or street whose name is changed is another one: 白石岭村 and 黑石岭村. */
const LOCAL_PLACE = /^.{0,3}(?:[镇乡村屯庄寨街路巷岭沟湾]|社区|街道)/;

/**
 * Why a person should look whether two entries are the same; null where nothing speaks for it, or where numbers, places,
 * kinds of body or owners speak against it. Nothing is ever merged for this.
 */
export function likenessOf(type: EntityType, one: Comparable, other: Comparable): LikenessReason | null {
  if (differ(type, one, other) || isRefused(one, other) || isRefused(other, one)) return null;
  const names = (each: Comparable) => [each.name, ...each.aliases].filter((name) => !isGenericName(name)).map((name) => shapeOf(type, name));
  const others = names(other);
  let found: LikenessReason | null = null;
  for (const shape of names(one)) {
    for (const otherShape of others) {
      const reason = likenessOfNames(type, shape, otherShape, haveCommon(one.owners, other.owners));
      if (reason !== null && (found === null || REASONS.indexOf(reason) < REASONS.indexOf(found))) found = reason;
    }
  }
  return found;
}

/** The strongest first. */
const REASONS: readonly LikenessReason[] = ['sameName', 'sameCore', 'shortForm', 'sound', 'spelling'];

/** Own names and what is known of both speak against it. */
function differ(type: EntityType, one: Comparable, other: Comparable): boolean {
  const [shape, otherShape] = [shapeOf(type, one.name), shapeOf(type, other.name)];
  if (shape.numbers !== otherShape.numbers || !placesAgree(shape.places, otherShape.places)) return true;
  if (one.region && other.region && !regionsAgree(placeOf(one.region), placeOf(other.region))) return true;
  return type === 'initiative' && one.owners.length > 0 && other.owners.length > 0 && !haveCommon(one.owners, other.owners);
}

function likenessOfNames(type: EntityType, one: NameShape, other: NameShape, sameOwner: boolean): LikenessReason | null {
  if (one.numbers !== other.numbers || !placesAgree(one.places, other.places)) return null;
  if (one.key === other.key) return 'sameName';
  if (one.heads === other.heads && one.core === other.core) return isTellingCore(type, one, other, sameOwner) ? 'sameCore' : null;
  // What is near by writing alone must say the same place.
  if ((one.places.length === 0) !== (other.places.length === 0)) return null;
  if (type === 'organization' && isOneShortForm(one.key, other.key)) return 'shortForm';
  if (one.heads !== other.heads || Math.min(one.core.length, other.core.length) < TELLING_CORE - 1) return null;
  return likenessOfWriting(one.core, other.core);
}

/** 远航 of one place is not the 远航 of no place; 远航科技 may be. */
function isTellingCore(type: EntityType, { core, places, key }: NameShape, other: NameShape, sameOwner: boolean): boolean {
  if (core.length < SHORTEST_CORE) return false;
  if (sameOwner) return true;
  if (type === 'initiative') return core.length >= TELLING_CORE;
  const saysNoPlace = places.length === 0 ? key : other.places.length === 0 ? other.key : null;
  return saysNoPlace === null || (core.length >= TELLING_CORE && !EVERYWHERE.test(saysNoPlace));
}

function likenessOfWriting(one: string, other: string): 'sound' | 'spelling' | null {
  const edit = oneEdit(one, other);
  if (edit === null) return Math.min(one.length, other.length) >= TELLING_CORE && sameSound(one, other) ? 'sound' : null;
  if (DISTINGUISHING.has(edit.one) || DISTINGUISHING.has(edit.other)) return null;
  const longest = Math.max(one.length, other.length);
  if (longest >= TELLING_CORE && sameSound(one, other)) return 'sound';
  if (LOCAL_PLACE.test(one.slice(edit.at)) || LOCAL_PLACE.test(other.slice(edit.at))) return null;
  const isChanged = edit.one !== '' && edit.other !== '';
  return longest >= (isChanged ? LONG_CORE : TELLING_CORE) ? 'spelling' : null;
}

function sameSound(one: string, other: string): boolean {
  return syllablesOf(one).join(' ') === syllablesOf(other).join(' ');
}

/** One may leave its place out; what both say must be one place, or one in the other. */
function placesAgree(one: readonly NamedPlace[], other: readonly NamedPlace[]): boolean {
  const [narrow, otherNarrow] = [one.at(-1), other.at(-1)];
  return narrow === undefined || otherNarrow === undefined || isSamePlace(narrow, otherNarrow);
}

function regionsAgree(one: NamedPlace, other: NamedPlace): boolean {
  return isSamePlace(one, other) || liesIn(one, other) || liesIn(other, one);
}

function isRefused(by: Comparable, other: Comparable): boolean {
  if (by.refused.length === 0) return false;
  const refused = new Set(by.refused.map(nameKeyOf));
  return [other.name, ...other.aliases].some((name) => refused.has(nameKeyOf(name)));
}

function haveCommon(one: readonly string[], other: readonly string[]): boolean {
  return one.some((value) => other.includes(value));
}
