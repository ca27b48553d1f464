/**
 * Finds entries that may be the same among those that changed since it looked last, whoever changed them: a run, an
 * editor, another program. It runs in the background, not while texts are written, so that nobody
 * waits for it; and it never compares all with all, but each with those that share a near key.
 */
import { ENTITY_TYPES, type EntityType } from '../../../../shared/evidence';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { Entity } from '../entities/entity-store';
import { nameKey } from '../entities/name-key';
import { holdLease, releaseLease, renewLease, takeLease, type Lease } from '../lease';
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
/** Entries of one transaction. SQLite's keys of so many stay within its number of variables. */
const AT_A_TIME = 100;
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
  const store = strapi.store({ type: 'plugin', name: 'copydesk', key: `compared_${type}` });
  const until = ((await store.get({})) as number | null) ?? 0;
  let latest = until;
  let proposed = 0;
  let after = 0;
  for (let changed: Compared[]; ; after = changed[changed.length - 1].id) {
    changed = await changedSince(strapi, type, until, after);
    if (changed.length === 0) break;
    await renewLease(strapi, lease);
    const batch = changed;
    proposed += await strapi.db.transaction(async () => {
      await holdLease(strapi, lease);
      return compare(strapi, type, batch);
    });
    latest = Math.max(latest, ...changed.map(({ updatedAt }) => Date.parse(updatedAt)));
  }
  if (latest > until) await store.set({ value: latest });
  return proposed;
}

function changedSince(strapi: Strapi, type: EntityType, until: number, after: number): Promise<Compared[]> {
  const since = until === 0 ? {} : { updatedAt: { $gte: new Date(until - OVERLAP_MS) } };
  return rowsOf<Compared>(strapi, UIDS[type]).findMany({ where: { id: { $gt: after }, ...since }, select: columnsOf(type), populate: populateOf(type), orderBy: { id: 'asc' }, limit: AT_A_TIME });
}

async function compare(strapi: Strapi, type: EntityType, changed: readonly Compared[]): Promise<number> {
  const wanted = new Map(changed.map((entity) => [entity.documentId, isOpen(entity) ? nearKeysOf(type, namesOf(entity)) : []]));
  const bearers = await bearersOf(strapi, await keepNearKeys(strapi, wanted));
  const others = await findOthers(strapi, type, changed, bearers);
  const found: NewLikeness[] = [];
  for (const entity of changed) {
    for (const documentId of bearers.get(entity.documentId) ?? []) {
      const other = others.get(documentId);
      const because = other && isOpen(other) ? likenessOf(type, comparable(type, entity), comparable(type, other)) : null;
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
