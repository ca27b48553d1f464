/** Faults that a person who asks the importer for something can do something about. */

/** A source, run or other record that the request names does not exist. */
export class RecordNotFound extends Error {
  constructor(what: string, documentId: string) {
    super(`There is no ${what} “${documentId}”`);
    this.name = 'RecordNotFound';
  }
}

/** What a person gave for a source cannot be used. */
export class InvalidSource extends Error {
  constructor(
    /** Each fault with the field it is about, an English sentence, and a code by which the panel says it in the reader's language. */
    readonly issues: { field: string; message: string; code: `source.${string}` | 'invalid' }[],
  ) {
    super(`The source is wrong: ${issues.map(({ field, message }) => `${field}: ${message}`).join('; ')}`);
    this.name = 'InvalidSource';
  }
}

/** The request cannot be met while another run of the source goes on. */
export class RunGoesOn extends Error {
  constructor(sourceName: string) {
    super(`A run of “${sourceName}” is going on; wait for its end or cancel it`);
    this.name = 'RunGoesOn';
  }
}

/** A run of the source was paused: it has to go on or be cancelled before another one can start. */
export class RunIsPaused extends Error {
  constructor(sourceName: string) {
    super(`A run of “${sourceName}” is paused; let it go on or cancel it first`);
    this.name = 'RunIsPaused';
  }
}

/** A run cannot be undone as it stands. */
export class NothingToUndo extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NothingToUndo';
  }
}
