import type { Mention } from '../../../../shared/cleaned-text';

/** A stretch of a block that names something. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

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
    for (const list of this.byBlock.values()) list.sort((one, other) => one.start - other.start);
  }

  /** The places of a block, in text order. */
  inBlock(block: number): readonly NamedPlace[] {
    return this.byBlock.get(block) ?? [];
  }

  /** Index in `inBlock` of the last place that ends at or before the offset; −1 where none does. */
  lastBefore(block: number, offset: number): number {
    const list = this.inBlock(block);
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
