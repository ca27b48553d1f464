import { factories } from '@strapi/strapi';
import type { Core, UID } from '@strapi/types';
import { allowedQuery, type ReaderContext } from './allowed-query';
import { visibleEntry } from './evidence/visible-entry';
import { REST_FILTERS, uidOf, type Readable } from './readable';

/** A further action of a readable type: gives the whole answer. */
export type ReaderAction = (strapi: Core.Strapi, context: ReaderContext) => Promise<unknown>;

/**
 * `find` and `findOne` of a readable type, and what else it has. Strapi's own would hand drafts to whoever asks for
 * `status=draft`; these answer with published articles and confirmed organizations and initiatives, also where they
 * are populated.
 */
export const readController =
  (name: Readable, more: Record<string, ReaderAction> = {}) =>
  ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
    const uid = uidOf(name);
    const core = factories.createCoreController(uid as UID.ContentType)({ strapi });
    const actions = Object.entries(more).map(([action, give]) => [action, (ctx: Parameters<typeof core.find>[0]) => give(strapi, ctx as unknown as ReaderContext)]);

    return {
      ...Object.fromEntries(actions),

      async find(ctx) {
        const { results, pagination } = await strapi.service(uid).find(await allowedQuery(strapi, name, ctx.query, ctx));
        return core.transformResponse(await core.sanitizeOutput(results, ctx), { pagination });
      },

      async findOne(ctx) {
        const { filters, ...query } = await allowedQuery(strapi, name, ctx.query, ctx);
        const visible = await visibleEntry(strapi, name, ctx.params.id);
        const byId = { [REST_FILTERS.and]: [{ documentId: { $eq: visible?.documentId ?? ctx.params.id } }, filters] };
        const entry = await strapi.documents(uid as UID.ContentType).findFirst({ ...query, filters: byId });
        if (!entry) return ctx.notFound(`There is no ${name} "${ctx.params.id}" that readers may see.`);
        return core.transformResponse(await core.sanitizeOutput(entry, ctx), {});
      },
    };
  };
