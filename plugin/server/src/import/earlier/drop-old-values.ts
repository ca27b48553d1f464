import { rowsOf, tableOf, UIDS, type Strapi } from '../../strapi';
import type { RunRow } from '../rows';
import type { EarlierValueRow } from './keep-earlier-values';

/** Earlier values are kept this long, and those of the last runs of a source however old they are. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const KEPT_RUNS = 10;
/** Runs whose values are dropped at the end of one run; later ends drop the rest. */
const AT_ONCE = 100;

/** Drops what runs of a source keep for a rollback, where a run is older than 30 days and not among the last ten that changed something. */
export async function dropOldEarlierValues(strapi: Strapi, sourceDocumentId: string): Promise<void> {
  const [first]: { id: number }[] = await withValues(strapi, sourceDocumentId).orderBy('id', 'desc').offset(KEPT_RUNS).limit(1).select('id');
  if (!first) return;
  const found: { id: number }[] = await withValues(strapi, sourceDocumentId).where('id', '<=', first.id).orderBy('id', 'asc').limit(AT_ONCE).select('id');
  const old = await rowsOf<RunRow>(strapi, UIDS.run).findMany({
    where: { id: { $in: found.map(({ id }) => id) }, finishedAt: { $lt: new Date(Date.now() - KEPT_MS).toISOString() } },
    select: ['documentId'],
  });
  await rowsOf<EarlierValueRow>(strapi, UIDS.earlierValue).deleteMany({ where: { runDocumentId: { $in: old.map(({ documentId }) => documentId) } } });
}

/** Runs of a source that keep earlier values. */
function withValues(strapi: Strapi, sourceDocumentId: string) {
  const runs = tableOf(strapi, UIDS.run);
  const values = strapi.db.getConnection(tableOf(strapi, UIDS.earlierValue)).whereRaw('run_document_id = ??', [`${runs}.document_id`]).select('id');
  return strapi.db.getConnection(runs).where({ source_document_id: sourceDocumentId }).whereExists(values);
}
