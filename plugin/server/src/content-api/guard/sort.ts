import { attributeOf, isClause, type Model } from '../model';
import { RefusedQuery } from './refused-query';

/** Fields that every entry has and readers see. */
const COMMON = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt'];
const NOT_SORTABLE = ['relation', 'component', 'dynamiczone', 'media', 'json', 'password'];

/**
 * Checks that a sort goes by fields of the entry itself. By a relation it would tell of entries that readers do not
 * see, and Strapi's virtual `status` tells which articles have unpublished changes.
 *
 * @param sort `title`, `title:asc,slug`, `['title:asc']`, `{ title: 'asc' }` or `[{ title: 'asc' }]`.
 * @throws RefusedQuery with the field's name.
 */
export function checkSort(sort: unknown, model: Model): void {
  for (const field of sortedFields(sort)) {
    const attribute = attributeOf(model, field);
    const sortable = attribute ? !attribute.private && !NOT_SORTABLE.includes(attribute.type) : COMMON.includes(field);
    if (!sortable) throw new RefusedQuery(`Sorting by "${field}" is not possible.`);
  }
}

function sortedFields(sort: unknown): string[] {
  if (Array.isArray(sort)) return sort.flatMap(sortedFields);
  if (isClause(sort)) return Object.entries(sort).map(([field, order]) => (isClause(order) ? `${field}.${Object.keys(order).join(',')}` : field));
  if (typeof sort !== 'string') return [];
  return sort
    .split(',')
    .map((part) => part.split(':')[0].trim())
    .filter((field) => field !== '');
}
