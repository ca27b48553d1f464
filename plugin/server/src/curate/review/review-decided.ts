/** Somebody has decided it already, or what was to be decided is no more; the message says which. */
export class ReviewDecided extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ReviewDecided';
  }
}
