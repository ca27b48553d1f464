import type { PageLine } from './page-line';
import { isProse, isWithin, storyCandidates, zoneOf, type StoryZone } from './story-zone';
import type { ElementNode } from './tree';

/** Where the second candidate is worth this share of the first, the page may hold either story. */
const DOUBTFUL_SHARE = 0.5;
/** Prose outside of all candidates that Readability must keep before it is believed against them. */
const LEAST_KEPT_LINES = 2;

/**
 * The element that holds the story. Where the page's lines leave two elements to choose from, or none, Readability is
 * asked as well: it sees only structure, we see only lines, and where they agree they are hardly ever wrong.
 */
export async function chooseZone(root: ElementNode, lines: readonly PageLine[]): Promise<StoryZone | null> {
  const [best, second] = storyCandidates(root, lines);
  const clear = best !== undefined && (second === undefined || second.worth < best.worth * DOUBTFUL_SHARE);
  if (clear || lines.length === 0) return best ?? null;
  const { keptByReadability } = await import('./readability-opinion');
  const kept = keptByReadability(root, lines);
  if (best === undefined) return fromReadability(kept, lines);
  const agreement = (zone: StoryZone): number => lines.reduce((sum, line) => sum + (kept.has(line.block) && isWithin(line.block, zone.element) ? line.line.text.text.length : 0), 0);
  return second !== undefined && agreement(second) > agreement(best) ? second : best;
}

/** The lowest element that holds all prose that Readability kept. */
function fromReadability(kept: ReadonlySet<ElementNode>, lines: readonly PageLine[]): StoryZone | null {
  const prose = lines.filter((line) => kept.has(line.block) && isProse(line));
  if (prose.length < LEAST_KEPT_LINES) return null;
  let common = prose[0].block;
  for (const { block } of prose) while (!isWithin(block, common) && common.parent !== null) common = common.parent;
  return zoneOf(common, 0, lines);
}
