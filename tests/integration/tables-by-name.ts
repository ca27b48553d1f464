/**
 * All of the plugin's tables with names in place of ids and times, so that two databases can be compared row by row:
 * an article is called by its slug and version, a component by its owner, field and place.
 */
import type { Core } from '@strapi/types';

type Row = Record<string, unknown>;

/** Columns that say when something happened, or that a row has an id of its own. */
const PASSING = new Set(['id', 'created_at', 'updated_at', 'published_at', 'hashed_at', 'started_at', 'finished_at', 'expires_at', 'last_tick', 'epoch', 'holder']);
/** What a foreign key's column names; of components, the table depends on the row. */
const REFERENCES: Record<string, string> = {
  article_id: 'copydesk_articles',
  organization_id: 'copydesk_organizations',
  inv_organization_id: 'copydesk_organizations',
  initiative_id: 'copydesk_initiatives',
  inv_initiative_id: 'copydesk_initiatives',
};

/** @returns rows as objects, sorted, by table; tables of sources and leases are left out, because their rows are not made by a run */
export async function tablesByName(strapi: Core.Strapi): Promise<Record<string, unknown[]>> {
  const tables = await readTables(strapi);
  const names = new Map<string, Map<number, string>>();
  const documents: [string, string][] = [];
  for (const [table, rows] of Object.entries(tables)) {
    if (!rows.some((row) => 'slug' in row)) continue;
    names.set(table, new Map(rows.map((row) => [Number(row.id), `${String(row.slug)}${row.published_at === null ? ' (draft)' : ''}`])));
    for (const row of rows) documents.push([String(row.document_id), `‹${table} ${String(row.slug)}›`]);
  }
  tables.copydesk_sources?.forEach((row) => documents.push([String(row.document_id), `‹source ${String(row.name)}›`]));
  tables.copydesk_import_runs?.forEach((row, index) => documents.push([String(row.document_id), `‹run ${index}›`]));
  const called = new Map(documents);
  const result: Record<string, unknown[]> = {};
  for (const [table, rows] of Object.entries(tables).sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (['copydesk_sources', 'copydesk_leases'].includes(table)) continue;
    result[table] = rows.map((row) => pairInOrder(JSON.parse(withNames(named(table, row, tables, names), called)) as Row)).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  return result;
}

async function readTables(strapi: Core.Strapi): Promise<Record<string, Row[]>> {
  const models = [...strapi.db.metadata.values()].filter(({ uid }) => uid.startsWith('plugin::copydesk.') || uid.startsWith('copydesk.'));
  const joins = models.flatMap(({ attributes }) => Object.values(attributes).flatMap((attribute) => ('joinTable' in attribute && attribute.joinTable ? [attribute.joinTable.name] : [])));
  const tables: Record<string, Row[]> = {};
  for (const name of new Set([...models.map(({ tableName }) => tableName), ...joins])) tables[name] = (await strapi.db.getConnection(name).select('*').orderBy('id')) as Row[];
  return tables;
}

function named(table: string, row: Row, tables: Record<string, Row[]>, names: Map<string, Map<number, string>>): Row {
  const kept = Object.entries(row).filter(([column]) => !PASSING.has(column) && !(column === 'document_id' && !('slug' in row)));
  const result = Object.fromEntries(kept.map(([column, value]) => [column, REFERENCES[column] ? names.get(REFERENCES[column])?.get(Number(value)) : plain(value)]));
  if ('slug' in row) result.version = row.published_at === null ? 'draft' : 'published';
  if (table.endsWith('_cmps')) return { ...result, entity_id: names.get(table.replace('_cmps', ''))?.get(Number(row.entity_id)), cmp_id: plain(componentOf(tables, row)) };
  return result;
}

/** The component itself: its id says nothing. */
function componentOf(tables: Record<string, Row[]>, { cmp_id: id, component_type: type }: Row): unknown {
  const table = String(type) === 'copydesk.alias' ? 'components_copydesk_aliases' : `components_${String(type).replace('.', '_')}s`;
  const found = tables[table].find((row) => Number(row.id) === Number(id));
  return Object.fromEntries(Object.entries(found ?? {}).filter(([column]) => column !== 'id'));
}

/** Databases give JSON as text or as an object, and numbers as numbers or as text. */
function plain(value: unknown): unknown {
  if (typeof value === 'string' && /^[[{]/.test(value)) return sorted(JSON.parse(value));
  return sorted(value);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

/** The key of a pair holds both document ids in their order, which is by chance. */
function pairInOrder(row: Row): Row {
  return typeof row.pair_key === 'string' ? { ...row, pair_key: row.pair_key.split(':').sort().join(':') } : row;
}

/** Moments inside a value, such as a stamp's, become `T`. */
function withNames(row: Row, called: Map<string, string>): string {
  return JSON.stringify(row)
    .replace(/[a-z0-9]{24}/g, (word) => called.get(word) ?? word)
    .replace(/(?<=")[\d:]{13,}(?=")/g, (stamp) => stamp.replace(/\d+/g, 'T'));
}
