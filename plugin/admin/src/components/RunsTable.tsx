import { Box, Link, Table, Tbody, Td, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RunRecord } from '../../../shared/records';
import { useWords } from '../hooks/useWords';
import { RUN_PATH } from '../paths';
import { ColumnHead } from './ColumnHead';
import { BucketSummary } from './BucketSummary';
import { Moment } from './Moment';
import { RunStateBadge } from './RunStateBadge';

const COLUMNS = ['runs.column.started', 'runs.column.source', 'runs.column.trigger', 'runs.column.state', 'runs.column.result'] as const;

/** Runs, one a row, each leading to its report. */
export function RunsTable({ runs }: { runs: RunRecord[] }) {
  const words = useWords();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Table colCount={COLUMNS.length} rowCount={runs.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <ColumnHead key={column} word={column} />
            ))}
          </Tr>
        </Thead>
        <Tbody>
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
        </Tbody>
      </Table>
    </Box>
  );
}
