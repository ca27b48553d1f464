import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import type { RunRecord } from '../../../shared/records';
import { useWords } from '../hooks/useWords';
import { percentDone } from '../words/run-progress';

/** How far a run has come. All it shows is on the server, so it stands the same after a reload. */
export function RunProgress({ run }: { run: RunRecord }) {
  const words = useWords();
  const percent = percentDone(run);
  const label =
    percent === null
      ? words('run.progress.listing', { done: run.done })
      : words('run.progress', { done: run.done, listed: run.listed ?? 0, percent });
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <ProgressBar value={percent ?? 0} size="M" style={{ width: '100%' }} aria-label={label} />
      <Typography variant="pi" textColor="neutral600" role="status">
        {label}
      </Typography>
    </Flex>
  );
}
