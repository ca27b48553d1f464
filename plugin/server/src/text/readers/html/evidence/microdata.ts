import { appendAll } from '../../../append-all';
import type { MetadataEvidence } from '../../../read-text';
import { elementsOf, textIn, type ElementNode } from '../tree';
import { person, statement } from './fields';

/** What `itemprop` and `<time>` mark in the page. */
export function microdataEvidence(root: ElementNode): MetadataEvidence[] {
  const found: MetadataEvidence[] = [];
  const times: MetadataEvidence[] = [];
  for (const element of elementsOf(root)) {
    const { name, attributes } = element;
    if (name === 'time') appendAll(times, statement('publishedAt', attributes.datetime ?? textIn(element), 'time'));
    const { itemprop } = attributes;
    if (itemprop === undefined || name === 'meta') continue;
    const value = attributes.content ?? attributes.datetime ?? textIn(element);
    switch (itemprop.trim()) {
      case 'datePublished':
        appendAll(found, statement('publishedAt', value, 'microdata:datePublished'));
        break;
      case 'publisher':
      case 'sourceOrganization':
        appendAll(found, statement('outlet', value, `microdata:${itemprop.trim()}`));
        break;
      case 'author':
        appendAll(found, person(value, 'author', 'microdata:author'));
        break;
      case 'editor':
        appendAll(found, person(value, 'editor', 'microdata:editor'));
        break;
    }
  }
  // Pages of comments and lists have a `<time>` for each; a story has one.
  return times.length <= 2 ? [...found, ...times] : found;
}
