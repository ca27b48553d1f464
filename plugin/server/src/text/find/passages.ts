import { partnersOf, type Partners } from './partners';
import { mendWords } from './segmentation/mend-words';
import { segment } from './segmentation/segment';
import type { Token } from './segmentation/token';
import { SENTENCE_END } from './segmentation/token-traits';
import type { Story } from './story';
import { unitsOf, type TextUnits } from './text-units';

/** The place of a passage that is no block of the story; what is found only there has no mentions. */
export const OUTSIDE_BLOCKS = -2;
/** The place of the title, as mentions count it. */
export const TITLE = -1;

/** A stretch of the story that is read by itself: no name reaches across two of them. */
export interface Passage extends TextUnits {
  /** Index of the block; −1 is the title, −2 the kicker and the subtitle. */
  readonly block: number;
  /** A headline or a section title: its quotation marks often stress a figure of speech. */
  readonly heading: boolean;
  readonly tokens: readonly Token[];
  /** Offset at which each token begins and the one before it ends; behind the last, the length of the text. */
  readonly borders: readonly number[];
  /** Indexes of the tokens that have traits, ascending: all that most finders look at. */
  readonly notable: readonly number[];
  readonly partners: Partners;
  /** Offsets behind the marks that end sentences, ascending. */
  readonly sentenceEnds: readonly number[];
}

/** The story's passages in reading order: title, kicker, subtitle, blocks. Tables are no running text and are left out. */
export function passagesOf(story: Story): Passage[] {
  const places: { block: number; heading: boolean }[] = [];
  const texts: string[] = [];
  const add = (block: number, text: string | null, heading: boolean): void => {
    if (text === null || text === '') return;
    places.push({ block, heading });
    texts.push(text);
  };
  add(TITLE, story.title, true);
  add(OUTSIDE_BLOCKS, story.kicker, true);
  add(OUTSIDE_BLOCKS, story.subtitle, true);
  story.blocks.forEach((block, index) => {
    if (block.kind !== 'table') add(index, block.text, block.kind === 'heading');
  });
  return unitsOf(texts).map((units, index) => passageOf(units, places[index]));
}

function passageOf({ text, units, from }: TextUnits, { block, heading }: Pick<Passage, 'block' | 'heading'>): Passage {
  const tokens = mendWords(segment(text));
  const borders = new Array<number>(tokens.length + 1);
  const notable: number[] = [];
  const sentenceEnds: number[] = [];
  let border = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { text: word, traits } = tokens[at];
    borders[at] = border;
    border += word.length;
    if (traits === 0) continue;
    notable.push(at);
    if ((traits & SENTENCE_END) !== 0) sentenceEnds.push(border);
  }
  borders[tokens.length] = border;
  return { block, heading, text, units, from, tokens, borders, notable, partners: partnersOf(tokens, notable), sentenceEnds };
}
