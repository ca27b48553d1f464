import { columnsOf, rowsOf, tableOf, type Strapi } from '../../strapi';
import { appendAll } from '../../text/append-all';

/** Variables of one statement, well below the 32,766 that SQLite takes. */
const MOST_VARIABLES = 9_000;
/** Rows and letters of one statement, so that neither SQLite's compound statements nor MariaDB's packets overflow. */
const MOST_ROWS = 200;
const MOST_LETTERS = 1_000_000;

export type Value = string | number | boolean | null;

/**
 * Inserts rows of a content type through Strapi's query engine, which knows the columns, defaults and document ids, and
 * says their ids. Must run in a transaction.
 *
 * @param rows values by attribute
 * @returns the ids, in the order of the rows
 */
export async function insertEntries(strapi: Strapi, uid: string, rows: readonly Record<string, unknown>[]): Promise<number[]> {
  const ids: number[] = [];
  for (const some of inStatements(rows, MOST_ROWS)) {
    const created = (await rowsOf<Record<string, unknown>>(strapi, uid).createMany({ data: some })) as { count: number; ids: number[] };
    appendAll(ids, await idsOf(strapi, created.ids, some.length));
  }
  return ids;
}

/**
 * Inserts rows of a component, or of a content type that nobody extends, past Strapi's query engine: without document
 * ids and times, which nothing asks of them and which cost more than the row itself. Must run in a transaction.
 *
 * @param rows values by attribute, none of them a time; those that the first row names are written
 * @returns the ids, in the order of the rows
 */
export async function insertPlain<Row extends object>(strapi: Strapi, uid: string, rows: readonly Row[]): Promise<number[]> {
  if (rows.length === 0) return [];
  const column = columnsOf(strapi, uid);
  const attributes = Object.keys(rows[0]) as (keyof Row & string)[];
  const ids: number[] = [];
  const returning = strapi.db.dialect.useReturning() ? ' returning id' : '';
  const types = strapi.db.metadata.get(uid).attributes as Record<string, { type: string }>;
  const values = rows.map((row) => attributes.map((attribute) => columnValue(types[attribute].type, row[attribute])));
  await insertInStatements(strapi, tableOf(strapi, uid), attributes.map((attribute) => column[attribute]), values, returning, async (answer, count) => appendAll(ids, await idsOf(strapi, returnedIds(answer), count)));
  return ids;
}

function columnValue(type: string, value: unknown): Value {
  if (value === undefined || value === null) return null;
  return type === 'json' ? JSON.stringify(value) : (value as Value);
}

/** Inserts rows into a table by its columns. Must run in a transaction. */
export async function insertRaw(strapi: Strapi, table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> {
  await insertInStatements(strapi, table, columns, rows, '', async () => {});
}

async function insertInStatements(strapi: Strapi, table: string, columns: readonly string[], rows: readonly (readonly Value[])[], returning: string, inserted: (answer: RawAnswer, count: number) => Promise<void>): Promise<void> {
  const schema = strapi.db.getSchemaName();
  const names = [...(schema ? [schema] : []), table, ...columns];
  const into = `insert into ${schema ? '??.??' : '??'} (${columns.map(() => '??').join(', ')}) values `;
  const row = `(${columns.map(() => '?').join(', ')})`;
  await strapi.db.transaction(async ({ trx }) => {
    for (const some of inStatements(rows, Math.floor(MOST_VARIABLES / columns.length))) {
      await inserted((await trx.raw(`${into}${some.map(() => row).join(', ')}${returning}`, [...names, ...some.flat()])) as RawAnswer, some.length);
    }
  });
}

/** What the drivers answer to an insert: of SQLite the rows, of PostgreSQL a result with rows, of MySQL and MariaDB the first id. */
type RawAnswer = { id: number }[] | { rows: { id: number }[] } | [{ insertId: number }, unknown];

function returnedIds(answer: RawAnswer): number[] {
  if ('rows' in answer) return answer.rows.map(({ id }) => id);
  return isHeader(answer[0]) ? [answer[0].insertId] : (answer as { id: number }[]).map(({ id }) => id);
}

function isHeader(row: object): row is { insertId: number } {
  return 'insertId' in row;
}

/** Parts rows so that each statement stays within what every database takes. */
function inStatements<Row extends object>(rows: readonly Row[], most: number): Row[][] {
  const parts: Row[][] = [];
  let letters = Infinity;
  for (const row of rows) {
    const more = lettersOf(row);
    const last = parts.at(-1);
    if (last === undefined || last.length === most || letters + more > MOST_LETTERS) {
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
