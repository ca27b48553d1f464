import { findConflict } from '../../curate/conflicts/conflict-detail';
import { listConflicts } from '../../curate/conflicts/conflict-records';
import { decideConflict } from '../../curate/conflicts/decide-conflict';
import { decideGroup } from '../../curate/conflicts/decide-group';
import { undoDecision, undoDecisions } from '../../curate/conflicts/undo-decision';
import type { Strapi } from '../../strapi';
import { answer } from '../answer';
import { conflictQuery, conflictsQuery, decideBody, decideGroupBody, undoDecisionBody } from '../conflict-queries';
import { checked } from '../request';
import { starter } from '../starter';

/** What source and editors changed differently: the list, one side by side, deciding one or many, undoing that. */
export default ({ strapi }: { strapi: Strapi }) => ({
  list: answer(({ query }) => listConflicts(strapi, checked(conflictsQuery, query))),
  find: answer(({ params, query }) => findConflict(strapi, params.documentId, checked(conflictQuery, query))),
  decide: answer(({ params, request, state }) =>
    decideConflict(strapi, params.documentId, checked(decideBody, request.body), { name: starter(state.user)?.name ?? null, group: null }),
  ),
  decideGroup: answer(({ request, state }) => {
    const { decision, group: name, ...group } = checked(decideGroupBody, request.body);
    return decideGroup(strapi, group, decision, starter(state.user)?.name ?? null, name);
  }),
  undo: answer(async ({ params: { documentId }, request }) => {
    const { group } = checked(undoDecisionBody, request.body);
    if (group) return undoDecisions(strapi, documentId);
    await undoDecision(strapi, documentId);
    return { done: [documentId], refused: [], remaining: 0, group: null };
  }),
});
