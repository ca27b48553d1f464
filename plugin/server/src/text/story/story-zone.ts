import type { LineFacts } from './line-facts';

/** Where the story stands among the lines of a page. Indices into the lines; `end` is exclusive. */
export interface StoryZone {
  /** First line of running text. */
  start: number;
  /** After the last line of running text. */
  end: number;
  /** The page has a menu before the story, so that a short line without a verdict is rather furniture. */
  portal: boolean;
}

/** More lines without a verdict than this between two lines of prose part two texts. */
const WIDEST_GAP = 14;
/** So many lines before the prose may carry the headline and its metadata. */
export const HEADER_LINES = 30;
const MENU_LINES = 10;
/** So much of a line in links: a box of recommended reading inside a story. */
const LINKED = 0.4;
/** A page's foot and the next one's head take no more lines. */
const PAGE_FOOT = 10;

/** `编者注:`: what an editor says before the story. */
const EDITORS_NOTE = /^\[?(?:编者[按注]|编者的话|编辑[按注])\]? {0,2}(?:$|:)/;

interface Cluster {
  start: number;
  end: number;
  weight: number;
  lines: number;
}

/**
 * Finds the story by the density of running text: prose lines, not parted by a line that ends stories, make a
 * cluster; the heaviest cluster wins, where a cluster with a date or a byline before it counts more than others
 * (comments can be longer than the story that they are about).
 */
export function findStory(lines: readonly LineFacts[]): StoryZone | null {
  const clusters = clustersOf(lines);
  if (clusters.length === 0) return null;
  const value = (cluster: Cluster): number => cluster.weight * (hasMetadataBefore(lines, cluster) ? 6 : 1) * (cluster === clusters[0] ? 1.5 : 1);
  const best = clusters.reduce((a, b) => (value(b) > value(a) ? b : a));
  const menu = lines.slice(0, best.start).filter(({ text, prose, metadata }) => text.length <= 12 && !prose && metadata === null).length;
  return { start: best.start, end: best.end, portal: menu >= MENU_LINES };
}

function clustersOf(lines: readonly LineFacts[]): Cluster[] {
  const opinion = lines.some(({ line }) => line.zone === 'story');
  const clusters: Cluster[] = [];
  let current: Cluster | null = null;
  let gap = 0;
  let note = false;
  lines.forEach((facts, index) => {
    if (EDITORS_NOTE.test(facts.folded)) note = true;
    if (current !== null && current.lines >= 2 && endsWithEditors(lines, index, opinion)) {
      // Who edited stands under an editor's note as well, and the story below.
      if (!note) current = null;
      note = false;
    }
    if (isProse(facts, opinion)) {
      if (current === null || gap > WIDEST_GAP) {
        current = { start: index, end: index + 1, weight: 0, lines: 0 };
        clusters.push(current);
      }
      current.end = index + 1;
      current.weight += facts.han;
      current.lines += 1;
      gap = 0;
    } else if (opinion && (facts.line.zone === 'furniture' || (facts.furniture !== null && (facts.line.linked ?? 0) >= LINKED))) {
      // Who sees the page's structure sees past a box of links inside the story.
      return;
    } else if (facts.furniture?.after === true || (current !== null && current.lines <= 2 && isDateline(facts))) {
      current = null;
    } else if (!opinion && facts.han < 6) {
      gap += 1;
    }
  });
  return clusters;
}

/** Who edited a text stands behind it, or at the foot of a page that it goes on over. */
function endsWithEditors(lines: readonly LineFacts[], index: number, opinion: boolean): boolean {
  const { metadata } = lines[index];
  if (metadata === null || metadata.names.length === 0 || metadata.names.some(({ role }) => role !== 'editor')) return false;
  for (let next = index + 1; next < Math.min(lines.length, index + PAGE_FOOT) && !isProse(lines[next], opinion); next++) {
    if (lines[next].furniture?.rule.startsWith('mark.') || lines[next].metadata?.folio) return false;
  }
  return true;
}

/** A line of date and outlet begins a story: prose above it is a teaser or a row of links. */
function isDateline({ metadata }: LineFacts): boolean {
  return metadata !== null && metadata.dates.length > 0 && (metadata.outlet !== null || metadata.names.length > 0 || metadata.dates[0].iso.length > 10);
}

function isProse(facts: LineFacts, opinion: boolean): boolean {
  if (facts.furniture !== null || facts.metadata !== null) return false;
  if (opinion && facts.line.zone !== 'story') return false;
  return facts.prose;
}

function hasMetadataBefore(lines: readonly LineFacts[], { start }: Cluster): boolean {
  for (let index = start - 1; index >= Math.max(0, start - HEADER_LINES); index--) {
    const { metadata, prose, furniture } = lines[index];
    if (metadata !== null && (metadata.dates.length > 0 || metadata.outlet !== null || metadata.names.some(({ role }) => role !== 'editor'))) return true;
    if ((prose && furniture === null) || furniture?.after === true) return false;
  }
  return false;
}
