import { mergeEntities, previewMerge } from '../../curate/merging/merge-entities';
import { listMerges } from '../../curate/merging/merge-records';
import { undoMerge } from '../../curate/merging/undo-merge';
import type { Strapi } from '../../strapi';
import { answer } from '../answer';
import { emptyBody, mergeBody, mergesQuery } from '../queries';
import { editorOf } from '../editor';
import { checked } from '../request';

/** Merging two organizations or initiatives: what it would do, doing it, undoing it, and what was done. */
export default ({ strapi }: { strapi: Strapi }) => ({
  preview: answer(({ request, state }) => previewMerge(strapi, checked(mergeBody, request.body), editorOf(strapi, state).rights)),
  merge: answer(({ request, state }) => mergeEntities(strapi, checked(mergeBody, request.body), editorOf(strapi, state))),
  undo: answer(({ params, request, state }) => {
    checked(emptyBody, request.body);
    return undoMerge(strapi, params.documentId, editorOf(strapi, state));
  }),
  list: answer(({ query }) => listMerges(strapi, checked(mergesQuery, query))),
});
