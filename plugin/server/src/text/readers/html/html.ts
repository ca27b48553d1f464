import type { Line, ReadText } from '../../read-text';
import { buildTree } from './build-tree';
import { chooseZone } from './choose-zone';
import { evidenceOf } from './evidence/evidence';
import { scriptEvidence } from './evidence/scripts';
import { flatten, type FlatPage } from './flatten';
import { findHeadline, type Headline } from './headline';
import { markLines } from './mark-lines';
import { embeddedStory, type EmbeddedStory } from './scripts/embedded-story';
import { isProse } from './story-zone';
import type { ElementNode } from './tree';
import { coverGaps } from './uncovered';

/** A page whose visible prose is shorter than this may hide its story until a script shows it. */
const LITTLE_PROSE = 80;

/**
 * Reads an HTML page: every line that a reader of the page sees, with its place in the source, what the markup says of
 * it and whether it belongs to the story; and what the page's head states of the story. Scripts, styles, comments and
 * hidden parts are removed by name; of tags nothing survives. A page without prose may hold its story in a script.
 */
export async function readHtml(source: string): Promise<ReadText> {
  const root = buildTree(source);
  const page = flattenWithStory(root);
  const zone = await chooseZone(root, page.lines);
  const headline = findHeadline(root, page.lines, zone);
  if (zone) markLines(page.lines, zone, headline);
  const shown = page.lines.map(({ line }) => line);
  const story = proseIn(page) < LITTLE_PROSE ? embeddedStory(root, source) : null;
  const lines = story === null ? shown : withStory(shown, story, headline);
  const evidence = [...evidenceOf(root, headline, headOf(shown, headline)), ...scriptEvidence(root, source, story)];
  return { format: 'html', source, lines, removed: coverGaps(source, lines, page.removed), evidence };
}

/** Beside a story that only a script holds, what the page shows is its frame; its headline stays. */
function withStory(shown: readonly Line[], story: EmbeddedStory, headline: Headline | null): Line[] {
  const frame = shown.map((line, index): Line => (index === headline?.line ? line : { ...line, zone: 'furniture' }));
  const place = ({ text }: Line): number => text.stretches[0].start;
  return [...frame.filter((line) => place(line) < story.start), ...story.lines, ...frame.filter((line) => place(line) >= story.end)];
}

/** From the headline to the first line of the story. */
function headOf(lines: readonly Line[], headline: Headline | null): { from: number; to: number } {
  const from = headline?.line === null || headline === null ? 0 : lines[headline.line].text.stretches[0].start;
  const story = lines.find(({ zone, text }) => zone === 'story' && text.stretches[0].start > from);
  return { from, to: story ? story.text.stretches[0].start : 0 };
}

function flattenWithStory(root: ElementNode): FlatPage {
  const visible = flatten(root, { keepHidden: false });
  if (proseIn(visible) >= LITTLE_PROSE) return visible;
  const all = flatten(root, { keepHidden: true });
  return proseIn(all) > 2 * proseIn(visible) ? all : visible;
}

function proseIn({ lines }: FlatPage): number {
  return lines.reduce((sum, pageLine) => sum + (isProse(pageLine) ? pageLine.line.text.text.length : 0), 0);
}
