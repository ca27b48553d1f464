import { NATIONAL_BRANDS } from '../../text/find/lexicon/organization-brands';
import { TRADES } from '../../text/find/lexicon/name-words';
import { ORGANIZATION_HEADS, STANDING_BODIES } from '../../text/find/lexicon/organization-heads';
import { GENERIC_WORDS } from '../entities/generic-words';
import { CONTRACTIONS } from './contractions';

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');
const WORDS = new Set([...GENERIC_WORDS, ...wordsOf(TRADES), ...ORGANIZATION_HEADS.flatMap(({ words }) => wordsOf(words)), ...CONTRACTIONS.flat()]);
const LONGEST_WORD = Math.max(...[...WORDS].map((word) => word.length));
const LONGEST_NAME = 40;
const NUMBER = /第?[一二三四五六七八九十百\d]+/y;
/** 县政府 and 团市委 stand among the names that need nothing before them, but each county has one. */
const OF_ANY_PLACE = /^团?[省市县区州旗]/;
const STANDING = new Set([...STANDING_BODIES.flatMap(({ words }) => wordsOf(words)), ...wordsOf(NATIONAL_BRANDS)].filter((name) => !OF_ANY_PLACE.test(name)));
const NATIONWIDE = /^(?:国家|中国|全国|中央|最高|中华)/;
const LONGEST_STANDING = Math.max(...[...STANDING].map((name) => name.length));

/**
 * Whether a folded name consists of words that many bodies share, as 市卫健委, 人民医院 and 电力公司 do: by itself it
 * says of no body which it is. Names of nationwide bodies are none of these.
 */
export function isCommonName(key: string): boolean {
  if (key.length > LONGEST_NAME || isNationwide(key)) return false;
  // Which beginnings of the name are made of such words: a longest word first would take 市场 out of 市|场部.
  const reached = new Array<boolean>(key.length + 1).fill(false);
  reached[0] = true;
  for (let at = 0; at < key.length; at += 1) {
    if (!reached[at]) continue;
    for (let end = at + 1; end <= Math.min(key.length, at + LONGEST_WORD); end += 1) if (WORDS.has(key.slice(at, end))) reached[end] = true;
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(key);
    if (number !== null) reached[at + number[0].length] = true;
  }
  return reached[key.length];
}

/** Whether a folded name begins as those of bodies do that the whole country knows: 国家…, 新华社, 中建三局. */
export function isNationwide(key: string): boolean {
  if (NATIONWIDE.test(key)) return true;
  for (let length = Math.min(LONGEST_STANDING, key.length); length > 1; length -= 1) if (STANDING.has(key.slice(0, length))) return true;
  return false;
}
