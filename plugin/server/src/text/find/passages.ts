import { mendWords } from './segmentation/mend-words';
import { segment } from './segmentation/segment';
import type { Token } from './segmentation/token';
import { PAIRED } from './segmentation/token-traits';
import type { Story } from './story';

/** The place of a passage that is no block of the story; what is found only there has no mentions. */
export const OUTSIDE_BLOCKS = -2;
/** The place of the title, as mentions count it. */
export const TITLE = -1;

/** A stretch of the story that is read by itself: no name reaches across two of them. */
export interface Passage {
  /** Index of the block; −1 is the title, −2 the kicker and the subtitle. */
  readonly block: number;
  readonly text: string;
  /** A headline or a section title: its quotation marks often stress a figure of speech. */
  readonly heading: boolean;
  readonly tokens: readonly Token[];
  /** Offset at which each token begins and the one before it ends; behind the last, the length of the text. */
  readonly borders: Int32Array;
  /** Indexes of the tokens that have traits, ascending: all that most finders look at. */
  readonly notable: readonly number[];
  /** For each token that is a quotation mark or bracket, the index of its partner; −1 elsewhere. */
  readonly partners: Int32Array;
}

/** The story's passages in reading order: title, kicker, subtitle, blocks. Tables are no running text and are left out. */
export function passagesOf(story: Story): Passage[] {
  const passages: Passage[] = [];
  const add = (block: number, text: string | null, heading: boolean): void => {
    if (text !== null && text !== '') passages.push(passageOf(block, text, heading));
  };
  add(TITLE, story.title, true);
  add(OUTSIDE_BLOCKS, story.kicker, true);
  add(OUTSIDE_BLOCKS, story.subtitle, true);
  story.blocks.forEach((block, index) => {
    if (block.kind !== 'table') add(index, block.text, block.kind === 'heading');
  });
  return passages;
}

function passageOf(block: number, text: string, heading: boolean): Passage {
  const tokens = mendWords(segment(text));
  const borders = new Int32Array(tokens.length + 1);
  const notable: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    borders[at + 1] = borders[at] + tokens[at].text.length;
    if (tokens[at].traits !== 0) notable.push(at);
  }
  return { block, text, heading, tokens, borders, notable, partners: partnersOf(tokens, notable) };
}

const CLOSING: Record<string, string> = { '”': '“', '’': '‘', '）': '（', '》': '《', '」': '「', '』': '『', ')': '(' };
const OPENING = new Set(Object.values(CLOSING));

function partnersOf(tokens: readonly Token[], notable: readonly number[]): Int32Array {
  const partners = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (const index of notable) {
    const { traits, text } = tokens[index];
    if ((traits & PAIRED) === 0) continue;
    if (OPENING.has(text)) {
      open.push(index);
      continue;
    }
    const opening = CLOSING[text];
    // Only the nearest few marks may be the partner, so that a text of nothing but opening marks stays linear.
    for (let depth = open.length - 1; depth >= 0 && depth >= open.length - 4; depth--) {
      if (tokens[open[depth]].text !== opening) continue;
      partners[index] = open[depth];
      partners[open[depth]] = index;
      open.length = depth;
      break;
    }
  }
  return partners;
}
