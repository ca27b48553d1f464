import type { Removal } from '../../read-text';
import { LineBuilder, lineOf } from '../line-builder';
import { BLOCK_ELEMENTS } from './elements';
import { isDropped, type DropPolicy } from './dropped';
import { tableLine } from './data-table';
import type { PageLine } from './page-line';
import type { ElementNode, TextNode } from './tree';

export interface FlatPage {
  lines: PageLine[];
  /** Subtrees that no reader sees, and entities for white space at the edges of lines. */
  removed: Removal[];
}

/** What holds of all text below an element. */
interface Style {
  block: ElementNode;
  linked: boolean;
  bold: boolean;
  centered: boolean;
  preformatted: boolean;
}

const BOLD_ELEMENTS = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
/** What pages wrap the fields of a line in; ruby, raised and lowered type part nothing. */
const FIELD_ELEMENTS = new Set(['span', 'a', 'em', 'i', 'time', 'cite', 'small', 'strong', 'b']);
const HEADING_LEVELS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
const WHITE = /[ \t\r\n\f]+/g;
const SENTENCE = /[，。；！？]/;
/** Han characters and full-width marks: a line end of the source between two of them is no space. */
const FULL_WIDTH = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]/;

/** Lays a page out as lines, one a block or a `<br>`, each with its offsets in the source. */
export function flatten(root: ElementNode, policy: DropPolicy): FlatPage {
  const flattener = new Flattener(policy);
  flattener.walk(root, { block: root, linked: false, bold: false, centered: false, preformatted: false });
  flattener.endLine(true);
  return { lines: flattener.lines, removed: flattener.removed };
}

class Flattener {
  readonly lines: PageLine[] = [];
  readonly removed: Removal[] = [];
  private builder = new LineBuilder();
  private style: Style | null = null;
  private pendingSpace: { start: number; newline: boolean } | null = null;
  /** Gaps between inline elements that nothing parts; they part fields in a line that is no sentence. */
  private seams: number[] = [];
  private characters = 0;
  private linkedCharacters = 0;
  private boldCharacters = 0;
  private lastCharacter = '';
  private breaks = 1;
  private picture = false;

  constructor(private readonly policy: DropPolicy) {}

  walk(element: ElementNode, style: Style): void {
    for (const child of element.children) {
      if (child.kind === 'text') this.addText(child, style);
      else if (child.kind === 'comment') this.removed.push({ rule: 'markup.comment', start: child.start, end: child.end });
      else this.enter(child, style);
    }
  }

  /** Ends the line; `closed` where a block ends, open where only `<br>` breaks it. */
  endLine(closed: boolean): void {
    const { style } = this;
    this.pendingSpace = null;
    if (style === null) {
      this.breaks = closed ? Math.max(this.breaks, 1) : this.breaks + 1;
      this.builder = new LineBuilder();
      return;
    }
    const mapped = this.withSeams();
    const line = lineOf(mapped, { blankBefore: this.breaks, ...(closed ? { closed } : {}) }, this.removed);
    if (line) {
      if (this.linkedCharacters > 0) line.linked = Math.min(1, this.linkedCharacters / this.characters);
      const level = headingLevel(style.block);
      if (level !== null) Object.assign(line, { markup: 'heading', level });
      const bold = this.boldCharacters >= this.characters * 0.95;
      this.lines.push({ line, block: style.block, bold, centered: style.centered, afterPicture: this.picture });
      this.breaks = closed ? 1 : 0;
      this.picture = false;
    }
    this.reset();
  }

