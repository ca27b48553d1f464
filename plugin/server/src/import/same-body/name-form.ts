import { nameKeyOf } from '../known-names/name-key';
import { BRANDS, type Brand } from './brands';
import { CONTRACTIONS } from './contractions';
import { divisionOf, placesAt, type Division } from './divisions';
import { UNSTATED, withoutLegalForm, type LegalForm } from './legal-form';

/** A body's name in the form in which full and short names of one body are the same. */
export interface NameForm {
  /** The same for all names of a body that differ only by what short names leave out. At most 191 UTF-16 units. */
  key: string;
  /** Province, city or county that the name states without a doubt. */
  division: Division | null;
  legalForm: LegalForm;
  /** Place or brand say which body it is; other names mean one only together with the body that it belongs to. */
  isDistinct: boolean;
  /** A company that the whole country knows, or the League, stands before the place. */
  hasBrand: boolean;
  /** What is left besides brand, place and legal form. */
  own: string;
}

const LONGEST_KEY = 191;
/** UTF-16 units of a name that are looked at; what is longer is none. */
const LONGEST_NAME = 255;
const LEAGUE = '团';
/** What may stand before the place: the Party and the tax service are one in each place, the League is not the Party. */
const BEFORE_PLACE: readonly (readonly [beginning: string, short: string])[] = [
  ['中国共产主义青年团', LEAGUE], ['共青团', LEAGUE], ['团', LEAGUE], ['中国共产党', ''], ['中共', ''], ['国家税务总局', ''],
];
/** How the branch of a network is called besides: 中国移动浙江公司, 中国联通朔州市分公司. */
const BRANCH_ENDS = new Set(['', '公司', '分公司', '有限公司', '有限责任公司']);
/** A province's power company before the branch of a city or county in it. */
const PROVINCE_POWER = /^电力(?:有限)?公司/;
/** Bodies that each county has one of, so that the county may go by its bare name: 慈利农商银行. */
const OF_A_COUNTY = /^(?:农商行|农商银行|农村商业银行(?:股份有限公司)?|供电公司|人民法院|法院|人民检察院|检察院|(?:公安|财政|教育|水利|税务|民政|司法|审计|统计|卫健|卫生健康|应急管理|市场监管|自然资源|农业农村|交通运输|生态环境)局)$/;
/** A county or city that no table knows: 青岩县. Of a district of that sort there may be many, and 超市 and 示范县 are none. */
const STATED_PLACE = /^(?![全本该我各市县区省州两])[一-鿿]{2,3}(?:自治县|(?<![困点范强州市郡])县|(?<![超城都门股夜花菜集街早鱼楼])市(?!场))(?=.)/u;
const SHORT_NAMES = new Map(CONTRACTIONS);
const LONG_NAMES = new RegExp([...SHORT_NAMES.keys()].join('|'), 'g');
const ORDINAL = /第(\d+|[一二三四五六七八九十]+)/g;
const DIGITS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', 十: '10' };

/** Half of a character, or one that could not be decoded, may have been any. */
const DAMAGED = /[\p{Cs}\uFFFD]/u;

/** Forms of names that were asked for last: a body that many texts name is taken apart once. */
const known = new Map<string, NameForm>();
const MOST_KNOWN = 20_000;

/** Takes a body's name, full or short, to its form. */
export function nameFormOf(name: string): NameForm {
  const looked = name.slice(0, LONGEST_NAME);
  const before = known.get(looked);
  if (before !== undefined) return before;
  const folded = nameKeyOf(looked);
  const form = DAMAGED.test(looked) ? damaged(folded) : (branchOfNetwork(folded) ?? branchOfBrand(folded) ?? bodyOfPlace(folded));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(looked, form);
  return form;
}

function damaged(name: string): NameForm {
  return { key: `?${name}`.slice(0, LONGEST_KEY), division: null, legalForm: UNSTATED, isDistinct: false, hasBrand: false, own: name };
}

/** 朔州联通, 浙江移动公司. */
function branchOfNetwork(name: string): NameForm | null {
  const { places, end } = placesAt(name, 0, true);
  const brand = places.length === 0 ? undefined : BRANDS.find(({ network }) => network !== undefined && name.startsWith(network, end));
  return brand?.network === undefined || !BRANCH_ENDS.has(name.slice(end + brand.network.length)) ? null : formOf(brand.short, places, '', name);
}

function branchOfBrand(name: string): NameForm | null {
  const found = brandAt(name);
  if (found === null) return null;
  const { brand, end } = found;
  if (end === name.length) return brand.whole ? formOf(brand.short, [], '', name) : null;
  const { places, end: behind } = placesAt(name, end, false);
  if (places.length === 0) return null;
  const rest = name.slice(behind);
  if (brand.network !== undefined && BRANCH_ENDS.has(rest)) return formOf(brand.short, places, '', name);
  const power = brand.short === '国网' ? PROVINCE_POWER.exec(rest)?.[0] : undefined;
  if (power === undefined || power === rest) return formOf(brand.short, places, rest, name);
  const inner = placesAt(rest, power.length, false);
  return formOf(brand.short, [...places, ...inner.places], inner.places.length > 0 ? rest.slice(inner.end) : `电力${rest.slice(power.length)}`, name);
}

function brandAt(name: string): { brand: Brand; end: number } | null {
  let found: { brand: Brand; end: number } | null = null;
  for (const brand of BRANDS) {
    for (const each of brand.names) if (name.startsWith(each) && each.length > (found?.end ?? 0)) found = { brand, end: each.length };
  }
  return found;
}

function bodyOfPlace(name: string): NameForm {
  const [before, short] = BEFORE_PLACE.find(([beginning]) => name.startsWith(beginning) && placesAt(name, beginning.length, true).places.length > 0) ?? ['', ''];
  const certain = placesAt(name, before.length, true);
  const bare = certain.places.length > 0 ? certain : placesAt(name, before.length, false);
  const { places, end } = OF_A_COUNTY.test(name.slice(bare.end)) ? bare : certain;
  return end === name.length ? formOf('', [], name, name) : formOf(short, places, name.slice(end), name);
}

function formOf(before: string, places: readonly string[], own: string, name: string): NameForm {
  const { rest, legalForm: stated } = withoutLegalForm(own);
  const division = divisionOf(places);
  const contracted = contract(rest, places.length > 0);
  // A county has one such bank, whatever form it says that it has.
  const legalForm = contracted === '农商行' ? UNSTATED : stated;
  const isStated = places.length === 0 && before === '' && STATED_PLACE.test(contracted);
  return {
    // A place that may be several is kept as it is written.
    key: [before, division?.join('') ?? places.map((place) => `?${place}`).join(''), contracted === '' && before === '' ? name : contracted].join('/').slice(0, LONGEST_KEY),
    division,
    legalForm,
    isDistinct: division !== null || isStated || (places.length === 0 && before !== ''),
    hasBrand: before !== '',
    own: contracted,
  };
}

function contract(rest: string, hasPlace: boolean): string {
  // 慈利县委员会 is 慈利县委.
  if (hasPlace && rest === '委员会') return '委';
  return rest.replace(LONG_NAMES, (long) => SHORT_NAMES.get(long) ?? long).replace(ORDINAL, (_, number: string) => `第${DIGITS[number] ?? number}`);
}
