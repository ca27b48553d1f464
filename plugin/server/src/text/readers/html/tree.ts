/** A page as a tree that keeps where everything stood in the source. */
export interface ElementNode {
  kind: 'element';
  name: string;
  attributes: Readonly<Record<string, string>>;
  parent: ElementNode | null;
  children: PageNode[];
  /** Distance from the root. */
  depth: number;
  /** From the start tag to the end of the end tag, or to where the element was closed without one. */
  start: number;
  end: number;
}

export interface TextNode {
  kind: 'text';
  /** A piece of the source as it stands there, or the character of an entity. */
  text: string;
  start: number;
  end: number;
}

export interface CommentNode {
  kind: 'comment';
  start: number;
  end: number;
}

export type PageNode = ElementNode | TextNode | CommentNode;

/** A page's elements are asked for many times, and a tree does not change once it is built. */
const known = new WeakMap<ElementNode, readonly ElementNode[]>();

/** The elements below and including `root`, parents first. */
export function elementsOf(root: ElementNode): readonly ElementNode[] {
  const listed = known.get(root);
  if (listed !== undefined) return listed;
  const elements: ElementNode[] = [];
  const stack: ElementNode[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    elements.push(element);
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index];
      if (child.kind === 'element') stack.push(child);
    }
  }
  known.set(root, elements);
  return elements;
}

/** The text in an element, white space collapsed; nothing is left out. */
export function textIn(element: ElementNode): string {
  const parts: string[] = [];
  const stack: PageNode[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'text') parts.push(node.text);
    else if (node.kind === 'element') for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index]);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}
