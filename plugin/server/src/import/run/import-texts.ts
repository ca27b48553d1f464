import { rowsOf, UIDS } from '../../strapi';
import { findTexts, type LightSourceText } from '../ledger/ledger';
import type { RunItemRow } from '../rows';
import { BatchSize } from './batch-size';
import { batches } from './batches';
import { giveWay, requestsCome } from './give-way';
import { inOrder } from './in-order';
import { prepareText } from './prepare-text';
import type { RunContext } from './run-context';
import { settleTexts } from './settle-texts';

const PAGE = 200;
/** Texts read and cleaned ahead of those being stored, for each thread, be the batches small. */
const AHEAD = 3;

/** The second step of a run: brings every listed text that still waits into its bucket, in the order of the listing. */
export async function importTexts(context: RunContext): Promise<void> {
  await importItems(context, waitingItems(context));
}

/**
 * Brings listed texts into their buckets: reads and cleans some ahead, stores them in batches. It does not matter who
 * calls it, on which instance; where two callers have the same item in hand, one of them settles it.
 *
 * @param pages items without a bucket, about 200 at a time
 * @throws LeaseLost; the reason of the run's signal, once that is aborted
 */
export async function importItems(context: RunContext, pages: AsyncIterable<RunItemRow[]>): Promise<void> {
  const { signal, progress, threads } = context;
  const server = context.strapi.server.httpServer;
  const size = new BatchSize();
  // While one batch is stored, which holds SQLite's only connection, the threads are to have the whole next one.
  const prepared = inOrder(withLedger(context, pages), () => Math.max(2, threads.size * AHEAD, size.next), ({ item, known }) => prepareText(context, item, known));
  for await (const batch of batches(prepared, () => size.next)) {
    signal.throwIfAborted();
    const start = performance.now();
    for (const { bucket } of await settleTexts(context, batch)) progress.add(bucket);
    size.took(batch.length, performance.now() - start, requestsCome(server));
    await progress.tell();
    await giveWay(server);
  }
}

/** Pages of texts without a bucket. */
async function* waitingItems({ strapi, run, signal }: RunContext): AsyncGenerator<RunItemRow[]> {
  const items = rowsOf<RunItemRow>(strapi, UIDS.runItem);
  let after = 0;
  while (!signal.aborted) {
    const page = await items.findMany({ where: { runDocumentId: run.documentId, bucket: null, id: { $gt: after } }, orderBy: { id: 'asc' }, limit: PAGE });
    if (page.length === 0) return;
    yield page;
    after = page[page.length - 1].id;
  }
}

/** Each text with what the ledger knows of it; none after the run was told to stop. */
async function* withLedger({ strapi, source, signal }: RunContext, pages: AsyncIterable<RunItemRow[]>): AsyncGenerator<{ item: RunItemRow; known: LightSourceText | undefined }> {
  for await (const page of pages) {
    const known = await findTexts(strapi, source.documentId, page.map((item) => item.keyHash));
    for (const item of page) {
      if (signal.aborted) return;
      yield { item, known: known.get(item.keyHash) };
    }
  }
}
