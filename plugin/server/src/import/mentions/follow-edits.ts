import { UIDS, type Strapi } from '../../strapi';
import { forgetStatedFigures } from '../figures/stated-figures';
import { storedIndex } from '../similar/stored-index';
import { forgetMentions, refreshMentions } from './store-mentions';

/** What the Document Service does to an article that can change what its versions say. */
const WRITES = ['update', 'publish', 'unpublish', 'discardDraft'];

/**
 * Lets mentions follow what is done to articles, by whomever: the panel, an API, a run. Article and mentions change
 * in one transaction. To be called while Strapi registers.
 */
export function followEdits(strapi: Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UIDS.article || ![...WRITES, 'delete'].includes(context.action)) return next();
    const { documentId } = context.params as { documentId?: string };
    return strapi.db.transaction(async () => {
      const result = await next();
      if (documentId !== undefined) await (context.action === 'delete' ? forget : refreshMentions)(strapi, documentId);
      return result;
    });
  });
}

/** A deleted article leaves no evidence, no figure is held against later ones for it, and no copy is linked to it. */
async function forget(strapi: Strapi, documentId: string): Promise<void> {
  await forgetMentions(strapi, documentId);
  await forgetStatedFigures(strapi, documentId);
  await storedIndex(strapi).remove(documentId);
}
