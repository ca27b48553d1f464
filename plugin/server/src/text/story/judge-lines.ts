import { lettersOf } from '../characters';
import type { Headline } from './headline';
import type { LineFacts } from './line-facts';
import { isCaption, isSummaryLabel } from './line-kinds';
import type { MetadataLine } from './line-statement';
import { likeness } from './repeats';
import type { StoryZone } from './story-zone';

/** For each line the name of the rule that removes it, or null where it is story. */
export type Verdicts = (string | null)[];

/** Judges each line by its own words and by where it stands: above, in or behind the story. */
export function judgeLines(lines: readonly LineFacts[], zone: StoryZone, headline: Headline): Verdicts {
  const verdicts: Verdicts = [];
  for (let index = 0; index < lines.length; index++) verdicts.push(null);
  const title = headline.title ?? -1;
  const titleText = headline.title === null ? '' : lines[headline.title].text;
  const titleForm = headline.title === null ? '' : lines[headline.title].folded;
  for (let index = 0; index < zone.start; index++) {
    verdicts[index] = index < title ? aboveHeadline(lines[index]) : belowHeadline(lines[index], titleText, zone);
  }
  for (const index of headline.repeated) verdicts[index] = 'metadata.headline';
  if (headline.kicker !== null) verdicts[headline.kicker] = 'metadata.kicker';
  for (const index of headline.broken) verdicts[index] = 'metadata.headline';
  for (const index of headline.subtitle) verdicts[index] = 'metadata.subtitle';
  if (headline.title !== null) verdicts[headline.title] = 'metadata.headline';
  for (let index = zone.start; index < zone.end; index++) verdicts[index] = insideStory(lines[index]);
  skipInsertions(lines, zone, verdicts);
  judgeTail(lines, zone, verdicts);
  dropTitleParts(lines, titleForm, verdicts);
  return verdicts;
}

/** The rule that a line of metadata is consumed by, named for the weightiest thing that it says. */
export function metadataRule(metadata: MetadataLine): string {
  if (metadata.title !== null || metadata.kicker !== null || metadata.subtitle !== null) return 'metadata.headline';
  if (metadata.originalTitle !== null) return 'metadata.originalTitle';
  if (metadata.canonicalUrl !== null) return 'metadata.canonicalUrl';
  if (metadata.folio) return 'metadata.folio';
  if (metadata.dates.length > 0) return 'metadata.dateline';
  if (metadata.names.length > 0) return 'metadata.byline';
  if (metadata.outlet !== null) return 'metadata.outlet';
  return 'metadata.dropped';
}

function byOwnWords({ furniture, metadata }: LineFacts): string | null {
  if (furniture !== null) return furniture.rule;
  return metadata === null ? null : metadataRule(metadata);
}

function aboveHeadline(facts: LineFacts): string {
  return byOwnWords(facts) ?? 'furniture.header';
}

function belowHeadline(facts: LineFacts, title: string, zone: StoryZone): string | null {
  const own = isLoneNumber(facts) && !zone.portal ? null : byOwnWords(facts);
  if (own !== null) return own;
  if (isSummaryLabel(facts.folded)) return 'furniture.summaryLabel';
  if (facts.letters >= 8 && likeness(facts.text, title) >= 0.6) return 'metadata.headline';
  if (facts.line.zone === 'furniture') return 'furniture.reader';
  if (zone.portal && facts.letters < 8 && !facts.ends) return 'furniture.navigation';
  return null;
}

function insideStory(facts: LineFacts): string | null {
  if (isLoneNumber(facts)) return null;
  if (isSummaryLabel(facts.folded)) return 'furniture.summaryLabel';
  return byOwnWords(facts) ?? (facts.line.zone === 'furniture' ? 'furniture.reader' : null);
}

/** A box of links inside a story, which says so to those who hear it read: `跳过热读内容继续阅读` … `结尾`. */
const SKIP = /^跳过.{1,12}继续阅读$/;
const SKIPPED = /^(?:.{0,8}结尾|.{0,8}内容结束)$/;
const LONGEST_INSERTION = 16;

