import type { EntityType } from '../../../../shared/evidence';
import { listEvidence } from '../../curate/review/evidence';
import { acceptLikeness, listLikenesses, rejectLikeness } from '../../curate/review/likenesses';
import { decideSuggested, listSuggested } from '../../curate/review/suggested';
import type { Strapi } from '../../strapi';
import { answer } from '../answer';
import { acceptBody, decisionBody, emptyBody, entityType, evidenceQuery, reviewQuery } from '../queries';
import { checked } from '../request';
import { starter } from '../starter';

/** What waits for a person: entries that may be the same, suggested ones, and the sentences that speak for them. */
export default ({ strapi }: { strapi: Strapi }) => {
  const evidenceOf = (type: EntityType) => answer(({ params, query }) => listEvidence(strapi, type, params.documentId, checked(evidenceQuery, query)));
  return {
    likenesses: answer(({ query }) => listLikenesses(strapi, checked(reviewQuery, query))),
    accept: answer(({ params, request, state }) => acceptLikeness(strapi, params.documentId, checked(acceptBody, request.body).into, starter(state.user)?.name ?? null)),
    reject: answer(({ params, request, state }) => {
      checked(emptyBody, request.body);
      return rejectLikeness(strapi, params.documentId, starter(state.user)?.name ?? null);
    }),
    suggested: answer(({ query }) => listSuggested(strapi, checked(reviewQuery, query))),
    decide: answer(({ params, request, state }) =>
      decideSuggested(strapi, checked(entityType, params.type), params.documentId, checked(decisionBody, request.body).decision, state.user?.id ?? null),
    ),
    evidenceOfOrganization: evidenceOf('organization'),
    evidenceOfInitiative: evidenceOf('initiative'),
  };
};
