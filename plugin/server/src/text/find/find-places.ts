import type { Mention } from '../../../../shared/cleaned-text';
import { findAll } from './mentions';
import { unitsOf } from './text-units';

export interface SearchedText {
  /** Index of the block; −1 is the title. */
  readonly block: number;
  readonly text: string;
}

/** Where the forms of one name stand, in text order: leftmost, the longest where several begin, without overlap. */
export function findPlaces(texts: readonly SearchedText[], forms: readonly string[]): Mention[] {
  const places = findAll(unitsOf(texts.map(({ text }) => text)), new Map(forms.map((form) => [form, 0])));
  return places.map(({ passage, start, end }) => ({ block: texts[passage].block, start, end }));
}
