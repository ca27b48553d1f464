import { LinkButton } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';
import { REVIEW_PATH } from '../../paths';

/** Leads to what waits for a person, for those who may decide it. */
export function ReviewLink() {
  const words = useWords();
  const { mayReview } = useRights();
  if (!mayReview) return null;
  return (
    <LinkButton tag={NavLink} to={REVIEW_PATH} variant="secondary" startIcon={<CheckCircle />}>
      {words('review.title')}
    </LinkButton>
  );
}
