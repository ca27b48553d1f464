import { appendAll } from '../../../append-all';
import type { MetadataEvidence } from '../../../read-text';
import { elementsOf, textIn, type ElementNode } from '../tree';
import { person, statement } from './fields';

type Reading = 'publishedAt' | 'outlet' | 'author';

/** What `id` and `class` call the parts of the line under a headline, word by word: `#publish_time`, `.a_source`. */
const NAMES: readonly (readonly [reading: Reading, name: RegExp])[] = [
  ['publishedAt', /^(?:[a-z]+[-_])?(?:pub(?:lish)?(?:ed)?[-_]?)?(?:time|date|datetime)\d?$|^pubtime|^shijian$|^riqi$/i],
  ['outlet', /^(?:[a-z]+[-_])?(?:source|src|laiyuan|origin)\d?$|^source_|^js_name$|^(?:profile|account|media)[-_]?(?:nick)?name$/i],
  ['author', /^(?:[a-z]+[-_])?(?:author|writer|zuozhe)\d?$|^author_/i],
];
const LONGEST = 40;

/**
 * What the elements between the headline and the story state by their names. They are shown to readers, so they are
 * right when the page is; a sidebar that uses the same names stands elsewhere.
 *
 * @param from offset of the headline in the source.
 * @param to offset of the story's first line.
 */
export function namedElementEvidence(root: ElementNode, from: number, to: number): MetadataEvidence[] {
  const found: MetadataEvidence[] = [];
  for (const element of elementsOf(root)) {
    const { attributes, start, end } = element;
    if (start < from || end > to) continue;
    const words = `${attributes.id ?? ''} ${attributes.class ?? ''}`.split(/\s+/).filter(Boolean);
    const named = NAMES.find(([, pattern]) => words.some((word) => pattern.test(word)));
    if (!named) continue;
    const text = textIn(element);
    if (text.length > LONGEST) continue;
    const stated = `class:${named[0]}`;
    appendAll(found, named[0] === 'author' ? person(text, 'author', stated) : statement(named[0], text, stated));
  }
  return found;
}
