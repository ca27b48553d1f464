import { Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RunRecord } from '../../../shared/records';
import { useWords } from '../hooks/useWords';
import { RUN_PATH } from '../paths';
import { RecordsTable } from './RecordsTable';
import { BucketSummary } from './BucketSummary';
import { Moment } from './Moment';
import { RunStateBadge } from './RunStateBadge';

const COLUMNS = ['runs.column.started', 'runs.column.source', 'runs.column.trigger', 'runs.column.state', 'runs.column.result'] as const;

/** Runs, one a row, each leading to its report. */
export function RunsTable({ runs }: { runs: RunRecord[] }) {
  const words = useWords();
  return (
    <RecordsTable columns={COLUMNS} count={runs.length}>
      {runs.map((run) => (
        <Tr key={run.documentId}>
          <Td>
            <Link tag={NavLink} to={RUN_PATH(run.documentId)}>
              <Moment at={run.startedAt} />
            </Link>
          </Td>
          <Td>
            <Typography>{run.source?.name ?? words('run.source-deleted')}</Typography>
          </Td>
          <Td>
            <Typography>{run.user?.name ?? words(`trigger.${run.trigger}`)}</Typography>
          </Td>
          <Td>
            <RunStateBadge run={run} />
          </Td>
          <Td>
            <BucketSummary counts={run.counts} />
          </Td>
        </Tr>
      ))}
    </RecordsTable>
  );
}
