import { findConflict } from '../../curate/conflicts/conflict-detail';
import { listConflicts } from '../../curate/conflicts/conflict-records';
import { decideConflict } from '../../curate/conflicts/decide-conflict';
import { decideGroup } from '../../curate/conflicts/decide-group';
import { undoDecision, undoDecisions } from '../../curate/conflicts/undo-decision';
import type { Strapi } from '../../strapi';
import { answer } from '../answer';
import { conflictQuery, conflictsQuery, decideBody, decideGroupBody, undoDecisionBody } from '../conflict-queries';
import { editorOf } from '../editor';
import { checked } from '../request';

/** What source and editors changed differently: the list, one side by side, deciding one or many, undoing that. */
export default ({ strapi }: { strapi: Strapi }) => ({
  list: answer(({ query, state }) => listConflicts(strapi, checked(conflictsQuery, query), editorOf(strapi, state).rights)),
  find: answer(({ params, query, state }) => findConflict(strapi, params.documentId, checked(conflictQuery, query), editorOf(strapi, state).rights)),
  decide: answer(({ params, request, state }) =>
    decideConflict(strapi, params.documentId, checked(decideBody, request.body), editorOf(strapi, state)),
  ),
  decideGroup: answer(({ request, state }) => {
    const { decision, group: name, after, ...group } = checked(decideGroupBody, request.body);
    return decideGroup(strapi, group, decision, editorOf(strapi, state), { name, after });
  }),
  undo: answer(async ({ params: { documentId }, request, state }) => {
    const { rights } = editorOf(strapi, state);
    const { group, after } = checked(undoDecisionBody, request.body);
    if (group) return undoDecisions(strapi, documentId, rights, after);
    await undoDecision(strapi, documentId, rights);
    return { done: [documentId], refused: [], remaining: 0, next: null, group: null };
  }),
});
