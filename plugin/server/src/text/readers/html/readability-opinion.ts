import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isDropped } from './dropped';
import type { PageLine } from './page-line';
import { elementsOf, type ElementNode, type PageNode } from './tree';
import { VOID_ELEMENTS } from './elements';

/** Han text says in 60 characters what takes 200 letters in English, for which the library's 500 is meant. */
const SHORTEST_ARTICLE = 80;
/** The library walks the tree many times; on larger pages their own lines must do. Portals have 3,000 elements. */
const MOST_NODES = 12_000;
const LONGEST_PAGE = 400_000;
const MARK = 'data-block';
const KEPT_ATTRIBUTES = ['id', 'class', 'role', 'itemprop'];

type PageDocument = ConstructorParameters<typeof Readability>[0];

/** What we need of the element that the library hands over; the server has no types of the browser's. */
interface Content {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

/**
 * The blocks of a page that `@mozilla/readability` takes for the article. It reads the page as we do, without what no
 * reader sees, which makes it several times faster than on the page as it came.
 */
export function keptByReadability(root: ElementNode, lines: readonly PageLine[]): ReadonlySet<ElementNode> {
  const blocks = [...new Set(lines.map(({ block }) => block))];
  const html = hasAtMost(root, MOST_NODES) ? write(root, new Map(blocks.map((block, number) => [block, number]))) : '';
  try {
    return new Set(marksKept(html).map((number) => blocks[number]).filter((block) => block !== undefined));
  } catch {
    // It stumbles over markup that no browser minds; an opinion that is not given changes nothing.
    return new Set();
  }
}

/** The numbers of the marked blocks that the library keeps. */
function marksKept(html: string): number[] {
  if (html === '' || html.length > LONGEST_PAGE) return [];
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`) as unknown as { document: PageDocument };
  const reader = new Readability<Content>(document, {
    charThreshold: SHORTEST_ARTICLE,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (content) => content as unknown as Content,
  });
  return [...(reader.parse()?.content?.querySelectorAll(`[${MARK}]`) ?? [])].map((element) => Number(element.getAttribute(MARK)));
}

function hasAtMost(root: ElementNode, count: number): boolean {
  let nodes = 0;
  for (const { children } of elementsOf(root)) {
    nodes += 1 + children.length;
    if (nodes > count) return false;
  }
  return true;
}

/** The page without dropped parts, each block that holds a line marked with its number. */
function write(root: ElementNode, numbers: ReadonlyMap<ElementNode, number>): string {
  const parts: string[] = [];
  const visit = (node: PageNode): void => {
    if (node.kind === 'text') parts.push(escape(node.text));
    if (node.kind !== 'element' || isDropped(node, { keepHidden: false }) !== null) return;
    const { name, attributes, children } = node;
    const plain = name === '#page' || name === 'html' || name === 'body' || !/^[a-z][a-z\d]*$/.test(name);
    if (!plain) {
      const number = numbers.get(node);
      const kept = KEPT_ATTRIBUTES.flatMap((attribute) => (attributes[attribute] ? [` ${attribute}="${escape(attributes[attribute])}"`] : []));
      parts.push(`<${name}${kept.join('')}${name === 'a' ? ' href="/"' : ''}${number === undefined ? '' : ` ${MARK}="${number}"`}>`);
    }
    for (const child of children) visit(child);
    if (!plain && !VOID_ELEMENTS.has(name)) parts.push(`</${name}>`);
  };
  visit(root);
  return parts.join('');
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
