import { lettersOf } from '../characters';
import type { MetadataEvidence } from '../read-text';
import { columnTagLength } from './column-tags';
import { datesIn } from './dates';
import { belowTrail, couplet, isBrokenAt, isOfficial, isSigningUnit, isTranslation, lastStep, LONGEST_HEADLINE, SHORTEST_HEADLINE, translated, underKicker } from './headline-forms';
import type { LineFacts } from './line-facts';
import { isMastheadLine, isPaper } from './mastheads';
import { isCaption } from './line-kinds';
import { HEADER_LINES, type StoryZone } from './story-zone';

/** Which lines are the headline and the lines around it. */
export interface Headline {
  /** Index of the headline's line; null where there is none. */
  title: number | null;
  kicker: number | null;
  /** Lines that a narrow column broke off the headline, in order. */
  broken: number[];
  /** The subtitle's lines, in order. */
  subtitle: number[];
  /** Other lines that say the headline once more. */
  repeated: number[];
  /** More than one line could have been the headline, or none stood out. */
  uncertain: boolean;
}

/** A site's name once more in Latin letters: `南乡双语周刊 Nanxiang Bilingual Weekly`. */
const LATIN_NAME = / {1,3}[A-Za-z][A-Za-z .,&'-]{2,60}$/;
const DASH = /^ ?-{1,6} ?/;
/** A column or a site over the headline: `基层来稿 · 第三期`, `综合新闻网`. */
const COLUMN = /^\[[^\]]{1,14}\]$|^第[一二三四五六七八九十百\d]{1,4}[章节篇期辑部]|[·>|\/]|[\u4e00-\u9fff]{2,4} [\u4e00-\u9fff]{2,4}$(?<=^.{5,9})|(?:网|网站|日报|晚报|频道|专版|专栏|周刊|数字报|客户端|(?:移动|手机|触屏|电脑|繁体|英文|无障碍)版)$/;
/** A site's own name over a bilingual page's headline: `Harbour News Online`. */
const ENGLISH_SITE = /\b(?:online|news|network|daily|times|portal|website|home ?page)$/i;

