/**
 * Mapped text: a string that keeps, for each stretch of it, where that stretch stood in the decoded source.
 *
 * Rules never edit a bare string. They slice, join and replace mapped texts, so that at the end each block knows
 * what it came from. A stretch whose text and source are of one length maps unit by unit; any other stretch was
 * replaced as a whole.
 */
export interface MappedText {
  readonly text: string;
  /** Ascending in `at` and in `start`, without gaps in `at`; empty only for an empty text. */
  readonly stretches: readonly Stretch[];
}

export interface Stretch {
  /** Where the stretch begins in the text; it ends where the next one begins. */
  readonly at: number;
  /** Where it stood in the decoded source, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}
