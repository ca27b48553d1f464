import { LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useListConflictsQuery } from '../../api/conflicts-api';
import { useWords } from '../../hooks/useWords';
import { CONFLICTS_PATH } from '../../paths';

/** To the conflicts, with how many of them wait. Nothing for those who may not read articles. */
export function ConflictsButton() {
  const words = useWords();
  const { data } = useListConflictsQuery({ pageSize: 1 }, { refetchOnMountOrArgChange: true });
  if (!data) return null;
  const count = data.pagination.total;
  return (
    <LinkButton tag={NavLink} to={CONFLICTS_PATH} variant={count > 0 ? 'danger-light' : 'tertiary'}>
      {words('conflicts.waiting', { count })}
    </LinkButton>
  );
}
