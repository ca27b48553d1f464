import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { RunsTable } from '../../components/RunsTable';
import { useRuns } from '../../hooks/useRuns';
import { useWords } from '../../hooks/useWords';
import { RUNS_PATH } from '../../paths';

const SHOWN = 5;

/** The runs of late that were no rehearsals, so that the morning's look needs no click. */
export function RecentRuns() {
  const words = useWords();
  const { runs } = useRuns({ rehearsals: false, page: 1, pageSize: SHOWN });
  if (runs.length === 0) return null;
  return (
    <>
      <Flex justifyContent="space-between" paddingTop={6}>
        <Typography variant="beta" tag="h2">
          {words('runs.recent')}
        </Typography>
        <Link tag={NavLink} to={RUNS_PATH}>
          {words('runs.all')}
        </Link>
      </Flex>
      <RunsTable runs={runs} />
    </>
  );
}
