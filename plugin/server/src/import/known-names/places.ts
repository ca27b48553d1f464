import divisions from '../../text/find/lexicon/administrative-divisions.json';
import { administrativePlaces } from '../../text/find/segmentation/administrative-places';

/** A place in a name: 天津 and 天津市 are one, 吉林省 and 吉林市 are not. */
export interface NamedPlace {
  /** Without its grade. */
  bare: string;
  /** 省, 市, 县 …; empty where the name leaves it out. */
  grade: string;
}

const GRADE = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|新区|省|市|州|盟|县|区|旗)$/;

/** What makes another place of a division's name: 常州村 is not 常州. */
const LOCAL = /^(?:村|社区|镇|乡|街道|路|街|里|庄|店|口|岛|湖|山|江|河)/;

const LONGEST = 12;

let names: ReadonlySet<string> | undefined;
let ancestors: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The division whose name begins at `at`, the longest; null where none does or it is part of a local name. */
export function placeAt(text: string, at: number): { place: NamedPlace; length: number } | null {
  names ??= new Set([...administrativePlaces()].filter(({ certain }) => certain).map(({ name }) => name));
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length -= 1) {
    const name = text.slice(at, at + length);
    if (names.has(name)) return LOCAL.test(text.slice(at + length)) ? null : { place: placeOf(name), length };
  }
  return null;
}

export function placeOf(name: string): NamedPlace {
  const grade = GRADE.exec(name)?.[0] ?? '';
  const bare = name.slice(0, name.length - grade.length);
  return bare.length < 2 ? { bare: name, grade: '' } : { bare, grade: grade.slice(-1) };
}

export function isSamePlace(one: NamedPlace, other: NamedPlace): boolean {
  return one.bare === other.bare && (one.grade === other.grade || one.grade === '' || other.grade === '');
}

/** Does one place lie in the other, as 杭州 in 浙江省? */
export function liesIn(inner: NamedPlace, outer: NamedPlace): boolean {
  ancestors ??= ancestorsByBareName();
  return ancestors.get(inner.bare)?.has(outer.bare) ?? false;
}

function ancestorsByBareName(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const note = (name: string, above: string[]) => {
    const { bare } = placeOf(name);
    found.set(bare, new Set([...(found.get(bare) ?? []), ...above.filter((place) => place !== '').map((place) => placeOf(place).bare)]));
  };
  for (const [province, cities] of Object.entries(divisions as Record<string, Record<string, string>>)) {
    for (const [city, counties] of Object.entries(cities)) {
      if (city !== '') note(city, [province]);
      for (const county of counties.split(' ')) note(county, [province, city]);
    }
  }
  return found;
}
