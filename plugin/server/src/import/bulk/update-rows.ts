import type { Knex } from 'knex';
import { columnsOf, tableOf, type Strapi } from '../../strapi';
import { isPostgres } from '../lease/database-clock';

/** Rows of one statement: each has a variable for its id and one for its value in every column. */
const AT_A_TIME = 200;

/** A row's new values by attribute; those of type `json` as text. */
export interface RowUpdate {
  id: number;
  values: Record<string, string | null>;
}

/** The attributes to be written, and the types of those that are no text. */
export type Written = Record<string, 'text' | 'json'>;

/**
 * Writes different values to many rows of a content type in few statements, past Strapi's query engine. Must run in a
 * transaction.
 *
 * @param common the same for all rows, by attribute
 * @param where further columns that a row must have to be written
 * @returns how many rows were written
 */
export async function updateRows(strapi: Strapi, uid: string, written: Written, updates: readonly RowUpdate[], common: Record<string, Knex.Value> = {}, where: (rows: Knex.QueryBuilder) => Knex.QueryBuilder = (rows) => rows): Promise<number> {
  const column = columnsOf(strapi, uid);
  let count = 0;
  await strapi.db.transaction(async ({ trx }) => {
    for (let from = 0; from < updates.length; from += AT_A_TIME) {
      const some = updates.slice(from, from + AT_A_TIME);
      const valueOf = (attribute: string) => trx.raw(`case id ${some.map(() => `when ? then ${variable(strapi, written[attribute])}`).join(' ')} end`, some.flatMap(({ id, values }) => [id, values[attribute]]));
      const changes = [...Object.keys(written).map((attribute) => [column[attribute], valueOf(attribute)]), ...Object.entries(common).map(([attribute, value]) => [column[attribute], value])];
      const rows = strapi.db.getConnection(tableOf(strapi, uid)).transacting(trx).whereIn('id', some.map(({ id }) => id));
      count += await where(rows).update(Object.fromEntries(changes));
    }
  });
  return count;
}

/** PostgreSQL takes what a `case` gives for text, unless it is told. */
function variable(strapi: Strapi, type: 'text' | 'json'): string {
  return type === 'json' && isPostgres(strapi) ? 'cast(? as jsonb)' : '?';
}
