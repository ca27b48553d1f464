import { administrativePlaces } from '../../text/find/segmentation/administrative-places';

/** What may stand before the place in a body's name: 中共青川县委, 国网浙江省电力有限公司. */
const BEFORE_PLACE = /^(?:中共|国网|共青团|国家税务总局)/;
/** 常州村 is not 常州市. */
const SMALLER_PLACE = /^[村镇乡庄屯街路]/;

let places: { names: ReadonlySet<string>; longest: number } | null = null;

/**
 * The province, city or county that a body's name begins with, as the name has it: 浙江省嘉兴市 of 浙江省嘉兴市水利局.
 *
 * @returns null where it begins with none
 */
export function regionOf(name: string): string | null {
  const rest = name.replace(BEFORE_PLACE, '');
  let length = 0;
  for (let found = placeAt(rest, 0); found > 0; found = placeAt(rest, length)) length += found;
  return length === 0 || length === rest.length ? null : rest.slice(0, length);
}

function placeAt(text: string, from: number): number {
  const { names, longest } = (places ??= load());
  for (let length = Math.min(longest, text.length - from); length >= 2; length -= 1) {
    if (names.has(text.slice(from, from + length)) && !SMALLER_PLACE.test(text.slice(from + length))) return length;
  }
  return 0;
}

function load(): NonNullable<typeof places> {
  const names = new Set<string>();
  for (const { name, certain } of administrativePlaces()) if (certain) names.add(name);
  return { names, longest: Math.max(...[...names].map((name) => name.length)) };
}
