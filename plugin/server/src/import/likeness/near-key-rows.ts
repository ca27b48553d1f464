import { insertRaw } from '../bulk/insert-rows';
import { rowsOf, tableOf, UIDS, type Strapi } from '../../strapi';

interface KeyRow {
  id: number;
  lookupKey: number;
  entityDocumentId: string;
}

/** Rows of one statement, within the number of variables that SQLite takes. */
const AT_A_TIME = 500;
/** A key that more entries have tells nothing: it is no brand's name but a word that all of a trade use. */
const MOST_BEARERS = 20;

const rows = (strapi: Strapi) => rowsOf<KeyRow>(strapi, UIDS.nearKey);

/**
 * Brings the stored keys of entries up to date. Must run in a transaction.
 *
 * @param wanted keys by the entry's document id; none for an entry that is not to be found
 * @returns entries that have a key which they had not before
 */
export async function keepNearKeys(strapi: Strapi, wanted: ReadonlyMap<string, readonly number[]>): Promise<Set<string>> {
  const stored = await rows(strapi).findMany({ where: { entityDocumentId: { $in: [...wanted.keys()] } }, select: ['id', 'lookupKey', 'entityDocumentId'] });
  const before = new Map([...wanted.keys()].map((documentId) => [documentId, new Set<number>()]));
  const dropped: number[] = [];
  for (const { id, lookupKey, entityDocumentId } of stored) {
    if (wanted.get(entityDocumentId)?.includes(lookupKey)) before.get(entityDocumentId)?.add(lookupKey);
    else dropped.push(id);
  }
  const fresh = new Map<string, number[]>();
  for (const [documentId, keys] of wanted) {
    const added = keys.filter((key) => !before.get(documentId)?.has(key));
    if (added.length > 0) fresh.set(documentId, added);
  }
  for (const ids of batchesOf(dropped)) await rows(strapi).deleteMany({ where: { id: { $in: ids } } });
  await insertRaw(strapi, tableOf(strapi, UIDS.nearKey), ['lookup_key', 'entity_document_id'], [...fresh].flatMap(([documentId, keys]) => keys.map((key) => [key, documentId])));
  return new Set(fresh.keys());
}

/** Entries that keep one of the keys, by entry that asks for them; itself not among them. */
export async function bearersOf(strapi: Strapi, keys: ReadonlyMap<string, readonly number[]>): Promise<Map<string, Set<string>>> {
  const bearers = new Map<number, string[]>();
  for (const batch of batchesOf([...new Set([...keys.values()].flat())])) {
    const telling = await tellingKeys(strapi, batch);
    if (telling.length === 0) continue;
    for (const { lookupKey, entityDocumentId } of await rows(strapi).findMany({ where: { lookupKey: { $in: telling } }, select: ['lookupKey', 'entityDocumentId'] })) {
      bearers.set(lookupKey, [...(bearers.get(lookupKey) ?? []), entityDocumentId]);
    }
  }
  const found = new Map<string, Set<string>>();
  for (const [documentId, own] of keys) {
    const others = new Set(own.flatMap((key) => bearers.get(key) ?? []));
    others.delete(documentId);
    if (others.size > 0) found.set(documentId, others);
  }
  return found;
}

export async function forgetNearKeys(strapi: Strapi, entityDocumentId: string): Promise<void> {
  await rows(strapi).deleteMany({ where: { entityDocumentId } });
}

/** Keys that some entries keep, but not so many that they tell nothing. */
async function tellingKeys(strapi: Strapi, keys: readonly number[]): Promise<number[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const found: { lookupKey: number }[] = await strapi.db
      .getConnection(tableOf(strapi, UIDS.nearKey))
      .transacting(trx)
      .whereIn('lookup_key', [...keys])
      .groupBy('lookup_key')
      .havingRaw('count(*) <= ?', [MOST_BEARERS])
      .select({ lookupKey: 'lookup_key' });
    return found.map(({ lookupKey }) => Number(lookupKey));
  });
}

function* batchesOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += AT_A_TIME) yield items.slice(from, from + AT_A_TIME);
}
