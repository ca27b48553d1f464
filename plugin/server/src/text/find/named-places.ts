import type { Mention } from '../../../../shared/cleaned-text';
import { firstWhere } from './first-where';

/** A stretch of a block that names something. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const NONE: readonly NamedPlace[] = [];

/** Where the entries are named, by block, in text order. */
export class NamedPlaces {
  private readonly byBlock = new Map<number, NamedPlace[]>();

  constructor(entries: readonly { name: string; mentions: readonly Mention[] }[]) {
    for (const { name, mentions } of entries) {
      for (const { block, start, end } of mentions) {
        const list = this.byBlock.get(block);
        if (list === undefined) this.byBlock.set(block, [{ start, end, name }]);
        else list.push({ start, end, name });
      }
    }
    for (const list of this.byBlock.values()) if (list.length > 1) list.sort((one, other) => one.start - other.start);
  }

  /** The places of a block, in text order. */
  inBlock(block: number): readonly NamedPlace[] {
    return this.byBlock.get(block) ?? NONE;
  }
}

/** Index of the first place that ends behind the offset; the one before it ends at the offset or before. */
export function firstEndingBehind(places: readonly NamedPlace[], offset: number): number {
  return firstWhere(places.length, (at) => places[at].end > offset);
}
