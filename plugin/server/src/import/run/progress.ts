import type { Bucket, BucketCounts } from '../../../../shared/records';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { noCounts, OPEN_STATES } from './run-records';
import type { RunRow } from '../rows';
import { countIds } from './id-ranges';

/** How often a run tells the database how far it is. */
const EVERY_MS = 500;

/** How far a run is: counted in memory, told to the database now and then, and exactly at the end. */
export class Progress {
  private toldAt = 0;

  private constructor(
    private readonly strapi: Strapi,
    private readonly runDocumentId: string,
    readonly counts: BucketCounts,
  ) {}

  /** Begins where the run stands: a run that goes on after a crash has items already. */
  static async of(strapi: Strapi, run: RunRow): Promise<Progress> {
    return new Progress(strapi, run.documentId, await countItems(strapi, run.documentId));
  }

  /** For a process that works on part of a run, whose coordinator counts the whole: it tells nobody. */
  static silent(strapi: Strapi, run: RunRow): Progress {
    const progress = new Progress(strapi, run.documentId, noCounts());
    progress.toldAt = Number.POSITIVE_INFINITY;
    return progress;
  }

  get done(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  add(bucket: Bucket, count = 1): void {
    this.counts[bucket] += count;
  }

  /** Counts what stands in the buckets now, whoever put it there, and tells it. */
  async recount(): Promise<void> {
    Object.assign(this.counts, await countItems(this.strapi, this.runDocumentId));
    await this.tell();
  }

  async tell(): Promise<void> {
    if (Date.now() - this.toldAt < EVERY_MS) return;
    this.toldAt = Date.now();
    // How a run ended is said by its end: this may come late, from a process that was paused.
    await rowsOf<RunRow>(this.strapi, UIDS.run).updateMany({ where: { documentId: this.runDocumentId, state: { $in: [...OPEN_STATES] } }, data: { done: this.done, counts: this.counts } });
  }
}

/** How many texts of a run stand in each bucket, as the database has them: by row, and unchanged ones by their place in the ledger. */
export async function countItems(strapi: Strapi, runDocumentId: string): Promise<BucketCounts> {
  const rows: { bucket: Bucket; count: number | string }[] = await strapi.db
    .getConnection('copydesk_import_run_items')
    .where({ run_document_id: runDocumentId })
    .whereNotNull('bucket')
    .groupBy('bucket')
    .select('bucket')
    .count({ count: '*' });
  const counts = noCounts();
  // What stands in no bucket of ours is not counted, so that the report does not add up.
  for (const { bucket, count } of rows) if (bucket in counts) counts[bucket] = Number(count);
  const run = await rowsOf<RunRow>(strapi, UIDS.run).findOne({ where: { documentId: runDocumentId }, select: ['unchanged'] });
  counts.unchanged += countIds(run?.unchanged ?? []);
  return counts;
}
