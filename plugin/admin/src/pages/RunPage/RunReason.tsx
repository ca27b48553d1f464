import type { RunRecord } from '../../../../shared/records';
import { Note } from '../../components/Note';
import { ReasonText } from '../../components/ReasonText';
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
          {run.state === 'cancelled' ? say('reason', run.reason) : <ReasonText reason={run.reason} />}
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
