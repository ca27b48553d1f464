import { characterTable } from './character-table';
import { segment } from './segmentation/segment';
import { mendWords } from './segmentation/mend-words';
import type { Token } from './segmentation/token';
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
  /** For each token that is a quotation mark or bracket, the index of its partner; −1 elsewhere. */
  readonly partners: Int32Array;
}

/** The story's passages in reading order: title, kicker, subtitle, blocks. Tables are no running text and are left out. */
export function passagesOf(story: Story): Passage[] {
  const passages: Passage[] = [];
  const add = (block: number, text: string | null, heading: boolean): void => {
    if (text === null || text === '') return;
    const tokens = mendWords(segment(text));
    passages.push({ block, text, heading, tokens, partners: partnersOf(tokens) });
  };
  add(TITLE, story.title, true);
  add(OUTSIDE_BLOCKS, story.kicker, true);
  add(OUTSIDE_BLOCKS, story.subtitle, true);
  story.blocks.forEach((block, index) => {
    if (block.kind !== 'table') add(index, block.text, block.kind === 'heading');
  });
  return passages;
}

const CLOSING: Record<string, string> = { '”': '“', '’': '‘', '）': '（', '》': '《', '」': '「', '』': '『', ')': '(' };
const OPENING = new Set(Object.values(CLOSING));
const PAIRED = characterTable([...Object.keys(CLOSING), ...OPENING]);

function partnersOf(tokens: readonly Token[]): Int32Array {
  const partners = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { class: kind, text } = tokens[index];
    if (kind !== 'mark' || PAIRED[text.charCodeAt(0)] === 0) continue;
    if (OPENING.has(text)) open.push(index);
    const opening = CLOSING[text];
    if (opening === undefined) continue;
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
