import { rowsOf, type Strapi } from '../../strapi';
import { REST_FILTERS, uidOf, visible, type Readable } from '../readable';

interface Entry {
  documentId: string;
  slug: string | null;
}

/** The entry that readers see under a document id or slug; null where there is none. */
export function visibleEntry(strapi: Strapi, type: Readable, name: string): Promise<Entry | null> {
  const where = { $and: [{ $or: [{ documentId: name }, { slug: name }] }, visible(uidOf(type), REST_FILTERS)] };
  return rowsOf<Entry>(strapi, uidOf(type)).findOne({ where, select: ['documentId', 'slug'] });
}