  private enter(element: ElementNode, style: Style): void {
    const { name, attributes } = element;
    const rule = isDropped(element, this.policy);
    if (name === 'img' || name === 'video' || name === 'figure') this.picture = true;
    if (rule !== null) {
      if (element.end > element.start) this.removed.push({ rule, start: element.start, end: element.end });
      return;
    }
    if (name === 'br') return this.endLine(false);
    if (name === 'table') {
      const table = tableLine(element, this.policy, this.removed);
      if (table) {
        this.endLine(true);
        this.lines.push({ line: { ...table, blankBefore: 1 }, block: element, bold: false, centered: false, afterPicture: false });
        return;
      }
    }
    const isBlock = BLOCK_ELEMENTS.has(name);
    const inner: Style = {
      block: isBlock ? element : style.block,
      linked: style.linked || (name === 'a' && attributes.href !== undefined),
      bold: style.bold || BOLD_ELEMENTS.has(name) || /font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)/i.test(attributes.style ?? ''),
      centered: isBlock ? isCentered(element, style.centered) : style.centered,
      preformatted: style.preformatted || name === 'pre',
    };
    if (isBlock) this.endLine(true);
    else this.addSeam(name);
    this.walk(element, inner);
    if (isBlock) this.endLine(true);
    else this.addSeam(name);
  }

  private addText({ text, start, end }: TextNode, style: Style): void {
    if (text.length !== end - start) return this.addPiece(text, start, end, style);
    let done = 0;
    for (const white of text.matchAll(WHITE)) {
      if (white.index > done) this.addPiece(text.slice(done, white.index), start + done, start + white.index, style);
      done = white.index + white[0].length;
      if (style.preformatted && white[0].includes('\n')) this.endLine(false);
      else this.pendingSpace ??= { start: start + white.index, newline: /[\r\n]/.test(white[0]) };
    }
    if (done < text.length) this.addPiece(text.slice(done), start + done, end, style);
  }

  private addPiece(text: string, start: number, end: number, style: Style): void {
    if (this.pendingSpace !== null && !this.builder.isEmpty) {
      const { start: at, newline } = this.pendingSpace;
      if (!newline || !FULL_WIDTH.test(this.lastCharacter) || !FULL_WIDTH.test(text[0])) this.builder.add(' ', at, at + 1);
    }
    this.pendingSpace = null;
    this.builder.add(text, start, end);
    this.lastCharacter = text[text.length - 1];
    const visible = text.trim().length;
    if (visible === 0) return;
    if (this.style === null) this.style = style;
    this.characters += visible;
    if (style.linked) this.linkedCharacters += visible;
    if (style.bold) this.boldCharacters += visible;
  }

  private addSeam(name: string): void {
    if (FIELD_ELEMENTS.has(name) && this.characters > 0 && this.pendingSpace === null) this.seams.push(this.builder.length);
  }

  /** `<span>时间：…</span><span>来源：…</span>`: in a line that is no sentence, elements that touch are fields apart. */
  private withSeams(): ReturnType<LineBuilder['build']> {
    const built = this.builder.build();
    const seams = [...new Set(this.seams)].filter((at) => at > 0 && at < built.text.length);
    if (seams.length === 0 || SENTENCE.test(built.text)) return built;
    return this.builder.buildParted(seams, ' ');
  }

  private reset(): void {
    this.builder = new LineBuilder();
    this.style = null;
    this.seams = [];
    this.characters = 0;
    this.linkedCharacters = 0;
    this.boldCharacters = 0;
    this.lastCharacter = '';
  }
}

/** The level of the `h1` to `h6` that holds a block; null outside of them. */
function headingLevel(block: ElementNode): number | null {
  for (let element: ElementNode | null = block; element !== null; element = element.parent) {
    const level = HEADING_LEVELS[element.name];
    if (level !== undefined) return level;
    if (element.name === 'td' || element.name === 'article' || element.name === 'div') return null;
  }
  return null;
}

function isCentered({ name, attributes }: ElementNode, inherited: boolean): boolean {
  if (name === 'center' || /^center$/i.test(attributes.align ?? '')) return true;
  const aligned = /text-align\s{0,3}:\s{0,3}(\w{1,10})/i.exec(attributes.style ?? '')?.[1] ?? attributes.align;
  return aligned === undefined ? inherited : /^center$/i.test(aligned);
}
