import { Button } from '@strapi/design-system';
import { Stop } from '@strapi/icons';
import type { RunRecord } from '../../../../shared/records';
import { useCancelRunMutation } from '../../api/copydesk-api';
import { useProblemNotice } from '../../hooks/useProblemNotice';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';

/** Stops a run after the texts it has in hand. What it has done so far stays. */
export function CancelRunButton({ run }: { run: RunRecord }) {
  const words = useWords();
  const { mayRun } = useRights();
  const [cancelRun, { isLoading, isSuccess }] = useCancelRunMutation();
  const showProblem = useProblemNotice();
  if (!mayRun) return null;

  const cancel = async () => {
    const answer = await cancelRun(run.documentId);
    if ('error' in answer) showProblem(answer.error);
  };
  return (
    <Button variant="danger-light" startIcon={<Stop />} onClick={cancel} disabled={isLoading || isSuccess}>
      {words(isSuccess ? 'run.cancelling' : 'run.cancel')}
    </Button>
  );
}
