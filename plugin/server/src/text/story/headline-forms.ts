import { lettersOf } from '../characters';
import { isUnit } from './bylines';
import { columnTagLength } from './column-tags';
import type { LineFacts } from './line-facts';
import type { StoryZone } from './story-zone';

/** Headlines have so many letters and digits as a rule. */
export const SHORTEST_HEADLINE = 8;
export const LONGEST_HEADLINE = 90;
const SHORTEST_BELOW_TRAIL = 5;

/** A breadcrumb stands over the headline: what is above it belongs to the site, unless nothing long enough is below. */
export function belowTrail(lines: readonly LineFacts[], zone: StoryZone, titles: readonly number[]): readonly number[] {
  let trail = zone.start - 1;
  while (trail >= 0 && lines[trail].furniture?.rule !== 'furniture.breadcrumb') trail -= 1;
  const below = titles.filter((index) => index > trail && lines[index].letters >= SHORTEST_BELOW_TRAIL);
  return below.length > 0 ? below : titles;
}

/** `关于…的通知`: an office's paper, which may stand below a table of its number and date. */
const OFFICIAL = /^(?:[\u4e00-\u9fff()]{2,40})?关于.{4,70}的(?:通知|公告|通告|意见|批复|函|复函|通报|答复|决定|请示|报告|公示|说明|方案|倡议书?|建议)(?:\([^()]{1,12}\))?$/;

/** Is the line the title of an office's paper? */
export const isOfficial = ({ folded }: LineFacts): boolean => OFFICIAL.test(folded);

/** A breadcrumb whose last step is the headline itself. */
export function lastStep(lines: readonly LineFacts[], zone: StoryZone, candidates: readonly number[]): number | undefined {
  const trails = lines.slice(0, zone.start).filter(({ folded }) => folded.includes('>'));
  const steps = new Set(trails.map(({ folded }) => lettersOf(folded.slice(folded.lastIndexOf('>') + 1))));
  return candidates.find((index) => {
    const letters = lettersOf(bareTitle(lines[index].folded));
    return letters.length >= SHORTEST_HEADLINE && steps.has(letters);
  });
}

/** A forum hangs its marks on a headline: `[原创] … [复制链接]`. */
const bareTitle = (line: string): string => line.slice(columnTagLength(line)).replace(/\[[^\]]{2,6}\]$/, '');

/** `沱川市治理乌溪江纪实` over `一条江的回归`: such a line is the kicker of the one between it and the names. */
const KICKER = /(?:纪实|侧记|综述|速写|小记|札记|见闻|巡礼|扫描|走笔|观察|述评|启示录?|调查|探访|走访|系列(?:报道|述评|之.{1,3})|之[一二三四五六七八九十]{1,2})$/;

/** `清流过处  山河有光` over two lines that say what it is about: the slogan is the headline; over one it is the kicker. */
const COUPLET = /^["《]?[\u4e00-\u9fff"]{3,8}(?:  ?|,)[\u4e00-\u9fff"]{3,8}["》]?$/;

export function couplet(lines: readonly LineFacts[], titles: readonly number[]): number | undefined {
  const [first, second, third] = titles.slice(-3);
  if (third === undefined || second !== first + 1 || third !== second + 1 || lines[third].line.blankBefore > 0) return undefined;
  const fits = COUPLET.test(lines[first].folded) && halvesAlike(lines[first].text);
  return fits && [second, third].every((index) => lines[index].letters >= SHORTEST_HEADLINE) ? first : undefined;
}

function halvesAlike(text: string): boolean {
  const [left, right] = text.split(/[\s，,]+/u).map((half) => lettersOf(half).length);
  return left === right;
}

export function underKicker(lines: readonly LineFacts[], titles: readonly number[]): number | undefined {
  const last = titles[titles.length - 1];
  if (last === undefined || titles[titles.length - 2] !== last - 1 || lines[last].letters < 4 || lines[last].letters >= SHORTEST_HEADLINE) return undefined;
  const named = lines[last + 1]?.metadata?.names.length ?? 0;
  return named > 0 && (/[",!?:]/.test(lines[last].folded) || KICKER.test(lines[last - 1].folded) || isBrokenAt(lines, last, titles)) && !isSigningUnit(lines[last]) ? last : undefined;
}

/** A bilingual page says its headline in English below: the Chinese one stands. */
export function translated(lines: readonly LineFacts[], candidates: readonly number[], chosen: number | null): number | null {
  return chosen !== null && candidates.includes(chosen - 1) && isTranslation(lines, chosen) ? chosen - 1 : chosen;
}

export function isTranslation(lines: readonly LineFacts[], index: number): boolean {
  return lines[index].han === 0 && lines[index].letters >= 12 && (lines[index - 1]?.han ?? 0) >= 4;
}

/** `东屿县海洋渔业局` alone on a line. */
export function isSigningUnit({ text, metadata, furniture }: LineFacts): boolean {
  return metadata === null && furniture === null && /^[\u4e00-\u9fff]{4,24}$/.test(text) && isUnit(text) && !/[的把让为在了将]/.test(text);
}

/** Words that no line of a headline ends with, and marks and words that none begins with. */
const LEFT_OPEN = /(?:[的与及把将被、,]|\()$|^(?:把|将|让|用|从|给)"[^"]{1,20}"$/;
const HANGING = /^[、，,：:）)的”’」]/u;

/** Did a narrow column break a headline before this line? A word or a quotation that goes on over the break says so. */
export function isBrokenAt(lines: readonly LineFacts[], index: number, candidates: readonly number[]): boolean {
  if (!candidates.includes(index) || lines[index].line.blankBefore > 0 || index === 0) return false;
  const [above, below] = [lines[index - 1], lines[index]];
  if (above.furniture !== null || above.metadata !== null || above.prose || below.prose || above.letters < 4 || above.letters + below.letters > LONGEST_HEADLINE) return false;
  const open = (text: string, opening: RegExp, closing: RegExp): boolean => (text.match(opening)?.length ?? 0) > (text.match(closing)?.length ?? 0);
  if (open(above.text, /[“「《（(]/gu, /[”」》）)]/gu) && open(below.text, /[”」》）)]/gu, /[“「《（(]/gu)) return true;
  return LEFT_OPEN.test(above.folded) || HANGING.test(below.text);
}
