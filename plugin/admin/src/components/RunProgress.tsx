import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { RunRecord } from '../../../shared/records';
import { useWords } from '../hooks/useWords';
import { percentDone } from '../words/run-progress';

/** The design system's bar is meant for dark ground: white on grey. */
const Bar = styled(ProgressBar)`
  width: 100%;
  background-color: ${({ theme }) => theme.colors.neutral200};

  & > div {
    background-color: ${({ theme }) => theme.colors.primary600};
  }
`;

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
      <Bar value={percent ?? 0} size="M" aria-label={label} />
      <Typography variant="pi" textColor="neutral600" role="status">
        {label}
      </Typography>
    </Flex>
  );
}
