import type { Rights } from '../curate/rights';
import { documentsOf, partsOfField, permissionsOf, populateFor, UIDS, type Strapi } from '../strapi';

interface Entry {
  documentId: string;
}

/** Entries that are looked at together where a role has conditions. */
const AT_A_TIME = 100;

/**
 * What the signed-in administrator may do with entries in the Content Manager. Copydesk's own permissions open its
 * pages; which articles and fields she may read and change there is for her role to say, here as in the entries' forms.
 *
 * @param ability what Strapi's permission engine has made of her roles: `state.userAbility` of the request
 */
export function contentManagerRights(strapi: Strapi, ability: unknown): Rights {
  return {
    async allowed(action, type, documentIds, fields) {
      const uid = UIDS[type];
      const { can, requiresEntity, sanitizedQuery } = permissionsOf(strapi, uid, ability);
      const paths = fields.flatMap((field) => partsOfField(strapi, uid, field));
      const isAllowed = (entry?: Entry) => can[action](entry) && paths.every((path) => can[action](entry, path));
      if (!requiresEntity[action]() || documentIds.length === 0) return new Set(isAllowed() ? documentIds : []);
      const populate = await populateFor(strapi, uid, await sanitizedQuery[action]({}));
      const found = new Set<string>();
      for (let from = 0; from < documentIds.length; from += AT_A_TIME) {
        const filters = { documentId: { $in: documentIds.slice(from, from + AT_A_TIME) } };
        const entries = await documentsOf<Entry>(strapi, uid).findMany({ filters, limit: AT_A_TIME, ...(populate ? { populate } : {}), ...(type === 'article' ? { status: 'draft' } : {}) });
        for (const entry of entries) if (isAllowed(entry)) found.add(entry.documentId);
      }
      return found;
    },
    mayCreate(type, fields) {
      const { can } = permissionsOf(strapi, UIDS[type], ability);
      return can.create() && fields.flatMap((field) => partsOfField(strapi, UIDS[type], field)).every((path) => can.create(undefined, path));
    },
  };
}
