import { rowsOf, type Strapi } from '../../strapi';
import { appendAll } from '../../text/append-all';

/** Variables of one statement, well below the 32,766 that SQLite takes. */
const MOST_VARIABLES = 9_000;
/** Rows and letters of one statement, so that neither SQLite's compound statements nor MariaDB's packets overflow. */
const MOST_ROWS = 200;
const MOST_LETTERS = 1_000_000;

type Value = string | number | boolean | null;

/**
 * Inserts rows of a content type or component through Strapi's query engine, which knows the columns, and says their
 * ids. Must run in a transaction.
 *
 * @param rows values by attribute
 * @returns the ids, in the order of the rows
 */
export async function insertEntries(strapi: Strapi, uid: string, rows: readonly Record<string, unknown>[]): Promise<number[]> {
  const ids: number[] = [];
  for (const some of inStatements(rows)) {
    const created = (await rowsOf<Record<string, unknown>>(strapi, uid).createMany({ data: some })) as { count: number; ids: number[] };
    appendAll(ids, await idsOf(strapi, created.ids, some.length));
  }
  return ids;
}

/** Inserts rows into a table that no content type stands for, such as a join table. Must run in a transaction. */
export async function insertRaw(strapi: Strapi, table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> {
  if (rows.length === 0) return;
  const schema = strapi.db.getSchemaName();
  const into = schema ? '??.??' : '??';
  const names = [...(schema ? [schema] : []), table, ...columns];
  const atATime = Math.floor(MOST_VARIABLES / columns.length);
  const row = `(${columns.map(() => '?').join(', ')})`;
  await strapi.db.transaction(async ({ trx }) => {
    for (let from = 0; from < rows.length; from += atATime) {
      const some = rows.slice(from, from + atATime);
      await trx.raw(`insert into ${into} (${columns.map(() => '??').join(', ')}) values ${some.map(() => row).join(', ')}`, [...names, ...some.flat()]);
    }
  });
}

/** Parts rows so that each statement stays within what every database takes. */
function inStatements<Row extends object>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  let letters = Infinity;
  for (const row of rows) {
    const more = lettersOf(row);
    const last = parts.at(-1);
    if (last === undefined || last.length === MOST_ROWS || letters + more > MOST_LETTERS) {
      parts.push([row]);
      letters = more;
    } else {
      last.push(row);
      letters += more;
    }
  }
  return parts;
}

function lettersOf(row: object): number {
  return Object.values(row).reduce((sum: number, value: unknown) => sum + (typeof value === 'string' ? value.length : typeof value === 'object' && value !== null ? JSON.stringify(value).length : 8), 0);
}

/**
 * Ids of rows that one statement inserted. They ascend in the order of the rows, in whichever order a database
 * returns them; MySQL and MariaDB return the first one only, and count on by a fixed step.
 */
async function idsOf(strapi: Strapi, returned: readonly number[], count: number): Promise<number[]> {
  if (returned.length === count && strapi.db.dialect.useReturning()) return [...returned].sort((one, other) => one - other);
  if (returned.length !== 1) throw new Error(`${count} rows were inserted, and the database named ${returned.length}`);
  const step = await autoIncrementStep(strapi);
  return Array.from({ length: count }, (_, index) => returned[0] + index * step);
}

async function autoIncrementStep(strapi: Strapi): Promise<number> {
  return strapi.db.transaction(async ({ trx }) => {
    const [[row]] = (await trx.raw('select @@auto_increment_increment as step')) as [[{ step: number }]];
    return Number(row.step);
  });
}
