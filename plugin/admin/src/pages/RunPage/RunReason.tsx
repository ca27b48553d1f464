import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RunRecord } from '../../../../shared/records';
import { Note } from '../../components/Note';
import { useWords } from '../../hooks/useWords';
import { RUN_PATH } from '../../paths';
import { runKindWord } from '../../words/run-kind';
import { NextStepButton } from './NextStepButton';
import { WhyRunStopped } from './WhyRunStopped';

/** Why a run failed, waits or was cancelled; that nothing was written by a rehearsal; what undid it, or what it undid. */
export function RunReason({ run }: { run: RunRecord }) {
  const words = useWords();
  const source = run.source?.documentId;
  const isPlannedReclean = run.kind === 'reclean' && run.dryRun && run.state === 'finished';
  return (
    <>
      {run.reason && <WhyRunStopped run={run} reason={run.reason} />}
      {run.dryRun && (
        <Note
          variant="default"
          title={words(runKindWord(run) ?? 'run.dry')}
          action={isPlannedReclean && source && <NextStepButton source={source} how={{ kind: 'reclean' }} word="reclean.really" />}
        >
          {words(run.kind === 'import' ? 'run.dry.explained' : `${run.kind}.dry.explained`)} {run.ofRun && <RunLink documentId={run.ofRun} word="rollback.of" />}
        </Note>
      )}
      {run.rolledBack && (
        <Note variant="default" title={words(run.rolledBack.state === 'finished' ? 'rollback.done' : 'rollback.begun')}>
          <RunLink documentId={run.rolledBack.documentId} word="rollback.report" />
        </Note>
      )}
      {run.kind === 'rollback' && !run.dryRun && run.ofRun && (
        <Note
          variant="default"
          title={words('rollback.is')}
          action={run.state === 'finished' && source && <NextStepButton source={source} how={{ importUndone: true }} word="rollback.import-undone" />}
        >
          <RunLink documentId={run.ofRun} word="rollback.of" />
        </Note>
      )}
    </>
  );
}

function RunLink({ documentId, word }: { documentId: string; word: 'rollback.of' | 'rollback.report' }) {
  const words = useWords();
  return (
    <Link tag={NavLink} to={RUN_PATH(documentId)}>
      {words(word)}
    </Link>
  );
}
