import { Flex, Status, Typography } from '@strapi/design-system';
import type { RunRecord } from '../../../shared/records';
import { useWords } from '../hooks/useWords';
import { RUN_STATE_LOOK } from '../words/bucket-look';

/** Where a run stands, and whether it was only a rehearsal. */
export function RunStateBadge({ run }: { run: Pick<RunRecord, 'state' | 'dryRun'> }) {
  const words = useWords();
  return (
    <Flex gap={2}>
      <Status size="S" variant={RUN_STATE_LOOK[run.state]}>
        <Typography tag="span" variant="pi" fontWeight="bold">
          {words(`run-state.${run.state}`)}
        </Typography>
      </Status>
      {run.dryRun && (
        <Typography variant="pi" textColor="neutral600">
          {words('run.dry')}
        </Typography>
      )}
    </Flex>
  );
}
