/**
 * Why a conflict cannot be decided, or a decision not be undone. `decided`: somebody decided it, or it went away by
 * itself; `changed`: the article or the source's text is no longer what the person saw; `articleGone`: its article was
 * deleted; `notMergeable`: the field is one whole, so there is nothing to merge; `notDecided`: there is no decision to
 * undo; `touchedSince`: the article was edited after the decision; `newSource`: the source changed after the decision.
 */
export type ConflictRefusal = 'decided' | 'changed' | 'articleGone' | 'notMergeable' | 'notDecided' | 'touchedSince' | 'newSource';

/** A decision that must not be; the message says what to do instead. */
export class ConflictRefused extends Error {
  constructor(
    readonly code: ConflictRefusal,
    message: string,
  ) {
    super(message);
    this.name = 'ConflictRefused';
  }
}

/** The value that a person gave for a field is none that the field can have. */
export class InvalidFieldValue extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(`${field}: ${message}`);
    this.name = 'InvalidFieldValue';
  }
}
