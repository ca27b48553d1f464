import type { Bucket } from '../../../../shared/records';
import { articleStamps } from '../article/article-stamp';
import { columnsOf, rowsOf, tableOf, UIDS, type Strapi } from '../../strapi';
import type { RunItemRow } from '../rows';
import { itemOutcome } from './list-texts';
import type { Outcome } from './outcome';
import type { RunContext } from './run-context';

/** Buckets of texts whose article the run may have written. */
const WRITTEN: readonly Bucket[] = ['created', 'updated', 'merged', 'conflict', 'kept'];

/** Writes what became of one listed text. */
export async function reportItem({ strapi, run }: Pick<RunContext, 'strapi' | 'run'>, item: Pick<RunItemRow, 'id'>, settled: Outcome): Promise<void> {
  const written = !run.dryRun && settled.article && WRITTEN.includes(settled.bucket) ? settled.article.documentId : null;
  if (written !== null) settled.stamp = (await articleStamps(strapi, [written])).get(written);
  await rowsOf<RunItemRow>(strapi, UIDS.runItem).updateMany({ where: { id: item.id }, data: itemOutcome(settled) });
}

/** Writes that listed texts became articles, in few statements. Must run in a transaction. */
export async function reportCreated(strapi: Strapi, settled: readonly { item: Pick<RunItemRow, 'id'>; outcome: Outcome }[]): Promise<void> {
  if (settled.length === 0) return;
  const column = columnsOf(strapi, UIDS.runItem);
  const ids = settled.map(({ item }) => item.id);
  const stamps = await articleStamps(strapi, settled.flatMap(({ outcome: { article } }) => article?.documentId ?? []));
  await strapi.db.transaction(async ({ trx }) => {
    const byItem = (value: (outcome: Outcome) => string | null) =>
      trx.raw(`case id ${settled.map(() => 'when ? then ?').join(' ')} end`, settled.flatMap(({ item, outcome }) => [item.id, value(outcome)]));
    await strapi.db.getConnection(tableOf(strapi, UIDS.runItem)).transacting(trx).whereIn('id', ids).update({
      [column.bucket]: 'created',
      [column.articleDocumentId]: byItem(({ article }) => article?.documentId ?? null),
      [column.articleStamp]: byItem(({ article }) => (article && stamps.get(article.documentId)) ?? null),
      [column.articleTitle]: byItem(({ article }) => article?.title ?? null),
    });
  });
  await reportWarnings(strapi, settled);
}

/** Many texts have the same warnings, and most have none. */
async function reportWarnings(strapi: Strapi, settled: readonly { item: Pick<RunItemRow, 'id'>; outcome: Outcome }[]): Promise<void> {
  const groups = new Map<string, { warnings: NonNullable<Outcome['warnings']>; ids: number[] }>();
  for (const { item, outcome: { warnings = [] } } of settled) {
    if (warnings.length === 0) continue;
    const key = JSON.stringify(warnings);
    const group = groups.get(key) ?? { warnings, ids: [] };
    groups.set(key, group);
    group.ids.push(item.id);
  }
  for (const { warnings, ids } of groups.values()) await rowsOf<RunItemRow>(strapi, UIDS.runItem).updateMany({ where: { id: { $in: ids } }, data: { warnings } });
}
