import { Button, Flex } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import type { RunRecord } from '../../../../shared/records';
import { usePauseRunMutation, useResumeRunMutation } from '../../api/copydesk-api';
import { useProblemNotice } from '../../hooks/useProblemNotice';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';
import { canBeUndone, isActive } from '../../words/active-run';
import { CancelRunButton } from './CancelRunButton';
import { RollBackButton } from './RollBackButton';

/** What can be done with a run as it stands: pause, resume, cancel, undo. */
export function RunControls({ run }: { run: RunRecord }) {
  const words = useWords();
  const { mayRun } = useRights();
  const [pauseRun, pausing] = usePauseRunMutation();
  const [resumeRun, resuming] = useResumeRunMutation();
  const showProblem = useProblemNotice();
  if (!mayRun) return null;

  const ask = async (asked: Promise<{ data: RunRecord } | { error: unknown }>) => {
    const answer = await asked;
    if ('error' in answer) showProblem(answer.error);
  };
  if (isActive(run)) {
    return (
      <Flex gap={2}>
        <Button variant="secondary" disabled={pausing.isLoading} onClick={() => ask(pauseRun(run.documentId))}>
          {words('run.pause')}
        </Button>
        <CancelRunButton run={run} />
      </Flex>
    );
  }
  if (run.state === 'paused') {
    return (
      <Flex gap={2}>
        <Button startIcon={<Play />} disabled={resuming.isLoading} onClick={() => ask(resumeRun(run.documentId))}>
          {words('run.resume')}
        </Button>
        <CancelRunButton run={run} />
      </Flex>
    );
  }
  return canBeUndone(run) ? <RollBackButton run={run} /> : null;
}
