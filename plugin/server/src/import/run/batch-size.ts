/** How long a batch may take, so that the panel and the APIs wait for none of them. */
const WANTED_MS = 120;
const FIRST = 10;
const LEAST = 4;
const MOST = 80;

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
