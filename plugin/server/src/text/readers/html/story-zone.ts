import { FURNITURE_NAMES, STORY_NAMES } from './element-names';
import type { PageLine } from './page-line';
import { elementsOf, type ElementNode } from './tree';

const PROSE_MARK = /[，。；！？：、,;]/;
const SHORTEST_PROSE = 15;
/** Notices that are written as prose but stand outside every story. */
const NOTICE = /版权|著作权|免责|转载|本网站|本网(?:所|转)|备案|許可|许可证|Copyright|举报|京ICP|跟帖|登录|评论/i;

/** What a line adds to the worth of the elements that hold it. */
const LONGEST_COUNTED = 400;
const COST_OF_LINK = 12;
const COST_OF_SHORT_LINE = 4;
/** How much of its worth an element keeps whose name says what it is. */
const SHARE_OF_FURNITURE = 0.2;
const BONUS_OF_STORY = 1.25;
/** Below it no element of the page can be told to hold a story. */
const LEAST_WORTH = 40;
/** A descendant that holds this share of the worth is the better answer, because it has less beside the story. */
const SHARE_OF_CORE = 0.93;

export interface StoryZone {
  element: ElementNode;
  /** Indices of the first and the last line that the element holds; the last is included. */
  first: number;
  last: number;
  worth: number;
}

/**
 * The elements that may hold the story, the likeliest first, at most two and none in another. Each line has a worth, an
 * element the sum of its lines: much prose and few links and scraps make it dear. Empty where no element has any prose.
 */
export function storyCandidates(root: ElementNode, lines: readonly PageLine[]): StoryZone[] {
  const elements = elementsOf(root);
  const plain = new Map<ElementNode, number>();
  const weighed = new Map<ElementNode, number>();
  for (const pageLine of lines) {
    const worth = worthOf(pageLine);
    add(plain, pageLine.block, worth);
    add(weighed, pageLine.block, worth);
  }
  // Children come after their parents, so that their sums are complete when it is their turn from behind.
  for (let index = elements.length - 1; index >= 0; index -= 1) {
    const element = elements[index];
    const sum = weighed.get(element);
    if (sum === undefined) continue;
    const weight = sum > 0 ? weightOf(element) : 1;
    weighed.set(element, sum * weight);
    if (!element.parent) continue;
    add(plain, element.parent, plain.get(element) ?? 0);
    // What a name adds counts for the element alone; what it takes away counts for all that hold it, too.
    add(weighed, element.parent, sum * Math.min(1, weight));
  }
  const worth = (element: ElementNode): number => weighed.get(element) ?? 0;
  const best = dearest(elements, worth);
  if (best === undefined || worth(best) < LEAST_WORTH) return [];
  const second = dearest(elements.filter((element) => worth(element) >= LEAST_WORTH && !isWithin(element, best) && !isWithin(best, element)), worth);
  return [best, ...(second ? [second] : [])].map((element) => zoneOf(coreOf(element, plain), worth(element), lines));
}

function dearest(elements: readonly ElementNode[], worth: (element: ElementNode) => number): ElementNode | undefined {
  return elements.reduce<ElementNode | undefined>((best, element) => (best === undefined || worth(element) > worth(best) ? element : best), undefined);
}

/** The lines that an element holds; at least one. */
export function zoneOf(element: ElementNode, worth: number, lines: readonly PageLine[]): StoryZone {
  const inside = lines.flatMap((line, index) => (isWithin(line.block, element) ? [index] : []));
  return { element, first: inside[0], last: inside[inside.length - 1], worth };
}

/** Whether an element is or lies in another. */
export function isWithin(element: ElementNode, ancestor: ElementNode): boolean {
  for (let at: ElementNode | null = element; at !== null && at.depth >= ancestor.depth; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Whether the line is prose: long, punctuated, hardly linked. */
export function isProse({ line }: PageLine): boolean {
  const { text } = line.text;
  return text.length >= SHORTEST_PROSE && PROSE_MARK.test(text) && (line.linked ?? 0) < 0.4;
}

/** Whether `id` and `class` of the element say that it holds something else than the story. */
export function isFurniture(element: ElementNode): boolean {
  return isNamed(element, FURNITURE_NAMES) && !isNamedStory(element);
}

function worthOf(pageLine: PageLine): number {
  const { line } = pageLine;
  const { text } = line.text;
  if (line.markup === 'table') return Math.min(text.length / 4, LONGEST_COUNTED);
  if (isProse(pageLine)) return NOTICE.test(text) && text.length < 160 ? -COST_OF_SHORT_LINE : Math.min(text.length, LONGEST_COUNTED);
  return (line.linked ?? 0) >= 0.5 ? -COST_OF_LINK : -COST_OF_SHORT_LINE;
}

/** Goes down to where nearly all of the worth stands. */
function coreOf(element: ElementNode, worths: ReadonlyMap<ElementNode, number>): ElementNode {
  let core = element;
  for (;;) {
    const worth = worths.get(core) ?? 0;
    const heir = core.children.find((child): child is ElementNode => child.kind === 'element' && (worths.get(child) ?? 0) >= worth * SHARE_OF_CORE);
    if (!heir || heir.name === 'p' || heir.children.length === 0) return core;
    core = heir;
  }
}

function weightOf(element: ElementNode): number {
  if (isNamedStory(element)) return BONUS_OF_STORY;
  return isNamed(element, FURNITURE_NAMES) ? SHARE_OF_FURNITURE : 1;
}

function add(sums: Map<ElementNode, number>, element: ElementNode, worth: number): void {
  sums.set(element, (sums.get(element) ?? 0) + worth);
}

function isNamed({ attributes, name }: ElementNode, names: RegExp): boolean {
  return names.test(`${attributes.id ?? ''} ${attributes.class ?? ''}`) || (names === FURNITURE_NAMES && (name === 'nav' || name === 'footer' || name === 'aside'));
}

function isNamedStory(element: ElementNode): boolean {
  const { itemprop } = element.attributes;
  return element.name === 'article' || /articleBody/i.test(itemprop ?? '') || isNamed(element, STORY_NAMES);
}
