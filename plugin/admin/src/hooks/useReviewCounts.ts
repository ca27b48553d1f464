import { ENTITY_TYPES, type EntityType } from '../../../shared/evidence';
import { useListLikenessesQuery, useListSuggestedQuery } from '../api/review-api';
import { useRights } from './useRights';

type Counts = Record<EntityType, number>;

/** How many wait in each list of the review; undefined until that is known, and for those who may not review. */
export function useReviewCounts(): { likenesses: Counts; suggested: Counts; total: number } | undefined {
  const { mayReview } = useRights();
  const [organization, initiative] = ENTITY_TYPES.map((type) => ({ type, pageSize: 1 }));
  const how = { skip: !mayReview, refetchOnMountOrArgChange: true };
  const answers = [useListLikenessesQuery(organization, how), useListLikenessesQuery(initiative, how), useListSuggestedQuery(organization, how), useListSuggestedQuery(initiative, how)];
  const totals = answers.flatMap(({ data }) => (data ? [data.pagination.total] : []));
  if (totals.length < answers.length) return undefined;
  const [likeOrganizations, likeInitiatives, newOrganizations, newInitiatives] = totals;
  return {
    likenesses: { organization: likeOrganizations, initiative: likeInitiatives },
    suggested: { organization: newOrganizations, initiative: newInitiatives },
    total: totals.reduce((sum, count) => sum + count, 0),
  };
}
