import type { LineMarkup } from '../../read-text';
import type { ElementNode } from './tree';

const MARKUP_OF_ELEMENTS: Readonly<Record<string, LineMarkup>> = { li: 'listItem', dd: 'listItem', blockquote: 'quote', figcaption: 'caption', caption: 'caption' };

/** What the elements between the line and the story's own say; a list that holds the whole story says nothing. */
export function markupOf(block: ElementNode, story: ElementNode): LineMarkup | undefined {
  for (let element: ElementNode | null = block; element !== null && element !== story; element = element.parent) {
    const markup = MARKUP_OF_ELEMENTS[element.name];
    if (markup) return markup;
  }
  return undefined;
}
