import { useEffect, useState } from 'react';
import { Button, Flex, Link, Loader, Modal, Typography } from '@strapi/design-system';
import { NavLink, useNavigate } from 'react-router-dom';
import type { RunRecord } from '../../../../shared/records';
import { useRollBackMutation } from '../../api/copydesk-api';
import { BucketSummary } from '../../components/BucketSummary';
import { RunProgress } from '../../components/RunProgress';
import { useProblemNotice } from '../../hooks/useProblemNotice';
import { useRun } from '../../hooks/useRun';
import { useWords } from '../../hooks/useWords';
import { RUN_PATH } from '../../paths';
import { isActive } from '../../words/active-run';

/** Plans the undoing of a run, shows what it would do by bucket, and does it when the reader agrees. */
export function RollBackPlan({ run, onClose }: { run: RunRecord; onClose: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const showProblem = useProblemNotice();
  const [rollBack, { isLoading }] = useRollBackMutation();
  const [planned, setPlanned] = useState<string | null>(null);
  useEffect(() => {
    void rollBack({ run: run.documentId, dryRun: true }).then((answer) => {
      if ('error' in answer) {
        showProblem(answer.error);
        onClose();
      } else setPlanned(answer.data.documentId);
    });
    // Once, when the dialog opens.
  }, []);

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
          {planned === null ? <Loader small>{words('rollback.planning')}</Loader> : <Plan documentId={planned} />}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {words('dialog.cancel')}
        </Button>
        <Button variant="danger" disabled={planned === null || isLoading} onClick={confirm}>
          {words('rollback.confirm')}
        </Button>
      </Modal.Footer>
    </>
  );
}

function Plan({ documentId }: { documentId: string }) {
  const words = useWords();
  const { run } = useRun(documentId);
  if (!run) return <Loader small>{words('rollback.planning')}</Loader>;
  if (isActive(run)) return <RunProgress run={run} />;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="sigma" textColor="neutral600">
        {words('rollback.plan')}
      </Typography>
      <BucketSummary counts={run.counts} />
      <Link tag={NavLink} to={RUN_PATH(documentId)}>
        {words('rollback.plan.each')}
      </Link>
    </Flex>
  );
}
