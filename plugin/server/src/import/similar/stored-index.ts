import { insertRaw } from '../bulk/insert-rows';
import { columnsOf, rowsOf, tableOf, UIDS, type Strapi } from '../../strapi';
import type { Candidate, SimilarTextIndex } from '../../text/similar/similar-text-index';

interface KeyRow {
  lookupKey: number;
  articleDocumentId: string;
}

/** Rows of one statement, within the number of variables that SQLite takes. */
const AT_A_TIME = 500;

/** The lookup keys of all articles in a table, about a hundred rows an article: found by index, whatever their number. */
export function storedIndex(strapi: Strapi): SimilarTextIndex {
  const rows = rowsOf<KeyRow>(strapi, UIDS.similarKey);
  return {
    async add(articleDocumentId, keys) {
      await rows.deleteMany({ where: { articleDocumentId } });
      const data = columns(keys).map((lookupKey) => ({ lookupKey, articleDocumentId }));
      for (let from = 0; from < data.length; from += AT_A_TIME) await rows.createMany({ data: data.slice(from, from + AT_A_TIME) });
    },

    async remove(articleDocumentId) {
      await rows.deleteMany({ where: { articleDocumentId } });
    },

    /** Of articles that are as near, those stored first: a copy is linked to the first text, not to any of its copies. */
    async candidates(keys, limit) {
      const shared = new Map<string, Candidate>();
      const wanted = columns(keys);
      const table = tableOf(strapi, UIDS.similarKey);
      // Joins the open transaction, which has written the keys of texts just before.
      await strapi.db.transaction(async ({ trx }) => {
        for (let from = 0; from < wanted.length; from += AT_A_TIME) {
          const nearest = strapi.db
            .getConnection(table)
            .whereIn('lookup_key', wanted.slice(from, from + AT_A_TIME))
            .groupBy('article_document_id')
            .orderBy([{ column: 'sharedKeys', order: 'desc' }, { column: 'firstRow' }])
            .limit(limit)
            .select({ id: 'article_document_id' })
            .count({ sharedKeys: '*' })
            .min({ firstRow: 'id' });
          const found: { id: string; sharedKeys: number | string; keys: number | string }[] = await strapi.db
            .connection.from(nearest.as('nearest'))
            .transacting(trx)
            .orderBy([{ column: 'nearest.sharedKeys', order: 'desc' }, { column: 'nearest.firstRow' }])
            .select({ id: 'nearest.id', sharedKeys: 'nearest.sharedKeys', keys: strapi.db.getConnection(`${table} as own`).where('own.article_document_id', strapi.db.connection.ref('nearest.id')).count('*') });
          for (const { id, sharedKeys, keys } of found) shared.set(id, { id, sharedKeys: (shared.get(id)?.sharedKeys ?? 0) + Number(sharedKeys), keys: Number(keys) });
        }
      });
      return [...shared.values()].sort((one, other) => other.sharedKeys - one.sharedKeys).slice(0, limit);
    },
  };
}

/** Adds the keys of articles that have none yet, in as few statements as can be. Must run in a transaction. */
export async function addNewKeys(strapi: Strapi, articles: readonly { documentId: string; keys: Uint32Array }[]): Promise<void> {
  const column = columnsOf(strapi, UIDS.similarKey);
  const names = [column.lookupKey, column.articleDocumentId];
  await insertRaw(strapi, tableOf(strapi, UIDS.similarKey), names, articles.flatMap(({ documentId, keys }) => columns(keys).map((key) => [key, documentId])));
}

/** Unsigned keys as the signed integers that every database has. */
function columns(keys: Uint32Array): number[] {
  return [...new Int32Array(keys.buffer, keys.byteOffset, keys.length)];
}
