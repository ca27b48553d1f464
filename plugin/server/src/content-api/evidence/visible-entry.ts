import { findEntity } from '../../import/entities/entity-store';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { REST_FILTERS, uidOf, visible, type Readable } from '../readable';

interface Entry {
  documentId: string;
}

/**
 * The entry that readers see under a document id or slug; null where there is none. An organization or initiative
 * that was merged into another is found as that other, so that old addresses stay good.
 */
export async function visibleEntry(strapi: Strapi, type: Readable, name: string): Promise<Entry | null> {
  const entry = await findVisible(strapi, type, { $or: [{ documentId: name }, { slug: name }] });
  if (entry || type === 'article') return entry;
  const merged = await rowsOf<Entry>(strapi, UIDS[type]).findOne({ where: { $or: [{ documentId: name }, { slug: name }], mergedInto: { id: { $notNull: true } } }, select: ['documentId'] });
  const remaining = merged && (await findEntity(strapi, type, merged.documentId));
  return remaining && findVisible(strapi, type, { documentId: remaining.documentId });
}

function findVisible(strapi: Strapi, type: Readable, where: Record<string, unknown>): Promise<Entry | null> {
  return rowsOf<Entry>(strapi, uidOf(type)).findOne({ where: { $and: [where, visible(uidOf(type), REST_FILTERS)] }, select: ['documentId'] });
}
