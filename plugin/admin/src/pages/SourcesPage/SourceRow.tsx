import { Box, Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { SourceRecord } from '../../../../shared/records';
import { Moment } from '../../components/Moment';
import { RUNS_OF_SOURCE_PATH } from '../../paths';
import { isActive } from '../../words/active-run';
import { LastRun } from './LastRun';
import { Schedule } from './Schedule';
import { SourceMenu } from './SourceMenu';
import { StartRunButtons } from './StartRunButtons';

/** A source, leading to its runs: when it runs, what the last run brought, and what one can do with it. */
export function SourceRow({ source, onEdit }: { source: SourceRecord; onEdit: () => void }) {
  const due = source.enabled ? source.nextRunAt : null;
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start" style={{ minWidth: '16rem' }}>
          <Link tag={NavLink} to={RUNS_OF_SOURCE_PATH(source.documentId)}>
            <Typography fontWeight="bold">{source.name}</Typography>
          </Link>
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {source.location}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Schedule source={source} />
      </Td>
      <Td>
        <Typography>
          <Moment at={due} />
        </Typography>
      </Td>
      <Td>
        <Box maxWidth="36rem">
          <LastRun run={source.lastRun} />
        </Box>
      </Td>
      <Td>
        <Flex gap={2} justifyContent="flex-end" wrap="wrap" style={{ minWidth: '18rem' }}>
          <StartRunButtons source={source} isBusy={isActive(source.lastRun)} />
          <SourceMenu source={source} onEdit={onEdit} />
        </Flex>
      </Td>
    </Tr>
  );
}
