/**
 * Why two entries cannot be merged, or a merge not undone. `itself`: they are one; `merged`: one of them is merged
 * already; `below`: the one belongs to the other, so that it would become its own parent; `undone`: it was undone
 * already; `mergedSince`: the entry that it went into was merged itself since.
 */
export type RefusalCode = 'itself' | 'merged' | 'below' | 'undone' | 'mergedSince';

/** A merge that must not be; the message says what to do instead. */
export class MergeRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'MergeRefused';
  }
}
