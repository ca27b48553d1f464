import { concatenate, replacing, slice, sourceEnd, sourceStart, type MappedText } from '../../../mapped-text';
import type { Line } from '../../../read-text';
import { decodeEntities } from '../../html-entities';
import { lineOf } from '../../plain-text';
import { buildTree } from '../build-tree';
import { flatten } from '../flatten';
import { elementsOf, type ElementNode } from '../tree';
import { literalsIn, textOfLiteral, type Literal } from './string-literals';

/** A story that a page holds in a script alone, which shows it to readers: `window.__INITIAL_STATE__`, JSON-LD's `articleBody`. */
export interface EmbeddedStory {
  lines: Line[];
  /** Where it stands in the source. */
  start: number;
  end: number;
}

/** Shorter strings are summaries, notices and the like. */
const LEAST_HAN = 120;
const HAN = /[\u4e00-\u9fff]/gu;
const STOPS = /[。！？]/gu;
const MARKUP = /<(?:p|br|div|section|span)\b/i;

/** The longest running text among the strings of a page's scripts; null where none is long enough for a story. */
export function embeddedStory(root: ElementNode, source: string): EmbeddedStory | null {
  let best: { literal: Literal; worth: number } | null = null;
  for (const script of scriptsOf(root)) {
    for (const literal of literalsIn(source, script.start, script.end)) {
      // Six characters may stand for one: `\u6d77`.
      if (literal.end - literal.start < LEAST_HAN || (best !== null && literal.end - literal.start <= best.worth)) continue;
      const { text } = textOfLiteral(source, literal);
      const worth = text.match(HAN)?.length ?? 0;
      if (worth >= LEAST_HAN && (text.match(STOPS)?.length ?? 0) >= 2 && (best === null || worth > best.worth)) best = { literal, worth };
    }
  }
  if (best === null) return null;
  const { literal } = best;
  return { lines: linesOf(textOfLiteral(source, literal)), start: literal.start, end: literal.end };
}

export function* scriptsOf(root: ElementNode): Generator<ElementNode> {
  for (const element of elementsOf(root)) if (element.name === 'script' && element.attributes.src === undefined) yield element;
}

function linesOf(story: MappedText): Line[] {
  if (MARKUP.test(story.text)) {
    return flatten(buildTree(story.text), { keepHidden: true }).lines.map(({ line }) => ({ ...line, text: throughTo(story, line.text), zone: 'story' }));
  }
  const lines: Line[] = [];
  let at = 0;
  for (const row of story.text.split('\n')) {
    const line = lineOf(decodeEntities(slice(story, at, at + row.length)), 0);
    if (line !== null) lines.push({ ...line, zone: 'story' });
    at += row.length + 1;
  }
  return lines;
}

/** A piece of the embedded text, with its places in the page's source instead of those in the text. */
function throughTo(story: MappedText, piece: MappedText): MappedText {
  return concatenate(
    piece.stretches.map(({ at, start, end }, index) => {
      const text = piece.text.slice(at, piece.stretches[index + 1]?.at ?? piece.text.length);
      return text.length === end - start ? slice(story, start, end) : replacing(text, [sourceStart(story, start), sourceEnd(story, end)]);
    }),
  );
}
