import { PLUGIN_ID } from '../../../shared/records';
import type { Clause } from './model';

/** The types that readers see, by the name of their controller. */
export const READABLE = ['article', 'organization', 'initiative'] as const;
export type Readable = (typeof READABLE)[number];
export type ReadableUid = `plugin::copydesk.${Readable}`;

export const uidOf = (name: Readable): ReadableUid => `plugin::${PLUGIN_ID}.${name}`;

/** How filters are written: with `$` in REST and inside Strapi, without in GraphQL. */
export interface FilterSyntax {
  and: string;
  or: string;
  not: string;
  equal: string;
  notNull: string;
}

export const REST_FILTERS: FilterSyntax = { and: '$and', or: '$or', not: '$not', equal: '$eq', notNull: '$notNull' };
export const GRAPHQL_FILTERS: FilterSyntax = { and: 'and', or: 'or', not: 'not', equal: 'eq', notNull: 'notNull' };

/**
 * The filter that only entries pass which readers may see: published articles, confirmed organizations and
 * initiatives. Null for types that no reader sees at all.
 */
export function visible(uid: string | undefined, syntax: FilterSyntax): Clause | null {
  switch (uid) {
    case uidOf('article'):
      return { publishedAt: { [syntax.notNull]: true } };
    case uidOf('organization'):
    case uidOf('initiative'):
      return { reviewState: { [syntax.equal]: 'confirmed' } };
    default:
      return null;
  }
}
