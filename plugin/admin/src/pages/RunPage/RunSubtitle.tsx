import { Typography } from '@strapi/design-system';
import type { RunRecord } from '../../../../shared/records';
import { Moment } from '../../components/Moment';
import { useWords } from '../../hooks/useWords';

/** Who or what started a run, when, and when it ended. */
export function RunSubtitle({ run }: { run: RunRecord }) {
  const words = useWords();
  return (
    <Typography textColor="neutral600" tag="p" variant="epsilon">
      {run.user ? words('run.started-by', { name: run.user.name }) : words(`trigger.${run.trigger}`)}
      {' · '}
      <Moment at={run.startedAt} />
      {run.finishedAt !== null && (
        <>
          {' – '}
          <Moment at={run.finishedAt} />
        </>
      )}
    </Typography>
  );
}
