import { LinkButton } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useReviewCounts } from '../../hooks/useReviewCounts';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';
import { REVIEW_PATH } from '../../paths';

/** Leads to what waits for a person, with how much that is, for those who may decide it. */
export function ReviewLink() {
  const words = useWords();
  const { mayReview } = useRights();
  const counts = useReviewCounts();
  if (!mayReview) return null;
  return (
    <LinkButton tag={NavLink} to={REVIEW_PATH} variant={counts?.total ? 'secondary' : 'tertiary'} startIcon={<CheckCircle />}>
      {counts ? words('review.waiting', { count: counts.total }) : words('review.title')}
    </LinkButton>
  );
}
