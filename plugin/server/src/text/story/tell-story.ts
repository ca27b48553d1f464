import type { Byline, Warning } from '../../../../shared/cleaned-text';
import { concatenate, replacing, slice, spansOf, trim, type MappedText } from '../mapped-text';
import type { MetadataEvidence, ReadText, Removal } from '../read-text';
import type { SiteRules } from '../site-rules';
import { addBylines } from './bylines';
import { columnTagLength } from './column-tags';
import { gatherMetadata, type Metadata } from './gather-metadata';
import { findHeadline } from './headline';
import { judgeHeader } from './judge-header';
import { judgeLines, type Verdicts } from './judge-lines';
import { cutJumpMarks } from './jump-marks';
import { readLead } from './leads';
import { cutLayoutBars } from './layout-bars';
import { factsOf, type LineFacts } from './line-facts';
import { isCaption } from './line-kinds';
import { pageEnds } from './running-heads';
import { shapeBlocks, type StoryBlock, type StoryLine } from './shape-blocks';
import { warningsOf } from './story-warnings';
import { findStory, type StoryZone } from './story-zone';

/** A source's story and what it states about itself, before the language step. */
export interface ToldStory extends Metadata {
  title: MappedText | null;
  kicker: MappedText | null;
  subtitle: MappedText | null;
  /** The place of an agency's dateline, such as 兰州. */
  datelinePlace: string | null;
  blocks: StoryBlock[];
  removed: Removal[];
  warnings: Warning[];
}

/** Tells a text's story: which lines are furniture, which are metadata, which are story, and in what blocks. */
export function tellStory(read: ReadText, siteRules?: SiteRules): ToldStory {
  const bars = cutLayoutBars(read.lines);
  const jumps = cutJumpMarks(bars.lines);
  const lines: LineFacts[] = [];
  for (const line of jumps.lines) lines.push(factsOf(line, siteRules));
  markRunningHeads(lines);
  const zone = findStory(lines) ?? wholeText(lines);
  const headline = findHeadline(lines, zone, read.evidence);
  const verdicts = judgeLines(lines, zone, headline);
  judgeHeader(lines, zone, headline, verdicts);
  const labelled = labelledHeadline(lines, verdicts);
  const metadata = gatherMetadata(lines, verdicts, zone, headline, read.evidence);
  const lead = readLead(lines.slice(zone.start).find(({ prose, text, folded }, index) => prose && verdicts[zone.start + index] === null && !isCaption(text, folded, false))?.text ?? '');
  addLead(metadata.bylines, lead.bylines);
  const shaped = shapeBlocks(storyLines(lines, verdicts), metadata.bylines);
  const at = (index: number | null): MappedText | null => (index === null ? null : bareHeadline(lines[index].line.text));
  const over = (indices: readonly number[]): MappedText | null => (indices.length === 0 ? null : withoutColumn(bareHeadline(concatenate(indices.map((index) => lines[index].line.text))), lines.slice(0, zone.start)));
  return {
    ...metadata,
    outlet: metadata.outlet ?? lead.outlet,
    publishedAt: metadata.publishedAt ?? lead.day,
    title: labelled.title ?? (headline.title === null ? null : over([headline.title, ...headline.broken])) ?? statedTitle(read.evidence),
    kicker: labelled.kicker ?? (labelled.title === null ? at(headline.kicker) : null),
    subtitle: labelled.subtitle ?? over(headline.subtitle),
    datelinePlace: lead.place,
    blocks: shaped.blocks,
    removed: [...read.removed, ...bars.removed, ...jumps.removed, ...lineRemovals(lines, verdicts), ...shaped.removed],
    warnings: warningsOf({ lines, verdicts, headline, metadata, shaped, stated: labelled.title !== null || statedTitle(read.evidence) !== null }),
  };
}

/** Who signs the lead wrote the story, also where a caption names the same person as its photographer. */
function addLead(bylines: Byline[], lead: readonly Byline[]): void {
  for (const { name, role } of lead) {
    const credit = bylines.findIndex((byline) => byline.name === name && byline.role === 'photographer');
    if (credit === -1) addBylines(bylines, [name], role);
    else bylines[credit] = { name, role };
  }
}

/** A headline that no line shows, such as a record's column: it stands nowhere in the decoded source. */
function statedTitle(evidence: readonly MetadataEvidence[]): MappedText | null {
  const stated = evidence.find(({ field }) => field === 'title');
  return stated !== undefined && typeof stated.value === 'string' ? bareHeadline(replacing(stated.value, [0, 0])) : null;
}

