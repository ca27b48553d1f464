/** Which province, city or county a name's places mean. */
import divisions from '../../text/find/lexicon/administrative-divisions.json';
import { NAME_WORDS, REGIONS } from '../../text/find/lexicon/name-words';
import { formsOfDivision } from '../../text/find/segmentation/administrative-places';

/** Names from the province down: 湖南省, 张家界市, 慈利县. Counties of 天津市 follow it at once. */
export type Division = readonly string[];

/** What makes another place of a division's name: 常州村 is not 常州. */
const LOCAL = /^(?:村|社区|镇|乡|街道|路|街|里|庄|店|口|岛|湖|山|江|河)/;
const CITY = 2;
/** 城东 is a county's short name in one city, and the east of town in all others. */
const WORDS = new Set([...NAME_WORDS.split(/\s+/), ...REGIONS.split(/\s+/)]);

interface Gazetteer {
  /** Divisions by full name and by the short forms that newspapers use. */
  byName: ReadonlyMap<string, readonly Division[]>;
  /** Names that are no ordinary words besides. */
  certain: ReadonlySet<string>;
  /** Lengths of the names that begin with two characters, the longest first. */
  lengths: ReadonlyMap<string, readonly number[]>;
}

let gazetteer: Gazetteer | undefined;

/**
 * The places that a folded name has at an offset, from the widest to the narrowest.
 *
 * @param certain leaves out short names of counties, many of which are ordinary words (和平 of 和平区)
 */
export function placesAt(name: string, at: number, certain: boolean): { places: string[]; end: number } {
  const places: string[] = [];
  let end = at;
  for (let length = placeLength(name, end, certain); length > 0; length = placeLength(name, end, certain)) {
    places.push(name.slice(end, end + length));
    end += length;
  }
  return { places, end };
}

/** The one division that places in a row mean; null where several or none are called so. */
export function divisionOf(places: readonly string[]): Division | null {
  const { byName } = (gazetteer ??= load());
  const last = places[places.length - 1];
  if (last === undefined) return null;
  const wider = places.slice(0, -1).map((place) => byName.get(place) ?? []);
  const meant = (byName.get(last) ?? []).filter((division) => wider.every((above) => above.some((one) => one.length < division.length && contains(one, division))));
  if (meant.length < 2) return meant[0] ?? null;
  // 长沙 is the city, not the county in it; 吉林 may be province or city.
  const highest = meant.filter((division) => division.length === CITY && meant.every((other) => contains(division, other)));
  return highest.length === 1 ? highest[0] : null;
}

/** Whether one division is the other or contains it. */
export function contains(outer: Division, inner: Division): boolean {
  return outer.every((name, level) => inner[level] === name);
}

/** Neither is in the other: nothing lies in both. */
export function liesApart(one: Division | null, other: Division | null): boolean {
  return one !== null && other !== null && !contains(one, other) && !contains(other, one);
}

function placeLength(name: string, at: number, certain: boolean): number {
  const known = (gazetteer ??= load());
  for (const length of known.lengths.get(name.slice(at, at + 2)) ?? []) {
    const word = name.slice(at, at + length);
    if (word.length < length) continue;
    if (known.certain.has(word) || (!certain && known.byName.has(word) && !WORDS.has(word))) return LOCAL.test(name.slice(at + length)) ? 0 : length;
  }
  return 0;
}

function load(): Gazetteer {
  const byName = new Map<string, Division[]>();
  const certain = new Set<string>();
  const note = (division: Division, wellKnown: boolean): void => {
    for (const form of formsOfDivision(division[division.length - 1], wellKnown)) {
      const known = byName.get(form.name);
      if (known === undefined) byName.set(form.name, [division]);
      else if (!known.includes(division)) known.push(division);
      if (form.certain) certain.add(form.name);
    }
  };
  for (const [province, cities] of Object.entries(divisions as Record<string, Record<string, string>>)) {
    note([province], true);
    for (const [city, counties] of Object.entries(cities)) {
      const above = city === '' ? [province] : [province, city];
      if (city !== '') note(above, true);
      for (const county of counties.split(' ')) if (county !== '') note([...above, county], false);
    }
  }
  const lengths = new Map<string, number[]>();
  for (const name of byName.keys()) {
    const known = lengths.get(name.slice(0, 2)) ?? [];
    if (!known.includes(name.length)) lengths.set(name.slice(0, 2), [...known, name.length].sort((one, other) => other - one));
  }
  return { byName, certain, lengths };
}
