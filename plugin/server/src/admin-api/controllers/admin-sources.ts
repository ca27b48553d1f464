import { deleteSource, listSources, saveSource } from '../../import/sources/sources';
import type { Strapi } from '../../strapi';
import { answer } from '../answer';

/** Sources: list, set up, change, delete. What a source may say is checked where it is saved. */
export default ({ strapi }: { strapi: Strapi }) => ({
  list: answer(() => listSources(strapi)),
  create: answer(({ request }) => saveSource(strapi, request.body), 201),
  update: answer(({ request, params }) => saveSource(strapi, request.body, params.documentId)),
  delete: answer(async ({ params: { documentId } }) => {
    await deleteSource(strapi, documentId);
    return { documentId };
  }),
});
