import { Flex, Status, Typography } from '@strapi/design-system';
import type { RunRecord } from '../../../shared/records';
import { useWords } from '../hooks/useWords';
import { RUN_STATE_LOOK } from '../words/bucket-look';
import { runKindWord } from '../words/run-kind';
import { isUnreachable } from '../words/unreachable';

/** Where a run stands, and what sort of run it is where it is not simply an import. */
export function RunStateBadge({ run }: { run: Pick<RunRecord, 'state' | 'kind' | 'dryRun' | 'reason'> }) {
  const words = useWords();
  const look = RUN_STATE_LOOK[run.state];
  const kind = runKindWord(run);
  return (
    <Flex gap={2} wrap="wrap">
      {/* The design system's own letters are too pale to be read on its ground. */}
      <Status size="S" variant={look} color="neutral800">
        <Typography tag="span" variant="pi" fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
          {words(isUnreachable(run.reason) ? 'run-state.unreachable' : `run-state.${run.state}`)}
        </Typography>
      </Status>
      {kind && (
        <Typography variant="pi" textColor="neutral600" fontWeight="bold">
          {words(kind)}
        </Typography>
      )}
    </Flex>
  );
}