/** A line of news with its day or its clock is no kicker, nor are brackets that lost what they held. */
const DATED = /(?:19|20)\d{2}-\d{1,2}-\d{1,2}|\d{1,2}:\d{2}|\] {0,3}\[/;
/** Nothing but digits and marks, such as a number of a document or a date in a foreign order; an address; who wrote where and when. */
const NO_HEADLINE = /^[\d\s:.\/·年月日-]+$|https?:\/\/| (?:19|20)\d{2}-\d{2}-\d{2}$/;

/**
 * Finds the headline above the story: the line nearest above the byline or dateline, or above the story itself;
 * under it a line that begins with a dash is the subtitle, directly above it a line of its kind the kicker.
 */
export function findHeadline(lines: readonly LineFacts[], zone: StoryZone, evidence: readonly MetadataEvidence[]): Headline {
  const top = Math.max(0, zone.start - HEADER_LINES);
  const stated = evidence.filter(({ field }) => field === 'title').map(({ value }) => lettersOf(String(value)));
  const candidates: number[] = [];
  for (let index = top; index < zone.start; index++) if (isCandidate(lines[index])) candidates.push(index);
  const marked = candidates.find((index) => lines[index].line.markup === 'heading' && lines[index].line.level === 1);
  const labelled = lines.slice(0, zone.start).map(({ metadata }) => metadata?.title ?? '').filter(Boolean).flatMap((value) => [lettersOf(value), lettersOf(value.slice(columnTagLength(value)))]);
  const confirmed = candidates.find((index) => labelled.includes(lettersOf(lines[index].text))) ?? candidates.find((index) => stated.some((title) => title !== '' && saysTitle(lines[index], title)));
  const sure = confirmed ?? lastStep(lines, zone, candidates) ?? candidates.find((index) => isOfficial(lines[index]));
  const above = candidates.filter((index) => index < anchorOf(lines, zone, candidates));
  const titles = belowTrail(lines, zone, above.filter((index) => !DASH.test(lines[index].folded)));
  const long = titles.filter((index) => lines[index].letters >= SHORTEST_HEADLINE);
  const slogan = couplet(lines, titles);
  const nearest = slogan ?? underKicker(lines, titles) ?? aboveUnit(lines, long) ?? longest(lines, titles);
  // A record's column says the headline for certain: where no line says it again, none is the headline.
  const known = evidence.some(({ field, stated: place }) => field === 'title' && /^(?:column|frontMatter):/.test(place));
  const chosen = translated(lines, candidates, sure ?? (known ? null : (marked ?? nearest ?? null)));
  if (chosen === null) return { title: null, kicker: null, broken: [], subtitle: [], repeated: [], uncertain: true };
  const title = isBrokenAt(lines, chosen, candidates) ? chosen - 1 : chosen;
  const broken = title < chosen ? [chosen] : isBrokenAt(lines, chosen + 1, candidates) ? [chosen + 1] : [];
  const kicker = kickerOf(lines, title, zone);
  const subtitle = chosen === slogan ? titles.filter((index) => index > chosen) : subtitleOf(lines, broken[0] ?? title, zone, candidates);
  const said = [lettersOf(lines[title].folded), lettersOf([title, ...broken, ...subtitle].map((index) => lines[index].folded).join(''))];
  const repeated = candidates.filter((index) => index !== title && !broken.includes(index) && !subtitle.includes(index) && (said.includes(lettersOf(lines[index].folded)) || (index === title + 1 && isTranslation(lines, index))));
  return {
    title,
    kicker: kicker !== null && repeated.includes(kicker) ? null : kicker,
    broken,
    subtitle,
    repeated,
    uncertain: sure === undefined && marked === undefined && long.length === 0,
  };
}

function isCandidate({ furniture, metadata, prose, han, letters, text, folded, line }: LineFacts): boolean {
  if (furniture !== null || metadata !== null || isMastheadLine(folded) || isPaper(folded) || NO_HEADLINE.test(folded)) return false;
  if (prose && isCaption(text, folded, false)) return false;
  if (/\d{1,2}:\d{2}/.test(folded) && datesIn(folded).length > 0) return false;
  if (line.markup !== undefined && line.markup !== 'heading' && line.markup !== 'paragraph') return false;
  return letters >= 3 && han + letters >= 4 && text.length <= LONGEST_HEADLINE && !(prose && text.length > 60) && !/(?<!。)。$|[；，、,：:]$/.test(text);
}

/** The last line of names, dates or outlets under a possible headline; without one, the story's first line. */
function anchorOf(lines: readonly LineFacts[], zone: StoryZone, candidates: readonly number[]): number {
  const first = candidates[0] ?? zone.start;
  for (let index = zone.start - 1; index > first; index--) {
    const { metadata } = lines[index];
    if (metadata === null || metadata.folio || metadata.originalTitle !== null) continue;
    if (isIssueDate(lines, index) && candidates.some((candidate) => candidate > index && lines[candidate].letters >= 5)) continue;
    if (metadata.dates.length > 0 || metadata.outlet !== null || metadata.names.length > 0) return firstOfRun(lines, index, first);
  }
  return zone.start;
}

/** The date under a paper's name and number is the issue's: the headline stands below it. */
function isIssueDate(lines: readonly LineFacts[], index: number): boolean {
  return lines[index].metadata?.names.length === 0 && lines.slice(Math.max(0, index - 3), index).some(({ folded }) => isMastheadLine(folded));
}

/** Bylines and datelines may take several lines, one after the other. */
function firstOfRun(lines: readonly LineFacts[], last: number, stop: number): number {
  let first = last;
  for (let index = last - 1; index > stop && index >= last - 8; index--) {
    if (lines[index].metadata !== null) first = index;
    else if (lines[index].furniture === null) break;
  }
  return first;
}

/** The nearest line above; a unit that signs under the headline, behind a date or a name, is not it. */
function aboveUnit(lines: readonly LineFacts[], long: readonly number[]): number | undefined {
  const [above, last] = long.slice(-2);
  if (last === undefined) return above;
  const between = lines.slice(above + 1, last).every(({ metadata, text }) => metadata !== null || text.length <= 8);
  return between && isSigningUnit(lines[last]) ? above : last;
}

function longest(lines: readonly LineFacts[], indices: readonly number[]): number | undefined {
  return indices.length === 0 ? undefined : indices.reduce((a, b) => (lines[b].letters > lines[a].letters ? b : a));
}

/** A page's `<title>` holds the headline, often with the site behind it. */
function saysTitle({ text }: LineFacts, title: string): boolean {
  const letters = lettersOf(text);
  return letters.length >= 4 && (title === letters || (title.startsWith(letters) && letters.length * 3 >= title.length));
}

function kickerOf(lines: readonly LineFacts[], title: number, zone: StoryZone): number | null {
  const index = title - 1;
  // A paper's page sets its day over the kicker, however long its menu is.
  if (index < 0 || (zone.portal && (lines[index - 1]?.metadata?.dates.length ?? 0) === 0)) return null;
  const { folded, letters, furniture, metadata, line, text } = lines[index];
  if (furniture !== null || metadata !== null || line.markup === 'heading' || isMastheadLine(folded) || isPaper(folded)) return null;
  if (ENGLISH_SITE.test(folded)) return null;
  if (lines[title].line.blankBefore > 2 || letters < 5 || letters > 40 || COLUMN.test(folded.replace(LATIN_NAME, '')) || DASH.test(folded)) return null;
  if (/[。；，、,.;]$/.test(text) || DATED.test(folded) || isOneOfSeveral(lines, index)) return null;
  const twice = lines.some((other, at) => at !== index && other.text === text);
  return twice ? null : index;
}

/** Headlines of other texts stand above each other with space between them. */
function isOneOfSeveral(lines: readonly LineFacts[], index: number): boolean {
  return [index, index - 1].every((at) => at > 0 && lines[at].line.blankBefore > 0 && lines[at].line.markup === undefined) && [index - 1, index - 2].every((at) => at >= 0 && lines[at].letters >= 10 && lines[at].letters <= LONGEST_HEADLINE && lines[at].furniture === null && lines[at].metadata === null);
}

function subtitleOf(lines: readonly LineFacts[], title: number, zone: StoryZone, candidates: readonly number[]): number[] {
  for (let index = title + 1; index < Math.min(zone.start, title + 6); index++) {
    if (!candidates.includes(index) || !DASH.test(lines[index].folded)) continue;
    return isBrokenAt(lines, index + 1, candidates) ? [index, index + 1] : [index];
  }
  return [];
}
