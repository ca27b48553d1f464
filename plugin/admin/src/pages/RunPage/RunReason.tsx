import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RunRecord } from '../../../../shared/records';
import { Note } from '../../components/Note';
import { ReasonText } from '../../components/ReasonText';
import { useCodedSentence } from '../../hooks/useCodedSentence';
import { useWords } from '../../hooks/useWords';
import { RUN_PATH } from '../../paths';
import { NextStepButton } from './NextStepButton';

/** Why a run failed, waits or was cancelled; that nothing was written by a rehearsal; what undid it, or what it undid. */
export function RunReason({ run }: { run: RunRecord }) {
  const words = useWords();
  const say = useCodedSentence();
  const source = run.source?.documentId;
  const isPlannedReclean = run.kind === 'reclean' && run.dryRun && run.state === 'finished';
  return (
    <>
      {run.reason && (
        <Note
          variant={run.state === 'failed' ? 'danger' : 'warning'}
          title={words(`run-state.${run.state}`)}
          action={run.state === 'waiting' && source && <NextStepButton source={source} how={{ confirmGone: true }} word="run.confirm-gone" />}
        >
          {run.state === 'cancelled' ? say('reason', run.reason) : <ReasonText reason={run.reason} />}
        </Note>
      )}
      {run.dryRun && (
        <Note
          variant="default"
          title={words('run.dry')}
          action={isPlannedReclean && source && <NextStepButton source={source} how={{ kind: 'reclean' }} word="reclean.really" />}
        >
          {words(run.kind === 'import' ? 'run.dry.explained' : `${run.kind}.dry.explained`)}
        </Note>
      )}
      {run.rolledBack && (
        <Note variant="default" title={words('rollback.done')}>
          <Link tag={NavLink} to={RUN_PATH(run.rolledBack.documentId)}>
            {words('rollback.report')}
          </Link>
        </Note>
      )}
      {run.kind === 'rollback' && !run.dryRun && run.ofRun && (
        <Note
          variant="default"
          title={words('rollback.is')}
          action={run.state === 'finished' && source && <NextStepButton source={source} how={{ importUndone: true }} word="rollback.import-undone" />}
        >
          <Link tag={NavLink} to={RUN_PATH(run.ofRun)}>
            {words('rollback.of')}
          </Link>
        </Note>
      )}
    </>
  );
}
