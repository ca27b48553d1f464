import { partnersOf, type Partners } from './partners';
import { SENTENCE_END } from './segmentation/token-traits';
import { wordsInPlace, type WordsInPlace } from './segmentation/words-in-place';
import type { Story } from './story';
import { unitsOf, type TextUnits } from './text-units';

/** The place of a passage that is no block of the story; what is found only there has no mentions. */
export const OUTSIDE_BLOCKS = -2;
/** The place of the title, as mentions count it. */
export const TITLE = -1;

/** A stretch of the story that is read by itself: no name reaches across two of them. */
export interface Passage extends TextUnits, WordsInPlace {
  /** Index of the block; −1 is the title, −2 the kicker and the subtitle. */
  readonly block: number;
  /** A headline or a section title: its quotation marks often stress a figure of speech. */
  readonly heading: boolean;
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
  const { tokens, borders, notable, traits } = wordsInPlace(text);
  const sentenceEnds: number[] = [];
  for (let next = 0; next < notable.length; next++) if ((traits[next] & SENTENCE_END) !== 0) sentenceEnds.push(borders[notable[next] + 1]);
  return { block, heading, text, units, from, tokens, borders, notable, traits, partners: partnersOf({ tokens, notable, traits }), sentenceEnds };
}
