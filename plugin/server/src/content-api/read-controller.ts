import { factories } from '@strapi/strapi';
import type { Core, UID } from '@strapi/types';
import { narrowRestQuery } from './guard/rest-query';
import type { Clause, FindModel, Model } from './model';
import { REST_FILTERS, uidOf, type Readable } from './readable';

/**
 * `find` and `findOne` of a readable type. Strapi's own would hand drafts to whoever asks for `status=draft`; these
 * answer with published articles and confirmed organizations and initiatives, also where they are populated.
 */
export const readController =
  (name: Readable) =>
  ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
    const uid = uidOf(name);
    const core = factories.createCoreController(uid as UID.ContentType)({ strapi });
    const findModel: FindModel = (other) => strapi.getModel(other as UID.Schema) as Model | undefined;

    const allowedQuery = async (ctx: Parameters<typeof core.find>[0]): Promise<Clause> => {
      await core.validateQuery(ctx);
      const sanitized = (await core.sanitizeQuery(ctx)) as Clause;
      return narrowRestQuery(sanitized, uid, strapi.contentType(uid) as Model, findModel);
    };

    return {
      async find(ctx) {
        const { results, pagination } = await strapi.service(uid).find(await allowedQuery(ctx));
        return core.transformResponse(await core.sanitizeOutput(results, ctx), { pagination });
      },

      async findOne(ctx) {
        const { filters, ...query } = await allowedQuery(ctx);
        const byId = { [REST_FILTERS.and]: [{ documentId: { $eq: ctx.params.id } }, filters] };
        const entry = await strapi.documents(uid as UID.ContentType).findFirst({ ...query, filters: byId });
        if (!entry) return ctx.notFound(`There is no ${name} "${ctx.params.id}" that readers may see.`);
        return core.transformResponse(await core.sanitizeOutput(entry, ctx), {});
      },
    };
  };