function markRunningHeads(lines: LineFacts[]): void {
  const { heads, numbers } = pageEnds(lines);
  for (const index of numbers) lines[index] = asFurniture(lines[index], 'mark.page');
  for (const index of heads) lines[index] = asFurniture(lines[index], 'mark.runningHead');
}

function asFurniture(facts: LineFacts, rule: string): LineFacts {
  return { ...facts, metadata: null, furniture: { rule, after: false } };
}

/** Without running text everything may be story: a list, a table, verse. */
function wholeText(lines: readonly LineFacts[]): StoryZone {
  const first = lines.findIndex(({ furniture, metadata }) => furniture === null && metadata === null);
  const start = first === -1 ? 0 : Math.min(first + 1, lines.length);
  const stop = lines.findIndex(({ furniture }, index) => index > start && furniture?.after === true);
  return { start, end: stop === -1 ? lines.length : stop, portal: false };
}

function storyLines(lines: readonly LineFacts[], verdicts: Verdicts): StoryLine[] {
  const told: StoryLine[] = [];
  let afterPicture = false;
  let apart = false;
  lines.forEach((facts, index) => {
    const rule = verdicts[index];
    if (rule === null) {
      told.push({ facts, afterPicture, apart });
      apart = false;
    } else if (!JOINABLE_OVER.has(rule)) apart = true;
    afterPicture = rule === 'mark.imageName';
  });
  return told;
}

/** Over these a paragraph may go on: they stand where a page or a column breaks it. */
const JOINABLE_OVER: ReadonlySet<string> = new Set(['mark.page', 'mark.jump', 'mark.runningHead', 'metadata.folio', 'mark.imageName', 'mark.number']);

function lineRemovals(lines: readonly LineFacts[], verdicts: Verdicts): Removal[] {
  const removed: Removal[] = [];
  lines.forEach(({ line }, index) => {
    const rule = verdicts[index];
    if (rule !== null) for (const [start, end] of spansOf(line.text)) removed.push({ rule, start, end });
  });
  return removed;
}

/** `标题:…`, `副题:…`: the text names its parts itself. */
function labelledHeadline(lines: readonly LineFacts[], verdicts: Verdicts): Record<'title' | 'kicker' | 'subtitle', MappedText | null> {
  const found: Record<'title' | 'kicker' | 'subtitle', MappedText | null> = { title: null, kicker: null, subtitle: null };
  lines.forEach(({ metadata, line }, index) => {
    if (metadata === null || verdicts[index] !== 'metadata.headline') return;
    for (const field of ['title', 'kicker', 'subtitle'] as const) {
      const value = metadata[field];
      if (value !== null && found[field] === null) found[field] = bareHeadline(trim(slice(line.text, line.text.text.length - value.length)));
    }
  });
  return found;
}

const AFTER_HEADLINE = /\s{0,4}(?:[(（](?:组?图|多图|附图|视频|图文)[)）]|\[复制链接\])$/u;

/** Marks of a screen reader's or a menu's before a headline: `:::`, `•`. */
const MARKS_BEFORE = /^(?::{2,3}|[•·]\s)\s{0,3}/u;

/** The headline without a platform's mark before it, a dash before a subtitle or `(图)` behind it. */
function bareHeadline(text: MappedText): MappedText {
  const before = MARKS_BEFORE.exec(text.text)?.[0].length ?? columnTagLength(text.text);
  const after = AFTER_HEADLINE.exec(text.text)?.index ?? text.text.length;
  return before < after ? trim(slice(text, before, after)) : text;
}

/** `基层党建 | 银发生产队`: a column before the headline, where the breadcrumb names it too. */
const COLUMN_BEFORE = /^([^|｜丨]{2,10})\s?[|｜丨]\s?(?=[^|｜丨]{5})/u;

function withoutColumn(text: MappedText, head: readonly LineFacts[]): MappedText {
  const column = COLUMN_BEFORE.exec(text.text);
  if (column === null) return text;
  const name = column[1].trim();
  const named = head.some(({ furniture, text: line }) => furniture?.rule === 'furniture.breadcrumb' && line.split(/[>＞»›/\s]+/u).includes(name));
  return named ? trim(slice(text, column[0].length)) : text;
}
