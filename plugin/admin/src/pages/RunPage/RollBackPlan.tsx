import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { RunRecord } from '../../../../shared/records';
import { useRollBackMutation } from '../../api/copydesk-api';
import { RunProgress } from '../../components/RunProgress';
import { useProblemNotice } from '../../hooks/useProblemNotice';
import { useRollBackPlan } from '../../hooks/useRollBackPlan';
import { useWords } from '../../hooks/useWords';
import { RUN_PATH } from '../../paths';
import { isActive } from '../../words/active-run';
import { RollBackOutlook } from './RollBackOutlook';

/** Plans the undoing of a run, shows what it would do, and does it when the reader agrees. */
export function RollBackPlan({ run, onClose }: { run: RunRecord; onClose: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const showProblem = useProblemNotice();
  const [rollBack, { isLoading }] = useRollBackMutation();
  const plan = useRollBackPlan(run.documentId, (error) => {
    showProblem(error);
    onClose();
  });
  const isReady = plan?.state === 'finished' && plan.counts.reversed > 0;

  const confirm = async () => {
    const answer = await rollBack({ run: run.documentId, dryRun: false });
    onClose();
    if ('error' in answer) showProblem(answer.error);
    else navigate(RUN_PATH(answer.data.documentId));
  };
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{words('rollback.explained')}</Typography>
          {!plan && <Loader small>{words('rollback.planning')}</Loader>}
          {plan && (isActive(plan) ? <RunProgress run={plan} /> : <RollBackOutlook plan={plan} onLeave={onClose} />)}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {words('dialog.cancel')}
        </Button>
        <Button variant="danger" disabled={!isReady || isLoading} onClick={confirm}>
          {words('rollback.confirm')}
        </Button>
      </Modal.Footer>
    </>
  );
}
