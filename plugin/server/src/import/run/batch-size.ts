/** How long a batch may take, and of how many texts it is at least: a smaller one costs much more a text than it spares. */
const ALONE = { milliseconds: 100, least: 16 };
/** The same while requests come: on SQLite each waits for the batch under way. */
const BESIDE_REQUESTS = { milliseconds: 30, least: 4 };
const FIRST = 16;
const MOST = 96;

/** How many texts are stored together: as many as take about so long on this machine and database. */
export class BatchSize {
  private size = FIRST;

  get next(): number {
    return this.size;
  }

  /**
   * @param texts how many the last batch had
   * @param besideRequests whether somebody asked the server for something of late
   */
  took(texts: number, milliseconds: number, besideRequests: boolean): void {
    const { milliseconds: wanted, least } = besideRequests ? BESIDE_REQUESTS : ALONE;
    const fitting = Math.round((texts * wanted) / Math.max(1, milliseconds));
    this.size = Math.max(least, Math.min(MOST, fitting, this.size * 2));
  }
}
