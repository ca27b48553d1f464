import type { Bucket } from '../../../../shared/records';
import { articleStamps } from '../article/article-stamp';
import { columnsOf, rowsOf, tableOf, UIDS, type Strapi } from '../../strapi';
import { updateRows } from '../bulk/update-rows';
import { isPostgres } from '../lease/database-clock';
import type { RunItemRow } from '../rows';
import { itemOutcome } from './list-texts';
import type { Outcome } from './outcome';
import type { RunContext } from './run-context';

/** Buckets of texts whose article the run may have written. */
const WRITTEN: readonly Bucket[] = ['created', 'updated', 'merged', 'conflict', 'kept'];

/** Thrown to undo what was done for texts that somebody else has brought into their buckets meanwhile. */
export class SettledElsewhere extends Error {
  constructor(count: number) {
    super(`Another process has brought ${count} of these texts into their buckets`);
    this.name = 'SettledElsewhere';
  }
}

/**
 * Makes sure, at the beginning of a transaction, that listed texts still wait, and that they wait for nobody else until
 * it ends. Only processes that share a run, on PostgreSQL, can have the same text in hand.
 *
 * @throws SettledElsewhere
 */
export async function claimItems(strapi: Strapi, items: readonly Pick<RunItemRow, 'id'>[]): Promise<void> {
  if (!isPostgres(strapi)) return;
  const ids = items.map(({ id }) => id);
  await strapi.db.transaction(async ({ trx }) => {
    const waiting: unknown[] = await strapi.db.getConnection(tableOf(strapi, UIDS.runItem)).transacting(trx).whereIn('id', ids).whereNull('bucket').orderBy('id').select('id').forUpdate();
    if (waiting.length !== ids.length) throw new SettledElsewhere(ids.length - waiting.length);
  });
}

/** Writes what became of one listed text, once: of two processes that have it in hand, the later is undone. @throws SettledElsewhere */
export async function reportItem({ strapi, run }: Pick<RunContext, 'strapi' | 'run'>, item: Pick<RunItemRow, 'id'>, settled: Outcome): Promise<void> {
  const written = !run.dryRun && settled.article && WRITTEN.includes(settled.bucket) ? settled.article.documentId : null;
  if (written !== null) settled.stamp = (await articleStamps(strapi, [written])).get(written);
  const { count } = await rowsOf<RunItemRow>(strapi, UIDS.runItem).updateMany({ where: { id: item.id, bucket: null }, data: itemOutcome(settled) });
  if (count !== 1) throw new SettledElsewhere(1);
}

/** Writes that listed texts became articles, in few statements. Must run in a transaction. @throws SettledElsewhere */
export async function reportCreated(strapi: Strapi, settled: readonly { item: Pick<RunItemRow, 'id'>; outcome: Outcome }[]): Promise<void> {
  if (settled.length === 0) return;
  const { bucket } = columnsOf(strapi, UIDS.runItem);
  const stamps = await articleStamps(strapi, settled.flatMap(({ outcome: { article } }) => article?.documentId ?? []));
  const updates = settled.map(({ item: { id }, outcome: { article, warnings } }) => ({
    id,
    values: {
      articleDocumentId: article?.documentId ?? null,
      articleStamp: (article && stamps.get(article.documentId)) ?? null,
      articleTitle: article?.title ?? null,
      warnings: warnings?.length ? JSON.stringify(warnings) : null,
    },
  }));
  const written = { articleDocumentId: 'text', articleStamp: 'text', articleTitle: 'text', warnings: 'json' } as const;
  const count = await updateRows(strapi, UIDS.runItem, written, updates, { bucket: 'created' }, (waiting) => waiting.whereNull(bucket));
  if (count !== settled.length) throw new SettledElsewhere(settled.length - count);
}
