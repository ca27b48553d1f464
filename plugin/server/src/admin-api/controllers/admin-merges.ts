import { mergeEntities, previewMerge } from '../../curate/merging/merge-entities';
import { listMerges } from '../../curate/merging/merge-records';
import { undoMerge } from '../../curate/merging/undo-merge';
import type { Strapi } from '../../strapi';
import { answer } from '../answer';
import { emptyBody, mergeBody, mergesQuery } from '../queries';
import { checked } from '../request';
import { starter } from '../starter';

/** Merging two organizations or initiatives: what it would do, doing it, undoing it, and what was done. */
export default ({ strapi }: { strapi: Strapi }) => ({
  preview: answer(({ request }) => previewMerge(strapi, checked(mergeBody, request.body))),
  merge: answer(({ request, state }) => mergeEntities(strapi, checked(mergeBody, request.body), starter(state.user)?.name ?? null)),
  undo: answer(({ params, request, state }) => {
    checked(emptyBody, request.body);
    return undoMerge(strapi, params.documentId, starter(state.user)?.name ?? null);
  }),
  list: answer(({ query }) => listMerges(strapi, checked(mergesQuery, query))),
});
