import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { RunItemRow, RunRow } from '../rows';
import { jobs, queuesOf } from './job-queue';

/** Texts of one job: few enough that what a dead process had in hand is soon done again. */
const TEXTS = 50;
/** Chunks sent with one statement. */
const SENT_AT_ONCE = 200;

/** The waiting texts of a run whose rows lie after one id and up to another. */
export interface Chunk {
  after: number;
  upTo: number;
}

/** Parts the waiting texts of a run into chunks, and sends each as a job. */
export async function sendChunks(strapi: Strapi, run: RunRow): Promise<void> {
  const boss = await jobs(strapi);
  const name = queuesOf(run).chunks;
  for (let after = 0; ; ) {
    const found = await waiting(strapi, run, { $gt: after }, TEXTS * SENT_AT_ONCE);
    if (found.length === 0) return;
    const chunks: Chunk[] = [];
    for (let first = 0; first < found.length; first += TEXTS) {
      const upTo = found[Math.min(first + TEXTS, found.length) - 1].id;
      chunks.push({ after, upTo });
      after = upTo;
    }
    await boss.insert(chunks.map((data) => ({ name, data })));
  }
}

/** The texts of a chunk that still wait, as pages for `importItems`. */
export async function* waitingOf(strapi: Strapi, run: RunRow, { after, upTo }: Chunk): AsyncGenerator<RunItemRow[]> {
  const ids = (await waiting(strapi, run, { $gt: after, $lte: upTo })).map(({ id }) => id);
  if (ids.length > 0) yield await rowsOf<RunItemRow>(strapi, UIDS.runItem).findMany({ where: { id: { $in: ids } }, orderBy: { id: 'asc' } });
}

/** How many texts of a run still wait. */
export function countWaiting(strapi: Strapi, run: RunRow): Promise<number> {
  return rowsOf(strapi, UIDS.runItem).count({ where: { runDocumentId: run.documentId, bucket: null } });
}

function waiting(strapi: Strapi, run: RunRow, id: Record<string, number>, limit?: number): Promise<{ id: number }[]> {
  return rowsOf<RunItemRow>(strapi, UIDS.runItem).findMany({ where: { runDocumentId: run.documentId, bucket: null, id }, select: ['id'], orderBy: { id: 'asc' }, limit });
}
