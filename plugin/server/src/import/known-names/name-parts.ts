import { ORGANIZATION_HEADS } from '../../text/find/lexicon/organization-heads';
import { nameKeyOf } from './name-key';
import { type NamedPlace, placeAt } from './places';

/** A body's name taken apart, each part in the order of the name. */
export interface NameParts {
  places: NamedPlace[];
  /** 第一, 3, 二: which of several like bodies; also numbers in a brand. */
  numbers: string[];
  /** What kind of body it is, and of which: 供电局 党支部. Legal forms are not among them. */
  heads: string[];
  /** 公司 and its forms, reduced to whether it is a 集团; null where the name states none. */
  legalForm: 'company' | 'group' | null;
  /** What is left: the name proper. */
  core: string;
}

const LEGAL_FORMS = new Set([
  '公司', '总公司', '有限公司', '责任公司', '有限责任公司', '股份公司', '股份有限公司', '集团', '集团公司', '集团有限公司', '集团有限责任公司',
  '集团股份有限公司', '集团总公司', '控股集团', '有限', '责任', '股份',
]);
const HEADS = new Set(
  ORGANIZATION_HEADS.flatMap(({ words }) => words.split(/\s+/))
    .filter((word) => word.length > 1 || /[局厅院校村班厂]/.test(word))
    // 港务集团 is a trade and a legal form; 分公司 is a body of its own.
    .filter((word) => !/(?:集团|公司)$/.test(word) || /^[分子支]公司$/.test(word)),
);
const LONGEST_WORD = Math.max(...[...HEADS, ...LEGAL_FORMS].map((word) => word.length));
const NUMBER = /^第?(?:\d+|[〇零一二三四五六七八九十百]+)/;
const DIGITS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', 十: '10' };

/** Takes a name apart, from left to right, the longest known word at each place. */
export function partsOf(name: string): NameParts {
  const key = nameKeyOf(name);
  const parts: NameParts = { places: [], numbers: [], heads: [], legalForm: null, core: '' };
  for (let at = 0; at < key.length; ) at += takePart(key, at, parts);
  return parts;
}

/** The name without legal form and region: what near names have in common. 浙江远航科技股份有限公司 → 远航科技. */
export function coreOf(name: string): string {
  const key = nameKeyOf(name);
  let core = '';
  for (let at = 0; at < key.length; ) {
    const place = placeAt(key, at);
    const legal = place === null ? wordAt(LEGAL_FORMS, key, at) : null;
    if (place === null && legal === null) core += key[at];
    at += place?.length ?? legal?.length ?? 1;
  }
  return core;
}

function takePart(key: string, at: number, parts: NameParts): number {
  const place = placeAt(key, at);
  if (place !== null) {
    parts.places.push(place.place);
    return place.length;
  }
  const number = NUMBER.exec(key.slice(at, at + 12))?.[0];
  if (number !== undefined) {
    const plain = number.replace(/^第/, '');
    parts.numbers.push(DIGITS[plain] ?? plain);
    return number.length;
  }
  const [legal, head] = [wordAt(LEGAL_FORMS, key, at), wordAt(HEADS, key, at)];
  if (legal !== null && legal.length >= (head?.length ?? 0)) {
    if (legal.includes('集团')) parts.legalForm = 'group';
    else parts.legalForm ??= 'company';
    return legal.length;
  }
  if (head !== null) {
    parts.heads.push(head);
    return head.length;
  }
  parts.core += key[at];
  return 1;
}

function wordAt(words: ReadonlySet<string>, text: string, at: number): string | null {
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length -= 1) {
    if (words.has(text.slice(at, at + length))) return text.slice(at, at + length);
  }
  return null;
}
