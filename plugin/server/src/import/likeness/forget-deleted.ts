import { UIDS, type Strapi } from '../../strapi';
import { forgetLikenesses } from './likeness-rows';
import { forgetNearKeys } from './near-key-rows';

/** A deleted organization or initiative is like no other. To be called while Strapi registers. */
export function forgetDeletedNames(strapi: Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.action !== 'delete' || (context.uid !== UIDS.organization && context.uid !== UIDS.initiative)) return next();
    const { documentId } = context.params as { documentId?: string };
    return strapi.db.transaction(async () => {
      const result = await next();
      if (documentId !== undefined) {
        await forgetNearKeys(strapi, documentId);
        await forgetLikenesses(strapi, documentId);
      }
      return result;
    });
  });
}
