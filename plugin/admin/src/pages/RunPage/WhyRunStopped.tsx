import { Flex } from '@strapi/design-system';
import type { Reason, RunRecord } from '../../../../shared/records';
import { Note } from '../../components/Note';
import { ReasonText } from '../../components/ReasonText';
import { useCodedSentence } from '../../hooks/useCodedSentence';
import { useWords } from '../../hooks/useWords';
import { isUnreachable } from '../../words/unreachable';
import { NextStepButton } from './NextStepButton';

/** Why a run failed, waits or was cancelled, and the next step that answers it. */
export function WhyRunStopped({ run, reason }: { run: RunRecord; reason: Reason }) {
  const words = useWords();
  const say = useCodedSentence();
  const source = run.source?.documentId;
  const title = words(isUnreachable(reason) ? 'run.unreachable' : `run-state.${run.state}`);
  return (
    <Note variant={run.state === 'failed' ? 'danger' : 'warning'} title={title} action={source && <NextSteps run={run} reason={reason} source={source} />}>
      {run.state === 'cancelled' ? say('reason', reason) : <ReasonText reason={reason} />}
    </Note>
  );
}

function NextSteps({ run: { state, kind }, reason, source }: { run: RunRecord; reason: Reason; source: string }) {
  if (kind !== 'import' || state === 'cancelled') return null;
  if (state === 'failed' || isUnreachable(reason)) return <NextStepButton source={source} how={{}} word="run.again" />;
  return (
    <Flex gap={2} wrap="wrap" justifyContent="flex-end">
      <NextStepButton source={source} how={{ confirmGone: true, dryRun: true }} word="run.show-gone" />
      <NextStepButton source={source} how={{ confirmGone: true }} word="run.confirm-gone" />
    </Flex>
  );
}
