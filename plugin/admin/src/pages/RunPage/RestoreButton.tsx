import { Button } from '@strapi/design-system';
import type { RunItemRecord } from '../../../../shared/records';
import { useRestoreTextMutation } from '../../api/copydesk-api';
import { useProblemNotice } from '../../hooks/useProblemNotice';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';

/** Makes the article again that an editor deleted, as a draft. */
export function RestoreButton({ run, item }: { run: string; item: RunItemRecord }) {
  const words = useWords();
  const { mayRun } = useRights();
  const [restoreText, { isLoading }] = useRestoreTextMutation();
  const showProblem = useProblemNotice();
  if (!mayRun) return null;
  const restore = async () => {
    const answer = await restoreText({ run, item: item.id });
    if ('error' in answer) showProblem(answer.error);
  };
  return (
    <Button size="S" variant="tertiary" disabled={isLoading} onClick={restore}>
      {words('items.restore')}
    </Button>
  );
}
