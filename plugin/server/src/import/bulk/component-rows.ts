import type { Strapi } from '../../strapi';
import { insertPlain } from './insert-rows';
import { insertJoined, joinOf } from './join-rows';

/** Entries of a repeatable component that a row gets, in their order. */
export interface OwnedComponents {
  /** Id of the row. */
  owner: number;
  entries: readonly object[];
}

/**
 * Adds entries of a component attribute to many rows of a type, after those that they have. Must run in a transaction.
 *
 * @param owners whether the rows are new, or have entries already
 */
export async function insertComponents(strapi: Strapi, uid: string, attribute: string, owned: readonly OwnedComponents[], owners: 'new' | 'stored' = 'new'): Promise<void> {
  const entries = owned.flatMap((each) => each.entries);
  if (entries.length === 0) return;
  const { component } = (strapi.contentTypes[uid as keyof typeof strapi.contentTypes] as unknown as { attributes: Record<string, { component: string }> }).attributes[attribute];
  const ids = await insertPlain(strapi, component, entries);
  const join = joinOf(strapi, uid, attribute);
  let taken = 0;
  const joined = owned.map(({ owner, entries: some }) => ({ owner, targets: ids.slice(taken, (taken += some.length)) }));
  await insertJoined(strapi, { ...join, on: { ...join.on, component_type: component } }, joined, owners);
}
