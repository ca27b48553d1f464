import type { RunRecord } from '../../../../shared/records';
import { Note } from '../../components/Note';
import { useCodedSentence } from '../../hooks/useCodedSentence';
import { useWords } from '../../hooks/useWords';
import { ConfirmGoneButton } from './ConfirmGoneButton';

/** Why a run failed, waits or was cancelled; and, for a rehearsal, that nothing was written. */
export function RunReason({ run }: { run: RunRecord }) {
  const words = useWords();
  const say = useCodedSentence();
  return (
    <>
      {run.reason && (
        <Note
          variant={run.state === 'failed' ? 'danger' : 'warning'}
          title={words(`run-state.${run.state}`)}
          action={run.state === 'waiting' && run.source && <ConfirmGoneButton source={run.source.documentId} />}
        >
          <span title={run.reason.message}>{say('reason', run.reason)}</span>
        </Note>
      )}
      {run.dryRun && (
        <Note variant="default" title={words('run.dry')}>
          {words('run.dry.explained')}
        </Note>
      )}
    </>
  );
}
