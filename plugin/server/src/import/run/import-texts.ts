import { rowsOf, UIDS } from '../../strapi';
import { findTexts, type LightSourceText } from '../ledger';
import type { RunItemRow } from '../rows';
import { inOrder } from './in-order';
import { prepareText } from './prepare-text';
import type { RunContext } from './run-context';
import { settleText } from './settle-text';

const BATCH = 200;
/** Texts read and cleaned ahead of the one being stored, for each thread. */
const AHEAD = 3;

/** The second step of a run: brings every listed text that still waits into its bucket, in the order of the listing. */
export async function importTexts(context: RunContext): Promise<void> {
  const { signal, progress, threads } = context;
  const prepared = inOrder(waitingTexts(context), Math.max(2, threads.size * AHEAD), ({ item, known }) => prepareText(context, item, known));
  for await (const text of prepared) {
    signal.throwIfAborted();
    const { bucket } = await settleText(context, text);
    progress.add(bucket);
    await progress.tell();
  }
}

/** Texts without a bucket, with what the ledger knows of each; none after the run was told to stop. */
async function* waitingTexts({ strapi, run, source, signal }: RunContext): AsyncGenerator<{ item: RunItemRow; known: LightSourceText | undefined }> {
  const items = rowsOf<RunItemRow>(strapi, UIDS.runItem);
  let after = 0;
  while (!signal.aborted) {
    const batch = await items.findMany({ where: { runDocumentId: run.documentId, bucket: null, id: { $gt: after } }, orderBy: { id: 'asc' }, limit: BATCH });
    if (batch.length === 0) return;
    const known = await findTexts(strapi, source.documentId, batch.map((item) => item.keyHash));
    for (const item of batch) {
      if (signal.aborted) return;
      yield { item, known: known.get(item.keyHash) };
    }
    after = batch[batch.length - 1].id;
  }
}
