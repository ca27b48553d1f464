/**
 * Moves what is related to one entry to another, in the tables that keep the relations: drafts and published versions
 * alike, of any content type of the app, without touching the entries themselves. Thousands of articles would else be
 * written and published anew, and each would seem changed by an editor.
 */
import type { Knex } from 'knex';
import { joinTableOf, relationsTo, tableOf, type JoinTable, type Strapi } from '../../strapi';

/** What became of the relation of one version: it leads to the other entry now, or was dropped because that led there already. */
export type Fate = 'moved' | 'dropped';

/** A document whose relations a merge has changed. */
export interface ChangedDocument {
  documentId: string;
  locale: string | null;
  draft: Fate | null;
  /** `absent`: there was no published version then. */
  published: Fate | 'absent' | null;
}

export interface MovedRelation {
  uid: string;
  attribute: string;
  documents: ChangedDocument[];
}

interface Link {
  id: number;
  ownerId: number;
  documentId: string;
  locale: string | null;
  publishedAt: unknown;
}

const AT_A_TIME = 400;

/** Relations to entries of a type, but for the one that says what was merged. */
function movable(strapi: Strapi, uid: string): { uid: string; attribute: string }[] {
  return relationsTo(strapi, uid).filter(({ attribute }) => attribute !== 'mergedInto');
}

/** Which relations would move, and which are dropped; changes nothing. */
export async function relationsOf(strapi: Strapi, uid: string, fromId: number, intoId: number, trx?: Knex.Transaction): Promise<(MovedRelation & { links: { id: number; fate: Fate }[] })[]> {
  const found = [];
  for (const relation of movable(strapi, uid)) {
    const table = joinTableOf(strapi, relation.uid, relation.attribute);
    const [links, already] = [await linksTo(strapi, relation.uid, table, fromId, trx), await linksTo(strapi, relation.uid, table, intoId, trx)];
    const owners = new Set(already.map(({ ownerId }) => ownerId));
    const fates = links.map((link) => ({ link, fate: owners.has(link.ownerId) || (relation.uid === uid && link.ownerId === intoId) ? ('dropped' as const) : ('moved' as const) }));
    const unpublished = await withoutPublished(strapi, relation.uid, links, trx);
    found.push({ ...relation, links: fates.map(({ link, fate }) => ({ id: link.id, fate })), documents: byDocument(fates, unpublished) });
  }
  return found;
}

/** Moves all relations of one entry to another. @returns what it takes to undo that */
export async function moveRelations(strapi: Strapi, uid: string, fromId: number, intoId: number, trx: Knex.Transaction): Promise<MovedRelation[]> {
  const relations = await relationsOf(strapi, uid, fromId, intoId, trx);
  for (const { uid: owner, attribute, links } of relations) {
    const { name, target } = joinTableOf(strapi, owner, attribute);
    for (const fate of ['moved', 'dropped'] as const) {
      for (const ids of batchesOf(links.filter((link) => link.fate === fate).map(({ id }) => id))) {
        const rows = strapi.db.getConnection(name).transacting(trx).whereIn('id', ids);
        await (fate === 'moved' ? rows.update({ [target]: intoId }) : rows.delete());
      }
    }
  }
  return relations.filter(({ documents }) => documents.length > 0).map(({ uid: owner, attribute, documents }) => ({ uid: owner, attribute, documents }));
}

/** Leads relations back to the entry that they led to before; those that an editor changed since stay as they are. */
export async function restoreRelations(strapi: Strapi, relations: readonly MovedRelation[], fromId: number, intoId: number, trx: Knex.Transaction): Promise<void> {
  for (const { uid, attribute, documents } of relations) {
    if (!strapi.contentTypes[uid as keyof typeof strapi.contentTypes]?.attributes[attribute]) continue;
    const table = joinTableOf(strapi, uid, attribute);
    const byId = new Map(documents.map((document) => [`${document.documentId}:${document.locale ?? ''}`, document]));
    for (const link of await linksTo(strapi, uid, table, intoId, trx)) {
      const document = byId.get(`${link.documentId}:${link.locale ?? ''}`);
      if (!document) continue;
      const fate = link.publishedAt === null || document.published === 'absent' ? document.draft : document.published;
      if (fate === 'moved') await leadBack(strapi, table, link, fromId, trx);
      else if (fate === 'dropped') await linkAgain(strapi, table, link, fromId, trx);
    }
  }
}

async function leadBack(strapi: Strapi, { name, owner, target }: JoinTable, link: Link, fromId: number, trx: Knex.Transaction): Promise<void> {
  const there: unknown[] = await strapi.db.getConnection(name).transacting(trx).where({ [owner]: link.ownerId, [target]: fromId }).select('id');
  const row = strapi.db.getConnection(name).transacting(trx).where({ id: link.id });
  await (there.length > 0 ? row.delete() : row.update({ [target]: fromId }));
}

async function linkAgain(strapi: Strapi, { name, owner, target, order }: JoinTable, { ownerId }: Link, fromId: number, trx: Knex.Transaction): Promise<void> {
  const links: Record<string, number | null>[] = await strapi.db.getConnection(name).transacting(trx).where({ [owner]: ownerId }).select([target, ...(order ? [order] : [])]);
  if (links.some((link) => Number(link[target]) === fromId)) return;
  const last = order ? { [order]: links.reduce((most, link) => Math.max(most, Number(link[order] ?? 0)), 0) + 1 } : {};
  await strapi.db.getConnection(name).transacting(trx).insert({ [owner]: ownerId, [target]: fromId, ...last });
}

async function linksTo(strapi: Strapi, uid: string, { name, owner, target }: JoinTable, id: number, trx?: Knex.Transaction): Promise<Link[]> {
  const query = strapi.db
    .getConnection(`${name} as l`)
    .join(`${tableOf(strapi, uid)} as o`, 'o.id', `l.${owner}`)
    .where({ [`l.${target}`]: id })
    .select({ id: 'l.id', ownerId: 'o.id', documentId: 'o.document_id', locale: 'o.locale', publishedAt: 'o.published_at' });
  return trx ? query.transacting(trx) : query;
}

/** Documents that have no published version. */
async function withoutPublished(strapi: Strapi, uid: string, links: readonly Link[], trx?: Knex.Transaction): Promise<(documentId: string) => boolean> {
  const published = new Set<string>();
  for (const ids of batchesOf([...new Set(links.map(({ documentId }) => documentId))])) {
    const query = strapi.db.getConnection(tableOf(strapi, uid)).whereIn('document_id', ids).whereNotNull('published_at').select({ documentId: 'document_id' });
    const rows: { documentId: string }[] = await (trx ? query.transacting(trx) : query);
    for (const row of rows) published.add(row.documentId);
  }
  return (documentId) => !published.has(documentId);
}

function byDocument(fates: readonly { link: Link; fate: Fate }[], isUnpublished: (documentId: string) => boolean): ChangedDocument[] {
  const documents = new Map<string, ChangedDocument>();
  for (const { link, fate } of fates) {
    const key = `${link.documentId}:${link.locale ?? ''}`;
    const document = documents.get(key) ?? { documentId: link.documentId, locale: link.locale, draft: null, published: isUnpublished(link.documentId) ? ('absent' as const) : null };
    documents.set(key, link.publishedAt === null ? { ...document, draft: fate } : { ...document, published: fate });
  }
  return [...documents.values()];
}

function* batchesOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += AT_A_TIME) yield items.slice(from, from + AT_A_TIME);
}
