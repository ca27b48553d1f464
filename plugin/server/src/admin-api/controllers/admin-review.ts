import type { EntityType } from '../../../../shared/evidence';
import { listEvidence } from '../../curate/review/evidence';
import { acceptLikeness, listLikenesses, rejectLikeness } from '../../curate/review/likenesses';
import { decideSuggested, listSuggested } from '../../curate/review/suggested';
import type { Strapi } from '../../strapi';
import { answer } from '../answer';
import { acceptBody, decisionBody, emptyBody, entityType, evidenceQuery, reviewQuery } from '../queries';
import { editorOf } from '../editor';
import { checked } from '../request';

/** What waits for a person: entries that may be the same, suggested ones, and the sentences that speak for them. */
export default ({ strapi }: { strapi: Strapi }) => {
  const evidenceOf = (type: EntityType) => answer(({ params, query, state }) => listEvidence(strapi, type, params.documentId, checked(evidenceQuery, query), editorOf(strapi, state).rights));
  return {
    likenesses: answer(({ query, state }) => listLikenesses(strapi, checked(reviewQuery, query), editorOf(strapi, state).rights)),
    accept: answer(({ params, request, state }) => acceptLikeness(strapi, params.documentId, checked(acceptBody, request.body).into, editorOf(strapi, state))),
    reject: answer(({ params, request, state }) => {
      checked(emptyBody, request.body);
      return rejectLikeness(strapi, params.documentId, editorOf(strapi, state));
    }),
    suggested: answer(({ query, state }) => listSuggested(strapi, checked(reviewQuery, query), editorOf(strapi, state).rights)),
    decide: answer(({ params, request, state }) =>
      decideSuggested(strapi, checked(entityType, params.type), params.documentId, checked(decisionBody, request.body).decision, { userId: state.user?.id ?? null, rights: editorOf(strapi, state).rights }),
    ),
    evidenceOfOrganization: evidenceOf('organization'),
    evidenceOfInitiative: evidenceOf('initiative'),
  };
};
