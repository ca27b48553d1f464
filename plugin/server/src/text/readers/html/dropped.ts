import { DROPPED_ELEMENTS } from './elements';
import type { ElementNode } from './tree';

/** Whether parts that a style sheet hides count as text: pages that fold their story away hide nothing else. */
export interface DropPolicy {
  keepHidden: boolean;
}

const RULES: Readonly<Record<string, string>> = { script: 'markup.script', style: 'markup.style', head: 'markup.head', title: 'markup.head', img: 'markup.picture' };

/** The rule that drops an element with all that is in it; null where it is kept. */
export function isDropped(element: ElementNode, policy: DropPolicy): string | null {
  const { name, attributes } = element;
  if (name === 'img' || name === 'meta' || name === 'link') return RULES[name] ?? 'markup.tag';
  if (DROPPED_ELEMENTS.has(name)) return RULES[name] ?? `markup.${name}`;
  if (policy.keepHidden) return null;
  const hidden = attributes.hidden !== undefined || /display\s{0,3}:\s{0,3}none/i.test(attributes.style ?? '');
  return hidden ? 'markup.hidden' : null;
}
