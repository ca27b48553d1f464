/** Why a text is quarantined instead of cleaned. */
export type UnreadableReason =
  | 'empty'
  | 'binary'
  | 'tooLarge'
  | 'replacementCharacters'
  | 'mojibake'
  | 'annotated'
  | 'noStory'
  | 'malformed';

/** A text that cannot become an article as it is. It is quarantined with the reason; nothing is guessed. */
export class UnreadableText extends Error {
  constructor(
    readonly reason: UnreadableReason,
    message: string,
    /** Where in the decoded source (or in the bytes, before decoding) the trouble begins. */
    readonly offset?: number,
  ) {
    super(message);
    this.name = 'UnreadableText';
  }
}
