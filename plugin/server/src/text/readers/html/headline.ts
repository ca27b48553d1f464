import type { PageLine } from './page-line';
import type { StoryZone } from './story-zone';
import { elementsOf, textIn, type ElementNode } from './tree';

export interface Headline {
  text: string;
  /** Index of the line that shows it; null where only the page's head states it. */
  line: number | null;
  stated: string;
}

const SHORTEST = 4;
const LONGEST = 120;
const LONGEST_BADGE = 4;
const HEADLINE_NAMES = /title|headline|biaoti|\btit\b|\bbt\b/i;
const META_TITLES = ['og:title', 'articletitle', 'twitter:title', 'title'];
/** `-人民网`, `_财经_腾讯网`, `|新华社`, ` - BBC`: what pages hang on their titles. */
const SUFFIX = /\s?[-_|｜—–·]{1,2}\s?[^-_|｜—–·]{1,30}$/;

/**
 * The headline, by what page and head agree on: the line before or at the story that the page's `<title>` begins with
 * or contains; then `h1`; then what the head states, without the names of sites that pages hang on it.
 */
export function findHeadline(root: ElementNode, lines: readonly PageLine[], zone: StoryZone | null): Headline | null {
  const stated = statedTitles(root);
  const last = zone === null ? lines.length - 1 : Math.min(lines.length - 1, zone.first + 3);
  let best: { index: number; score: number } | null = null;
  for (let index = 0; index <= last; index += 1) {
    const score = scoreOf(lines[index], stated);
    // Of two that are as good, the one nearer to the story: the page's head repeats headlines in its navigation.
    if (score > 0 && (best === null || score >= best.score)) best = { index, score };
  }
  if (best) {
    const { text } = lines[best.index].line.text;
    const core = stated.map((title) => withoutSuffixes(title.text)).find((title) => bareOf(text) !== bareOf(title) && bareOf(text).endsWith(bareOf(title)) && bareOf(title).length >= 8);
    return { text: core ?? text, line: best.index, stated: 'page:headline' };
  }
  const [title] = stated;
  return title ? { text: withoutSuffixes(title.text), line: null, stated: title.stated } : null;
}

function scoreOf({ line, block, bold }: PageLine, stated: readonly { text: string }[]): number {
  const { text } = line.text;
  const bare = bareOf(text);
  if (text.length > LONGEST || bare.length < SHORTEST) return 0;
  const agreed = stated.reduce((best, title) => Math.max(best, agreement(bare, bareOf(title.text), bareOf(withoutSuffixes(title.text)))), 0);
  const isFirstHeading = line.markup === 'heading' && line.level === 1;
  if (agreed === 0) return isFirstHeading && (line.linked ?? 0) < 0.5 && bare.length >= 6 ? 1 : 0;
  const linked = (line.linked ?? 0) > 0.5 ? 1.5 : 0;
  const named = HEADLINE_NAMES.test(`${block.attributes.class ?? ''} ${block.attributes.id ?? ''}`);
  return agreed + (isFirstHeading ? 1 : named || bold ? 0.5 : 0) - linked;
}

/** How well a line agrees with a stated title, from 0 to 4; `core` is the title without the names of sites. */
function agreement(bare: string, title: string, core: string): number {
  if (title === bare) return 4;
  // A label stands before the headline, such as `原创`.
  if (core.length >= 8 && bare.endsWith(core) && bare.length <= core.length + LONGEST_BADGE) return 3.5;
  if (title.startsWith(bare) && bare.length >= core.length * 0.6) return 3;
  return title.includes(bare) && bare.length >= 8 ? 2 : 0;
}

/** What the head says the title is, best first. */
function statedTitles(root: ElementNode): { text: string; stated: string }[] {
  const metas = new Map<string, string>();
  let title = '';
  for (const element of elementsOf(root)) {
    if (element.name === 'title' && title === '' && element.parent?.name !== 'svg') title = textIn(element);
    if (element.name !== 'meta') continue;
    const name = (element.attributes.property ?? element.attributes.name ?? element.attributes.itemprop ?? '').trim().toLowerCase();
    const content = element.attributes.content?.replace(/\s+/g, ' ').trim();
    if (content && META_TITLES.includes(name) && !metas.has(name)) metas.set(name, content);
  }
  const stated = META_TITLES.flatMap((name) => {
    const text = metas.get(name);
    return text ? [{ text, stated: `meta:${name}` }] : [];
  });
  return title === '' ? stated : [...stated, { text: title, stated: 'title' }];
}

/** A title without the names of channel and site behind it, as long as enough is left. */
export function withoutSuffixes(title: string): string {
  let shorter = title;
  for (let round = 0; round < 4; round += 1) {
    const cut = shorter.replace(SUFFIX, '').trim();
    if (cut === shorter || cut.length < 6) break;
    shorter = cut;
  }
  return shorter;
}

const bareOf = (text: string): string => text.normalize('NFKC').replace(/[\s"“”'‘’「」『』]/g, '').toLowerCase();
