/** How long a batch may take, so that the panel and the APIs wait for none of them. */
const WANTED_MS = 160;
const FIRST = 16;
/** Smaller batches cost more a text than they spare: each looks up and writes the same tables. */
const LEAST = 16;
const MOST = 96;

/** How many texts are stored together: as many as take about {@link WANTED_MS} on this machine and database. */
export class BatchSize {
  private size = FIRST;

  get next(): number {
    return this.size;
  }

  /** @param texts how many the last batch had */
  took(texts: number, milliseconds: number): void {
    const fitting = Math.round((texts * WANTED_MS) / Math.max(1, milliseconds));
    this.size = Math.max(LEAST, Math.min(MOST, fitting, this.size * 2));
  }
}
