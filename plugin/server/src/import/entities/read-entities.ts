import type { Knex } from 'knex';
import { columnsOf, tableOf, UIDS, type Strapi } from '../../strapi';
import { joinOf } from '../bulk/join-rows';
import type { Entity, EntityType } from './entity-store';

/** Ids of one statement, within the number of variables that SQLite takes. */
const AT_A_TIME = 1_000;
const PLAIN = ['documentId', 'name', 'nameKey', 'kind', 'reviewState', 'imported', 'savedByEditor'] as const;
const OF_ORGANIZATIONS = ['formKey', 'region'] as const;

type EntityRow = Pick<Entity, 'id' | Exclude<(typeof PLAIN)[number], 'imported' | 'savedByEditor'> | (typeof OF_ORGANIZATIONS)[number]> & {
  /** JSON: text on some databases, a value on others. */
  imported: string | Entity['imported'];
  savedByEditor: boolean | number | null;
};

/** How entities of one type are read in an open transaction. */
interface Reading {
  strapi: Strapi;
  trx: Knex.Transaction;
  type: EntityType;
  ids: readonly number[];
}

/**
 * Entities of one type with what linking needs of them: past Strapi's query engine, which takes several times as long
 * for the hundreds of entities that a batch of texts speaks of. Joins the open transaction.
 *
 * @returns those that exist, in the order of the ids
 */
export async function readEntities(strapi: Strapi, type: EntityType, ids: readonly number[]): Promise<Entity[]> {
  const entities = new Map<number, Entity>();
  await strapi.db.transaction(async ({ trx }) => {
    for (let from = 0; from < ids.length; from += AT_A_TIME) {
      for (const entity of await read({ strapi, trx, type, ids: ids.slice(from, from + AT_A_TIME) })) entities.set(entity.id, entity);
    }
  });
  return ids.flatMap((id) => entities.get(id) ?? []);
}

async function read(reading: Reading): Promise<Entity[]> {
  const rows = await rowsOfEntities(reading);
  const aliases = await joined<{ name: string }>(reading, 'aliases', 'copydesk.alias', ['name']);
  const [parents, mergedInto] = [await related(reading, 'parent'), await related(reading, 'mergedInto')];
  const organizations = reading.type === 'initiative' ? await related(reading, 'organizations') : null;
  return rows.map(({ imported, savedByEditor, ...row }) => ({
    ...{ ...row, aliases: aliases.get(row.id) ?? [], parent: parents.get(row.id)?.[0] ?? null, mergedInto: mergedInto.get(row.id)?.[0] ?? null },
    ...(organizations ? { organizations: organizations.get(row.id) ?? [] } : {}),
    imported: typeof imported === 'string' ? (JSON.parse(imported) as Entity['imported']) : imported,
    savedByEditor: savedByEditor === null ? null : Boolean(savedByEditor),
  }));
}

async function rowsOfEntities({ strapi, trx, type, ids }: Reading): Promise<EntityRow[]> {
  const column = columnsOf(strapi, UIDS[type]);
  const columns = [...PLAIN, ...(type === 'organization' ? OF_ORGANIZATIONS : [])].map((attribute) => [attribute, column[attribute]]);
  return strapi.db.getConnection(tableOf(strapi, UIDS[type])).transacting(trx).whereIn('id', ids).select({ id: 'id', ...Object.fromEntries(columns) });
}

function related(reading: Reading, attribute: 'parent' | 'mergedInto' | 'organizations'): Promise<Map<number, { documentId: string; name: string }[]>> {
  return joined(reading, attribute, attribute === 'organizations' ? UIDS.organization : UIDS[reading.type], ['documentId', 'name']);
}

/** Some values of each entry that a relation or component attribute leads to, by owner, in their order. */
async function joined<Target extends object>({ strapi, trx, type, ids }: Reading, attribute: string, target: string, values: readonly (keyof Target & string)[]): Promise<Map<number, Target[]>> {
  const join = joinOf(strapi, UIDS[type], attribute);
  const [table, column] = [tableOf(strapi, target), columnsOf(strapi, target)];
  const on = Object.fromEntries(Object.entries(join.on).map(([name, wanted]) => [`${join.table}.${name}`, wanted]));
  const rows: unknown = await strapi.db
    .getConnection(join.table)
    .transacting(trx)
    .join(table, `${table}.id`, `${join.table}.${join.target}`)
    .where(on)
    .whereIn(`${join.table}.${join.owner}`, ids)
    .orderBy([`${join.table}.${join.order ?? 'id'}`])
    .select({ owner: `${join.table}.${join.owner}`, ...Object.fromEntries(values.map((value) => [value, `${table}.${column[value]}`])) });
  const found = new Map<number, Target[]>();
  for (const { owner, ...entry } of rows as (Target & { owner: number })[]) {
    const targets = found.get(owner);
    if (targets) targets.push(entry as unknown as Target);
    else found.set(owner, [entry as unknown as Target]);
  }
  return found;
}
