import { rowsOf, type Strapi } from '../../strapi';
import { insertComponents } from './component-rows';
import { insertEntries } from './insert-rows';
import { insertJoined, joinOf } from './join-rows';
import type { Attribute } from './shipped-attributes';

/** A document to be created. */
export interface NewDocument {
  documentId: string;
  /** Plain values by attribute. */
  values: Record<string, unknown>;
  /** Entries of repeatable components by attribute. */
  components: Record<string, readonly object[]>;
  /** Document ids of entries of types without draft & publish, by attribute, in their order. */
  relations: Record<string, readonly string[]>;
  /** Whether the draft is published at once. */
  publish: boolean;
}

/** A row of a document: its draft or its published version. */
interface Version {
  id: number;
  document: NewDocument;
  published: boolean;
}

/** A new document id, as the Document Service gives them. */
export function newDocumentId(strapi: Strapi, uid: string): string {
  return (strapi.db.metadata.get(uid).attributes.documentId as unknown as { default(): string }).default();
}

/**
 * Creates documents of one type in as few statements as there are tables, and leaves the rows that the Document
 * Service would leave: tables, columns and their order come from Strapi's metadata. No middleware and no event sees
 * it; ask {@link import('./why-not-in-bulk').whyNotInBulk} first. Must run in a transaction.
 *
 * @param userId the admin user whose entries these are
 */
export async function createDocuments(strapi: Strapi, uid: string, documents: readonly NewDocument[], userId: number | null): Promise<void> {
  if (documents.length === 0) return;
  const { attributes, options } = strapi.contentTypes[uid as keyof typeof strapi.contentTypes] as unknown as { attributes: Record<string, Attribute>; options?: { draftAndPublish?: boolean } };
  const versions = await insertVersions(strapi, uid, documents, options?.draftAndPublish === true, { ...defaultsOf(attributes), createdBy: userId, updatedBy: userId });
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.type === 'component') await insertComponents(strapi, uid, name, versions.map(({ id, document }) => ({ owner: id, entries: document.components[name] ?? [] })));
    if (attribute.type === 'relation') await insertRelations(strapi, uid, name, attribute.target as string, versions);
  }
}

async function insertVersions(strapi: Strapi, uid: string, documents: readonly NewDocument[], withDrafts: boolean, common: Record<string, unknown>): Promise<Version[]> {
  const now = new Date();
  const versions = documents.flatMap((document) => (withDrafts ? [false, ...(document.publish ? [true] : [])] : [true]).map((published) => ({ document, published })));
  const rows = versions.map(({ document: { documentId, values }, published }) => ({ ...common, ...values, documentId, createdAt: now, updatedAt: now, publishedAt: published ? now : null }));
  const ids = await insertEntries(strapi, uid, rows);
  return versions.map((version, index) => ({ ...version, id: ids[index] }));
}

/** Defaults of attributes that a document has no value for. */
function defaultsOf(attributes: Record<string, Attribute>): Record<string, unknown> {
  const stated = Object.entries(attributes).filter(([, attribute]) => attribute.default !== undefined && typeof attribute.default !== 'function');
  return Object.fromEntries(stated.map(([name, attribute]) => [name, attribute.default]));
}

async function insertRelations(strapi: Strapi, uid: string, attribute: string, target: string, versions: readonly Version[]): Promise<void> {
  const wanted = [...new Set(versions.flatMap(({ document }) => document.relations[attribute] ?? []))];
  if (wanted.length === 0) return;
  const found = await rowsOf<{ id: number; documentId: string }>(strapi, target).findMany({ where: { documentId: { $in: wanted } }, select: ['id', 'documentId'] });
  const ids = new Map(found.map(({ documentId, id }) => [documentId, id]));
  const targetsOf = ({ relations }: NewDocument) => (relations[attribute] ?? []).flatMap((documentId) => ids.get(documentId) ?? []);
  await insertJoined(strapi, joinOf(strapi, uid, attribute), versions.map(({ id, document, published }, index) => ({ owner: id, targets: targetsOf(document), follows: published && versions[index - 1]?.document === document })));
}
