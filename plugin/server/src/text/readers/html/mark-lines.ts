import type { Headline } from './headline';
import type { PageLine } from './page-line';
import { markupOf } from './markup-of';
import { isFurniture, isProse, type StoryZone } from './story-zone';
import type { ElementNode } from './tree';

const SENTENCE_END = /[。！？!?；;，,：:…]["”’」』）)]?$/;
const LONGEST_HEADING = 40;
const LONGEST_LABEL = 8;
const LONGEST_CAPTION = 90;
/** `图为……`, `（张三 摄）`, `新华社发`, `资料图`, `视频截图`, `▲……`. */
const CAPTION = /^[▲△▼↑↓◀▶■]|^(?:上|下|左|右)?图(?:为|[①-⑨一二三四五六七八九\d])|(?:\s|[（(])摄影?\s?[）)]?$|(?:截图|资料图|图片|图源|供图|[社网报]发)\s?[）)】]?$|[\s。]资料$/;
const CAPTION_NAMES = /caption|desc(?:r|ription)?\b|img[-_]?(?:text|txt|note|info)|pic[-_]?(?:text|txt|note|info|desc)|photo[-_]?(?:text|note|info)|tuzhu|\bfig/i;
const LONGEST_CREDIT = 60;
/** Who made the story and where it is from; after it the page's own lines begin. */
const CREDIT = /编辑|編輯|责编|責編|记者|作者|来源|來源|摄影|校对|审核|监制|供稿|撰稿|执笔|原文|原标题|原题/;
const DATE = /(?:19|20)\d{2}\s?[-/年.]\s?\d{1,2}|\d{1,2}:\d{2}/;
const DASH = /^[—–-]/;

/**
 * Says of each line whether it belongs to the story. Of the headline nothing is said. Lines of metadata around the
 * story are no part of it: the story step reads them by their own words before it asks for this opinion.
 */
export function markLines(lines: readonly PageLine[], zone: StoryZone, headline: Headline | null): void {
  const shown = headline?.line ?? -1;
  const firstProse = lines.findIndex((line, index) => index >= zone.first && isProse(line));
  const lastProse = findLastProse(lines, zone);
  let credited = false;
  lines.forEach((pageLine, index) => {
    if (index === shown) return;
    const { line } = pageLine;
    const credit = isCredit(pageLine);
    credited ||= credit && index > lastProse;
    const before = index < zone.first || index < shown || (index < firstProse && (credit || DATE.test(line.text.text)));
    const after = index > zone.last || (index > lastProse && credited);
    line.zone = before || after || !isPartOfStory(pageLine, zone.element) ? 'furniture' : 'story';
    if (line.zone === 'story') describe(lines, index, zone.element);
  });
}

/** The last line of prose that no name marks as something else. */
function findLastProse(lines: readonly PageLine[], { element, first, last }: StoryZone): number {
  for (let index = last; index > first; index -= 1) if (isProse(lines[index]) && isPartOfStory(lines[index], element) && !isCredit(lines[index])) return index;
  return first;
}

const isCredit = ({ line }: PageLine): boolean => line.text.text.length <= LONGEST_CREDIT && (line.linked ?? 0) < 0.9 && CREDIT.test(line.text.text);

function isPartOfStory(pageLine: PageLine, story: ElementNode): boolean {
  for (let element: ElementNode | null = pageLine.block; element !== null && element !== story; element = element.parent) {
    if (isFurniture(element)) return isProse(pageLine) && (pageLine.line.linked ?? 0) < 0.2 && element.name !== 'nav';
  }
  return (pageLine.line.linked ?? 0) < 0.9 || pageLine.line.text.text.length > 60;
}

/** What the line is in the story: as its elements say, or as type and place show. */
function describe(lines: readonly PageLine[], index: number, story: ElementNode): void {
  const pageLine = lines[index];
  const { line } = pageLine;
  if (line.markup !== undefined) return;
  const { text } = line.text;
  const markup = markupOf(pageLine.block, story);
  if (markup !== undefined) line.markup = markup;
  else if (text.length <= LONGEST_CAPTION && isCaption(pageLine, text)) line.markup = 'caption';
  else if (pageLine.bold && isHeadingText(text) && !isBoldProse(lines, index)) line.markup = 'heading';
}

function isHeadingText(text: string): boolean {
  if (DASH.test(text)) return false;
  return text.length <= LONGEST_HEADING && (!SENTENCE_END.test(text) || (text.length <= LONGEST_LABEL && /[:：]$/.test(text)));
}

function isCaption({ afterPicture, centered, bold, block }: PageLine, text: string): boolean {
  if (CAPTION_NAMES.test(block.attributes.class ?? '')) return true;
  if (CAPTION.test(text) && (afterPicture || centered)) return true;
  return afterPicture && centered && !bold && !SENTENCE_END.test(text);
}

/** Bold lines one after the other are a lead, a list or the whole story in bold, not headings. */
function isBoldProse(lines: readonly PageLine[], index: number): boolean {
  const next = lines[index + 1];
  return next === undefined || (next.bold && lines[index - 1]?.bold === true);
}
