import { Button } from '@strapi/design-system';
import type { StartRun } from '../../../../shared/admin-api';
import { useRights } from '../../hooks/useRights';
import { useStartRun } from '../../hooks/useStartRun';
import { useWords } from '../../hooks/useWords';

interface Props {
  source: string;
  how: StartRun['request']['body'];
  /** The words on the button. */
  word: 'run.again' | 'run.show-gone' | 'run.confirm-gone' | 'reclean.really' | 'rollback.import-undone';
}

/** Answers what a report says with a further run of the source, for those who may start one. */
export function NextStepButton({ source, how, word }: Props) {
  const words = useWords();
  const { mayRun } = useRights();
  const { start, isStarting } = useStartRun(source);
  if (!mayRun) return null;
  return (
    <Button size="S" variant="secondary" disabled={isStarting} onClick={() => start(how)}>
      {words(word)}
    </Button>
  );
}
