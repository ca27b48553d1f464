import article from '../../content-types/article/schema.json';
import initiative from '../../content-types/initiative/schema.json';
import organization from '../../content-types/organization/schema.json';
import { UIDS } from '../../strapi';

/** An attribute as a schema states it. */
export type Attribute = { type: string } & Record<string, unknown>;

/**
 * The attributes of the curated types as this plugin ships them. Copied before Strapi sees them, because a host app
 * extends a type by changing the very object.
 */
export const SHIPPED_ATTRIBUTES: Record<string, Record<string, Attribute>> = structuredClone({
  [UIDS.article]: article.attributes,
  [UIDS.organization]: organization.attributes,
  [UIDS.initiative]: initiative.attributes,
});
