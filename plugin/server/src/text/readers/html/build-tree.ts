import { Tokenizer } from 'htmlparser2';
import { BLOCK_ELEMENTS, ENDS_PARAGRAPH, FORMATTING_ELEMENTS, IMPLIED_ENDS, SCOPE_BOUNDARIES, TABLE_PARTS, VOID_ELEMENTS } from './elements';
import type { ElementNode } from './tree';

/** Deeper elements are laid beside each other: no page that people made nests so deep, and every step stays linear. */
const MAXIMUM_DEPTH = 256;

/** Attributes that some step reads; the others are not kept. */
const KEPT_ATTRIBUTES = new Set(
  'id class style hidden itemprop itemtype itemscope content name property charset href rel datetime alt type role align title colspan src'.split(' '),
);

/**
 * Builds the tree of a page from the tokens of `htmlparser2`, as browsers do for the most part: forgotten end tags are
 * implied, end tags without a start are passed over.
 */
export function buildTree(source: string): ElementNode {
  const builder = new TreeBuilder(source);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder.root;
}

const PARAGRAPH: ReadonlySet<string> = new Set(['p']);

class TreeBuilder {
  readonly root: ElementNode;
  private readonly stack: ElementNode[];
  /** How many open elements have a name, so that a stray end tag costs nothing. */
  private readonly open = new Map<string, number>();
  /** Where the last token ended; entities tell only their ends. */
  private position = 0;
  private name = '';
  private tagStart = 0;
  private attributeName = '';
  private attributeValue = '';
  private attributes: Record<string, string> = {};

  constructor(private readonly source: string) {
    this.root = { kind: 'element', name: '#page', attributes: {}, parent: null, children: [], depth: 0, start: 0, end: source.length };
    this.stack = [this.root];
  }

  ontext(from: number, end: number): void {
    // After an end tag that the source breaks off in, the tokenizer gives the rest of the source as text from -1 on.
    const start = Math.max(from, this.position);
    if (start >= end) return;
    this.top.children.push({ kind: 'text', text: this.source.slice(start, end), start, end });
    this.position = end;
  }

  ontextentity(codePoint: number, end: number): void {
    this.top.children.push({ kind: 'text', text: String.fromCodePoint(codePoint), start: Math.min(this.position, end), end });
    this.position = end;
  }

  onopentagname(start: number, end: number): void {
    this.name = this.source.slice(start, end).toLowerCase();
    this.tagStart = start - 1;
    this.attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.source.slice(start, end).toLowerCase();
    this.attributeValue = '';
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.source.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.attributeValue += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (KEPT_ATTRIBUTES.has(this.attributeName) && !(this.attributeName in this.attributes)) this.attributes[this.attributeName] = this.attributeValue;
  }

  onopentagend(end: number): void {
    this.position = Math.min(end + 1, this.source.length);
    this.openElement();
  }

  onselfclosingtag(end: number): void {
    this.position = Math.min(end + 1, this.source.length);
    // HTML knows no self-closing tags but those of void elements: `<div/>` opens a div.
    this.openElement();
  }

  onclosetag(start: number, end: number): void {
    const name = this.source.slice(start, end).toLowerCase();
    const close = this.source.indexOf('>', end);
    this.position = close === -1 ? this.source.length : close + 1;
    if ((this.open.get(name) ?? 0) === 0) {
      if (name === 'p' || name === 'br') this.append('br', start - 2, this.position);
      return;
    }
    this.closeElement(name, start - 2);
  }

  oncomment(start: number, end: number): void {
    this.position = Math.min(end + 1, this.source.length);
    this.top.children.push({ kind: 'comment', start: start - 4, end: this.position });
  }

  oncdata(start: number, end: number): void {
    this.position = Math.min(end + 1, this.source.length);
    this.top.children.push({ kind: 'comment', start: start - 9, end: this.position });
  }

  ondeclaration(_start: number, end: number): void {
    this.position = Math.min(end + 1, this.source.length);
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.position = Math.min(end + 1, this.source.length);
  }

  onend(): void {
    while (this.stack.length > 1) this.pop(this.source.length);
  }

  private get top(): ElementNode {
    return this.stack[this.stack.length - 1];
  }

  private openElement(): void {
    const { name } = this;
    if ((name === 'html' || name === 'body') && (this.open.get(name) ?? 0) > 0) return;
    if (ENDS_PARAGRAPH.has(name)) this.closeWithin(PARAGRAPH, SCOPE_BOUNDARIES);
    const implied = IMPLIED_ENDS[name];
    if (implied) this.closeWithin(implied.closes, implied.within);
    // A link in a link: the first was never closed.
    if (name === 'a' && (this.open.get('a') ?? 0) > 0) this.closeElement('a', this.tagStart);
    const element = this.append(name, this.tagStart, this.position);
    if (VOID_ELEMENTS.has(name) || this.stack.length >= MAXIMUM_DEPTH) return;
    this.stack.push(element);
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
  }

  private append(name: string, start: number, end: number): ElementNode {
    const parent = this.top;
    const element: ElementNode = { kind: 'element', name, attributes: this.attributes, parent, children: [], depth: parent.depth + 1, start, end };
    this.attributes = {};
    parent.children.push(element);
    return element;
  }

  /** Closes the outermost open element of these names that no boundary shields. */
  private closeWithin(names: ReadonlySet<string>, boundaries: ReadonlySet<string>): void {
    if (![...names].some((name) => (this.open.get(name) ?? 0) > 0)) return;
    let target = -1;
    for (let index = this.stack.length - 1; index > 0; index -= 1) {
      const { name } = this.stack[index];
      if (names.has(name)) target = index;
      else if (boundaries.has(name)) break;
    }
    while (target !== -1 && this.stack.length > target) this.pop(this.tagStart);
  }

  private closeElement(name: string, endTagStart: number): void {
    const formatting = FORMATTING_ELEMENTS.has(name);
    for (let index = this.stack.length - 1; index > 0; index -= 1) {
      const open = this.stack[index].name;
      if (open === name) {
        while (this.stack.length > index + 1) this.pop(endTagStart);
        this.pop(this.position);
        return;
      }
      // `<b><p>…</b>…</p>`: the paragraph goes on.
      if (formatting && BLOCK_ELEMENTS.has(open)) return this.forget(name, index);
      if (SCOPE_BOUNDARIES.has(open) && !TABLE_PARTS.has(name)) return;
    }
  }

  /** Takes the next open element of this name below `index` out of the stack, without closing what is in it. */
  private forget(name: string, index: number): void {
    for (let below = index - 1; below > 0; below -= 1) {
      if (this.stack[below].name !== name) continue;
      this.stack[below].end = this.position;
      this.stack.splice(below, 1);
      this.countDown(name);
      return;
    }
  }

  private pop(end: number): void {
    const element = this.stack.pop();
    if (!element) return;
    element.end = Math.max(element.end, end);
    this.countDown(element.name);
  }

  private countDown(name: string): void {
    this.open.set(name, (this.open.get(name) ?? 1) - 1);
  }
}