function skipInsertions(lines: readonly LineFacts[], { start, end }: StoryZone, verdicts: Verdicts): void {
  for (let index = start; index < end; index++) {
    if (!SKIP.test(lines[index].folded)) continue;
    const length = lines.slice(index, Math.min(end, index + LONGEST_INSERTION)).findIndex(({ folded }) => SKIPPED.test(folded));
    verdicts.fill('furniture.recommended', index, index + Math.max(0, length) + 1);
  }
}

const LONGEST_NUMBER = 16;

/** A number alone on a line may be a section's: the shape step decides. */
export function isLoneNumber({ folded, furniture }: LineFacts): boolean {
  return folded.length <= LONGEST_NUMBER && furniture?.rule !== 'mark.page' && /^(?:(?:part|no|第)?[. ]{0,2}\d{1,2}\.?|[一二三四五六七八九十]{1,2})$/i.test(folded);
}

/**
 * Behind the last line of running text a caption or a closing line may still follow; the first line of metadata or
 * of the page's own ends the story for good.
 */
function judgeTail(lines: readonly LineFacts[], zone: StoryZone, verdicts: Verdicts): void {
  let ended = false;
  for (let index = zone.end; index < lines.length; index++) {
    const facts = lines[index];
    const own = byOwnWords(facts);
    if (ended) {
      verdicts[index] = own ?? 'furniture.recommended';
      continue;
    }
    if (/^[-_=]{2,}$/.test(facts.folded.replace(/ /g, ''))) ended = true;
    if (own !== null && !(isLoneNumber(facts) && !zone.portal)) {
      verdicts[index] = own;
      ended = ended || facts.furniture === null || facts.furniture.after || (zone.portal && own.startsWith('furniture'));
      continue;
    }
    if (isLoneNumber(facts) && isPager(lines[index + 1])) {
      verdicts[index] = 'furniture.pager';
      ended = true;
      continue;
    }
    if (isCaption(facts.text, facts.folded, false) || NOTE.test(facts.folded)) continue;
    ended = facts.line.zone === 'furniture' || (zone.portal && !(facts.ends && facts.letters >= 12)) || beginsRecommendations(lines, index);
    if (ended) verdicts[index] = facts.line.zone === 'furniture' ? 'furniture.reader' : 'furniture.recommended';
  }
}

/** `（文中荀况为化名）` closes a story. */
const NOTE = /^\((?:文中|本文|注|应受访者|为保护|备注).{3,60}\)$/;

/** `1`, `2`, `下一页`: the pages of a story. */
function isPager(next: LineFacts | undefined): boolean {
  return next !== undefined && (isLoneNumber(next) || next.furniture?.rule === 'furniture.pager');
}

/** Three lines in a row that read like headlines of other texts. */
function beginsRecommendations(lines: readonly LineFacts[], index: number): boolean {
  const run = lines.slice(index, index + 3);
  return run.length === 3 && run.every(({ letters, ends, prose, furniture }) => furniture === null && !prose && !ends && letters >= 10 && letters <= 45);
}

/** Lines that, one after the other, say a part of the headline once more, in either script. */
function dropTitleParts(lines: readonly LineFacts[], title: string, verdicts: Verdicts): void {
  const parts = [title, ...title.split(/\||\s{1,4}|--|:/)].map(lettersOf).filter((part) => part.length >= 8);
  if (parts.length === 0) return;
  for (let index = 0; index < lines.length; index++) {
    if (verdicts[index] !== null || lines[index].ends) continue;
    const run = runThatSays(lines, index, parts, verdicts);
    for (let at = index; at < index + run; at++) verdicts[at] = 'metadata.headline';
  }
}

function runThatSays(lines: readonly LineFacts[], index: number, parts: readonly string[], verdicts: Verdicts): number {
  let said = '';
  for (let length = 1; length <= 3 && index + length <= lines.length; length++) {
    if (verdicts[index + length - 1] !== null) return 0;
    said += lettersOf(lines[index + length - 1].folded);
    if (parts.includes(said)) return length;
    if (!parts.some((part) => part.startsWith(said))) return 0;
  }
  return 0;
}
