/** The one typed door to Strapi: what the plugin uses of it, with the shapes that the plugin's own schemas give. */
import type { Core } from '@strapi/types';

export type Strapi = Core.Strapi;

/** Content type uids of the plugin, by the name that the rest of the code uses. */
export const UIDS = {
  article: 'plugin::copydesk.article',
  organization: 'plugin::copydesk.organization',
  initiative: 'plugin::copydesk.initiative',
  source: 'plugin::copydesk.source',
  sourceText: 'plugin::copydesk.source-text',
  run: 'plugin::copydesk.import-run',
  runItem: 'plugin::copydesk.import-run-item',
  conflict: 'plugin::copydesk.conflict',
  lease: 'plugin::copydesk.lease',
  mention: 'plugin::copydesk.mention',
  similarKey: 'plugin::copydesk.similar-key',
  earlierValue: 'plugin::copydesk.earlier-value',
  entityMerge: 'plugin::copydesk.entity-merge',
  nearKey: 'plugin::copydesk.near-key',
  likeness: 'plugin::copydesk.likeness',
  statedFigure: 'plugin::copydesk.stated-figure',
} as const;

type Where = Record<string, unknown>;

interface Query {
  where?: Where;
  select?: string[];
  orderBy?: Record<string, 'asc' | 'desc'> | Record<string, 'asc' | 'desc'>[];
  limit?: number;
  offset?: number;
  populate?: Record<string, unknown> | string[];
}

/** Rows of one table through Strapi's query engine: no document service, no events; joins an open transaction. */
export interface Rows<Row> {
  findOne(query: Query): Promise<Row | null>;
  findMany(query: Query): Promise<Row[]>;
  create(query: { data: Partial<Row> } & Query): Promise<Row>;
  createMany(query: { data: Partial<Row>[] }): Promise<{ count: number }>;
  update(query: { where: Where; data: Partial<Row> }): Promise<Row | null>;
  updateMany(query: { where: Where; data: Partial<Row> }): Promise<{ count: number }>;
  delete(query: { where: Where }): Promise<Row | null>;
  deleteMany(query: { where: Where }): Promise<{ count: number }>;
  count(query: { where?: Where }): Promise<number>;
}

/** The rows behind a content type; `Row` is what its schema says. */
export function rowsOf<Row>(strapi: Strapi, uid: string): Rows<Row> {
  return strapi.db.query(uid as 'plugin::copydesk.article') as unknown as Rows<Row>;
}

/** Documents of one content type, through the Document Service: drafts, relations, middlewares, events. */
export interface Documents<Document> {
  findOne(params: DocumentParams & { documentId: string }): Promise<Document | null>;
  findMany(params: DocumentParams & { filters?: Where; sort?: string[]; limit?: number }): Promise<Document[]>;
  create(params: DocumentParams & { data: Record<string, unknown> }): Promise<Document>;
  update(params: DocumentParams & { documentId: string; data: Record<string, unknown> }): Promise<Document | null>;
  delete(params: { documentId: string }): Promise<unknown>;
  publish(params: { documentId: string }): Promise<{ entries: Document[] }>;
  unpublish(params: { documentId: string }): Promise<unknown>;
}

interface DocumentParams {
  status?: 'draft' | 'published';
  fields?: string[];
  populate?: Record<string, unknown> | string[];
}

/** The documents of a content type; `Document` is what its schema says. */
export function documentsOf<Document>(strapi: Strapi, uid: string): Documents<Document> {
  return strapi.documents(uid as 'plugin::copydesk.article') as unknown as Documents<Document>;
}

/** Reads one setting of the plugin, checked by `config.ts` when Strapi started. */
export function setting<Value>(strapi: Strapi, name: string): Value {
  return strapi.config.get(`plugin::copydesk.${name}`) as Value;
}

/** The table that keeps a relation, with its columns for the side that has the attribute and for the other. */
export interface JoinTable {
  name: string;
  owner: string;
  target: string;
  /** The column that keeps the order of an owner's entries; null where there is one at most. */
  order: string | null;
}

interface RelationMetadata {
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string }; orderColumnName?: string };
}

/** @throws Error for an attribute that no table keeps */
export function joinTableOf(strapi: Strapi, uid: string, attribute: string): JoinTable {
  const { joinTable } = strapi.db.metadata.get(uid).attributes[attribute] as RelationMetadata;
  if (!joinTable) throw new Error(`“${attribute}” of ${uid} is no relation with a table of its own`);
  return { name: joinTable.name, owner: joinTable.joinColumn.name, target: joinTable.inverseJoinColumn.name, order: joinTable.orderColumnName ?? null };
}

/** The columns of a content type's table, by attribute. */
export function columnsOf(strapi: Strapi, uid: string): Record<string, string> {
  const { attributes } = strapi.db.metadata.get(uid) as unknown as { attributes: Record<string, { columnName?: string }> };
  return Object.fromEntries(Object.entries(attributes).flatMap(([name, { columnName }]) => (columnName === undefined ? [] : [[name, columnName]])));
}

/** The table of a content type. */
export function tableOf(strapi: Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}

/** Relations of any type of the app that lead to a content type and are kept at the side that has the attribute. */
export function relationsTo(strapi: Strapi, target: string): { uid: string; attribute: string }[] {
  return Object.values(strapi.contentTypes).flatMap((type) =>
    Object.entries(type.attributes as Record<string, { type: string; target?: string; mappedBy?: string }>)
      .filter(([attribute, each]) => each.type === 'relation' && each.target === target && each.mappedBy === undefined && hasJoinTable(strapi, type.uid, attribute))
      .map(([attribute]) => ({ uid: type.uid as string, attribute })),
  );
}

function hasJoinTable(strapi: Strapi, uid: string, attribute: string): boolean {
  return (strapi.db.metadata.get(uid).attributes[attribute] as RelationMetadata).joinTable !== undefined;
}

/** What a signed-in administrator may do with entries of one type, as the Content Manager asks it. */
export interface Permissions {
  can: Record<'read' | 'create' | 'update', (entry?: object, field?: string) => boolean>;
  /** Whether conditions have to be asked of the entry itself. */
  requiresEntity: Record<'read' | 'create' | 'update', () => boolean>;
  /** Adds what the conditions ask to a query. */
  sanitizedQuery: Record<'read' | 'create' | 'update', (query: object) => Promise<object>>;
}

/** @param ability `state.userAbility` of a request to the admin API */
export function permissionsOf(strapi: Strapi, uid: string, ability: unknown): Permissions {
  return strapi.plugin('content-manager').service('permission-checker').create({ userAbility: ability, model: uid }) as Permissions;
}

/** The relations that a query's conditions ask of an entry, so that they can be asked of the loaded entry; undefined for none. */
export async function populateFor(strapi: Strapi, uid: string, query: object): Promise<Record<string, unknown> | undefined> {
  const build = strapi.plugin('content-manager').service('populate-builder') as (uid: string) => { populateFromQuery(query: object): { build(): Promise<Record<string, unknown> | undefined> } };
  return build(uid).populateFromQuery(query).build();
}

/** The paths by which a role's rights name a field: the field itself, or, of a component, each of its parts. */
export function partsOfField(strapi: Strapi, uid: string, field: string): string[] {
  const { attributes } = strapi.contentType(uid as 'plugin::copydesk.article') as unknown as { attributes: Record<string, { type: string; component?: string }> };
  const { component } = attributes[field] ?? {};
  if (component === undefined) return [field];
  return Object.keys((strapi.components as unknown as Record<string, { attributes: object }>)[component].attributes).map((part) => `${field}.${part}`);
}
