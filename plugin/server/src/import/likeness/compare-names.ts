/**
 * Finds entries that may be the same among those that changed since it looked last, whoever changed them: a run, an
 * editor, another program. It runs in the background, not while texts are written, so that nobody
 * waits for it; and it never compares all with all, but each with those that share a near key.
 */
import { setImmediate as letOthersWork } from 'node:timers/promises';
import { ENTITY_TYPES, type EntityType } from '../../../../shared/evidence';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { Entity } from '../entities/entity-store';
import { nameKey } from '../entities/name-key';
import { holdLease, releaseLease, renewLease, takeLease, type Lease } from '../lease/lease';
import { likenessOf, type Comparable } from './likeness';
import { proposeLikenesses, type NewLikeness } from './likeness-rows';
import { nearKeysOf } from './near-keys';
import { bearersOf, keepNearKeys } from './near-key-rows';

interface Compared extends Entity {
  updatedAt: string;
  region?: string | null;
}

/** One comparer at a time, over all processes. */
const LEASE = 'likenesses';
/** A transaction writes its time before others see it: so much is looked at again. */
const OVERLAP_MS = 60_000;
/** Entries of one transaction: on SQLite all others wait for it. */
const AT_A_TIME = 200;
/** Raised when names get other keys: all are compared anew. */
const KEYS_VERSION = 2;
const COLUMNS = ['id', 'documentId', 'name', 'reviewState', 'imported', 'updatedAt'];

/**
 * Proposes what may be the same since the last call. Does nothing while another process compares.
 *
 * @returns how many pairs are new
 */
export async function compareNames(strapi: Strapi): Promise<number> {
  const lease = await takeLease(strapi, LEASE);
  if (!lease) return 0;
  try {
    let proposed = 0;
    for (const type of ENTITY_TYPES) proposed += await compareChanged(strapi, type, lease);
    return proposed;
  } finally {
    await releaseLease(strapi, lease);
  }
}

async function compareChanged(strapi: Strapi, type: EntityType, lease: Lease): Promise<number> {
  const store = strapi.store({ type: 'plugin', name: 'copydesk', key: `compared_${type}_by_keys_${KEYS_VERSION}` });
  const until = ((await store.get({})) as number | null) ?? 0;
  let latest = until;
  let proposed = 0;
  for await (const changed of changedSince(strapi, type, until)) {
    await renewLease(strapi, lease);
    proposed += await strapi.db.transaction(async () => {
      await holdLease(strapi, lease);
      return compare(strapi, type, changed);
    });
    latest = Math.max(latest, ...changed.map(({ updatedAt }) => Date.parse(updatedAt)));
    await letOthersWork();
  }
  if (latest > until) await store.set({ value: latest });
  return proposed;
}

async function* changedSince(strapi: Strapi, type: EntityType, until: number): AsyncGenerator<Compared[]> {
  const rows = rowsOf<Compared>(strapi, UIDS[type]);
  // Their ids alone first, by the index of the times: in pages ordered by id the database would go through all entries.
  const changed = await rows.findMany({ where: until === 0 ? {} : { updatedAt: { $gte: new Date(until - OVERLAP_MS) } }, select: ['id'] });
  const ids = changed.map(({ id }) => id).sort((one, other) => one - other);
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const page = await rows.findMany({ where: { id: { $in: ids.slice(from, from + AT_A_TIME) } }, select: columnsOf(type), populate: populateOf(type) });
    if (page.length > 0) yield page;
  }
}

async function compare(strapi: Strapi, type: EntityType, changed: readonly Compared[]): Promise<number> {
  const keys = new Map(changed.map((entity) => [entity.documentId, isOpen(entity) ? nearKeysOf(type, namesOf(entity)) : { kept: [], asked: [] }]));
  const fresh = await keepNearKeys(strapi, new Map([...keys].map(([documentId, { kept }]) => [documentId, kept])));
  const bearers = await bearersOf(strapi, new Map([...keys].flatMap(([documentId, { asked }]) => (fresh.has(documentId) ? [[documentId, asked]] : []))));
  const others = await findOthers(strapi, type, changed, bearers);
  const comparables = new Map([...others].map(([documentId, entity]) => [documentId, comparable(type, entity)]));
  const found: NewLikeness[] = [];
  for (const entity of changed) {
    for (const documentId of bearers.get(entity.documentId) ?? []) {
      const other = others.get(documentId);
      const because = other && isOpen(other) ? likenessOf(type, comparables.get(entity.documentId) as Comparable, comparables.get(documentId) as Comparable) : null;
      if (because !== null) found.push({ entityType: type, oneDocumentId: entity.documentId, otherDocumentId: documentId, because });
    }
  }
  return proposeLikenesses(strapi, found);
}

async function findOthers(strapi: Strapi, type: EntityType, changed: readonly Compared[], bearers: ReadonlyMap<string, ReadonlySet<string>>): Promise<Map<string, Compared>> {
  const known = new Map(changed.map((entity) => [entity.documentId, entity]));
  const asked = [...new Set([...bearers.values()].flatMap((each) => [...each]))].filter((documentId) => !known.has(documentId));
  for (let from = 0; from < asked.length; from += AT_A_TIME) {
    const where = { documentId: { $in: asked.slice(from, from + AT_A_TIME) } };
    for (const entity of await rowsOf<Compared>(strapi, UIDS[type]).findMany({ where, select: columnsOf(type), populate: populateOf(type) })) known.set(entity.documentId, entity);
  }
  return known;
}

/** Whether an entry stands by itself: it is neither rejected nor merged. */
function isOpen({ reviewState, mergedInto }: Compared): boolean {
  return reviewState !== 'rejected' && !mergedInto;
}

function namesOf({ name, aliases }: Compared): string[] {
  return [name, ...aliases.map((alias) => alias.name)];
}

function comparable(type: EntityType, entity: Compared): Comparable {
  const kept = new Set(namesOf(entity).map(nameKey));
  const [parent, organizations] = [entity.parent ? [entity.parent.documentId] : [], (entity.organizations ?? []).map(({ documentId }) => documentId)];
  return {
    ...{ name: entity.name, aliases: entity.aliases.map(({ name }) => name), region: entity.region ?? null, owners: type === 'organization' ? parent : organizations },
    refused: (entity.imported?.aliases ?? []).filter((alias) => !kept.has(nameKey(alias))),
  };
}

function columnsOf(type: EntityType): string[] {
  return type === 'organization' ? [...COLUMNS, 'region'] : COLUMNS;
}

function populateOf(type: EntityType): Record<string, unknown> {
  const both = { aliases: true, parent: { select: ['documentId'] }, mergedInto: { select: ['id'] } };
  return type === 'initiative' ? { ...both, organizations: { select: ['documentId'] } } : both;
}
