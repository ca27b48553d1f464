import type { Strapi } from '../../strapi';
import { insertRaw } from './insert-rows';

/** The table behind a component or relation attribute, as Strapi's metadata has it. */
export interface Join {
  table: string;
  owner: string;
  target: string;
  /** Column of the order among an owner's entries. */
  order: string | null;
  /** Column of the order among a target's entries. */
  inverseOrder: string | null;
  /** Further columns with what stands in them for this attribute: of components, the field. */
  on: Record<string, string>;
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
  on?: Record<string, string>;
}

/** @throws Error for an attribute that no table of its own keeps */
export function joinOf(strapi: Strapi, uid: string, attribute: string): Join {
  const { joinTable } = strapi.db.metadata.get(uid).attributes[attribute] as { joinTable?: JoinTable };
  if (!joinTable) throw new Error(`“${attribute}” of ${uid} is kept in no table of its own`);
  const { name, joinColumn, inverseJoinColumn, orderColumnName = null, inverseOrderColumnName = null, on = {} } = joinTable;
  return { table: name, owner: joinColumn.name, target: inverseJoinColumn.name, order: orderColumnName, inverseOrder: inverseOrderColumnName, on };
}

/** One owner's targets in their order. */
export interface Joined {
  owner: number;
  targets: readonly number[];
  /** The owner is the published version of the draft before it, and stands where that stands in its targets' order. */
  follows?: boolean;
}

/**
 * Writes an attribute's join rows for many owners, each target's order going on where it ended.
 *
 * @param owners whether they are new, or have targets already, after which these come
 */
export async function insertJoined(strapi: Strapi, join: Join, joined: readonly Joined[], owners: 'new' | 'stored' = 'new'): Promise<void> {
  const { table, owner, target, order, inverseOrder, on } = join;
  const last = inverseOrder === null ? null : await lastOrders(strapi, join, target, inverseOrder, joined.flatMap(({ targets }) => targets));
  const before = order === null || owners === 'new' ? null : await lastOrders(strapi, join, owner, order, joined.map((each) => each.owner));
  const further = Object.keys(on);
  const columns = [owner, target, ...further, ...(order === null ? [] : [order]), ...(inverseOrder === null ? [] : [inverseOrder])];
  const rows = joined.flatMap(({ owner: ownerId, targets, follows }) =>
    targets.map((targetId, index) => {
      const place = last === null ? null : (last.get(targetId) ?? 0) + (follows ? 0 : 1);
      if (place !== null) last?.set(targetId, place);
      return [ownerId, targetId, ...further.map((column) => on[column]), ...(order === null ? [] : [(before?.get(ownerId) ?? 0) + index + 1]), ...(place === null ? [] : [place])];
    }),
  );
  await insertRaw(strapi, table, columns, rows);
}

/** The highest order among the rows of each owner, or of each target. */
async function lastOrders(strapi: Strapi, { table, on }: Join, side: string, order: string, ids: readonly number[]): Promise<Map<number, number>> {
  const wanted = [...new Set(ids)];
  const found: { side: number; last: number | string | null }[] = wanted.length === 0 ? [] : await strapi.db.transaction(async ({ trx }) =>
    strapi.db.getConnection(table).transacting(trx).where(on).whereIn(side, wanted).groupBy(side).select({ side }).max({ last: order }),
  );
  return new Map(found.map((row) => [Number(row.side), Number(row.last ?? 0)]));
}
