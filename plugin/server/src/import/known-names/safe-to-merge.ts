import type { MergeDoubt } from '../../../../shared/merging';
import { isGenericName } from '../entities/name-key';
import { nameKeyOf } from './name-key';
import { type NameParts, partsOf } from './name-parts';
import { type NamedPlace, isSamePlace, liesIn, placeOf } from './places';

export interface NamedBody {
  name: string;
  /** Name of the body it belongs to, where that is known. */
  parent?: string | null;
  /** Province, city or county it is in, where that is known. */
  region?: string | null;
}

/** Why two names are, or are not, taken for one body by the machine. */
export type MergeVerdict =
  | { safe: true; because: 'sameName' | 'sameCore' }
  | { safe: false; because: MergeDoubt };

/** Shorter names without a legal form may be anybody's: 远航 and 远航公司. */
const SHORTEST_WITHOUT_LEGAL_FORM = 4;

/**
 * Compares two bodies by their names. Numbers and ordinals, places, kinds of body and the name proper must all agree;
 * only what names leave out is forgiven: 市 behind a place, the province before a city, the legal form, script, width,
 * quotes. Names that many bodies share (第一党支部) need the same parent.
 */
export function mergeVerdict(one: NamedBody, other: NamedBody): MergeVerdict {
  if (differ(one.region, other.region, isSameRegion)) return { safe: false, because: 'regions' };
  const [key, otherKey] = [nameKeyOf(one.name), nameKeyOf(other.name)];
  const needsParent = isGenericName(one.name) || isGenericName(other.name);
  if (needsParent && !haveSameParent(one, other)) return { safe: false, because: 'parents' };
  if (key === otherKey) return key === '' ? { safe: false, because: 'cores' } : { safe: true, because: 'sameName' };
  return compareParts(partsOf(one.name), partsOf(other.name));
}

function compareParts(one: NameParts, other: NameParts): MergeVerdict {
  const because = !sameList(one.numbers, other.numbers) ? 'numbers'
    : !placesAgree(one.places, other.places) ? 'places'
    : !sameList(one.heads, other.heads) ? 'kinds'
    : one.core !== other.core ? 'cores'
    : !legalFormsAgree(one, other) ? 'legalForms'
    : null;
  return because === null ? { safe: true, because: 'sameCore' } : { safe: false, because };
}

/** The narrowest places are the same; a wider one may be left out where the narrow one lies in it. */
function placesAgree(one: NamedPlace[], other: NamedPlace[]): boolean {
  const [narrow, otherNarrow] = [one.at(-1), other.at(-1)];
  if (narrow === undefined || otherNarrow === undefined) return narrow === otherNarrow;
  if (!isSamePlace(narrow, otherNarrow)) return false;
  const isMatched = (place: NamedPlace, among: NamedPlace[]) => among.some((match) => isSamePlace(place, match)) || liesIn(narrow, place);
  return one.every((place) => isMatched(place, other)) && other.every((place) => isMatched(place, one));
}

function legalFormsAgree(one: NameParts, other: NameParts): boolean {
  if (one.legalForm === other.legalForm) return true;
  if (one.legalForm !== null && other.legalForm !== null) return false;
  return one.core.length + one.places.reduce((sum, place) => sum + place.bare.length, 0) >= SHORTEST_WITHOUT_LEGAL_FORM && one.core.length >= 2;
}

function haveSameParent(one: NamedBody, other: NamedBody): boolean {
  const [parent, otherParent] = [one.parent ?? '', other.parent ?? ''].map(nameKeyOf);
  return parent !== '' && parent === otherParent;
}

function isSameRegion(one: string, other: string): boolean {
  const [place, otherPlace] = [placeOf(one), placeOf(other)];
  return isSamePlace(place, otherPlace) || liesIn(place, otherPlace) || liesIn(otherPlace, place);
}

function differ(one: string | null | undefined, other: string | null | undefined, same: (one: string, other: string) => boolean): boolean {
  return Boolean(one) && Boolean(other) && !same(one as string, other as string);
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
