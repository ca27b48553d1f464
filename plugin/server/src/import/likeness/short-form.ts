import { isShortFormOf } from '../../text/find/organizations/short-names';
import { segment } from '../../text/find/segmentation/segment';
import type { Token } from '../../text/find/segmentation/token';
import { townsInWords } from '../../text/find/segmentation/towns-in-words';

/** A longer name is no short form. */
const LONGEST = 10;
const SHORTEST = 4;
/** Behind these a full name ends for its short form: 天津电力 of 国网天津市电力公司, 县委 of 县委员会. */
const ENDINGS = /(?:(?:股份)?(?:有限)?(?:责任)?公司|(?<=委)员会)$/;

const tokensOf = (name: string): readonly Token[] => townsInWords(segment(name));

/** Is one folded name a short form of the other, by the rule that holds within one text? 芦州县卫健局 of 芦州县卫生健康局. */
export function isOneShortForm(one: string, other: string): boolean {
  const [short, full] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST && isShortFormOf(short, full, tokensOf);
}

/** First two characters and the last of a short name; null of one that is too long or too short to be a short form. */
export function endsOfShortForm(name: string): string | null {
  return name.length < SHORTEST || name.length > LONGEST ? null : name.slice(0, 2) + name[name.length - 1];
}

/** The first two characters and the last that short forms of a full name may have. */
export function endsOfFullName(name: string): string[] {
  const tokens = tokensOf(name);
  const lasts = new Set([name[name.length - 1], name.replace(ENDINGS, '').slice(-1)]);
  const ends = new Set<string>();
  for (const [index, { text, class: kind }] of tokens.entries()) {
    const next = tokens[index + 1]?.text[0] ?? '';
    for (const last of lasts) {
      ends.add(text.slice(0, 2) + last);
      ends.add(text[0] + next + last);
    }
    if (kind !== 'place' && kind !== 'brand' && kind !== 'grade') break;
  }
  return [...ends];
}
