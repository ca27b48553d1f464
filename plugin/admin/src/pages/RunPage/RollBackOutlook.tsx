import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RunRecord } from '../../../../shared/records';
import { Note } from '../../components/Note';
import { ReasonText } from '../../components/ReasonText';
import { useWords } from '../../hooks/useWords';
import { RUN_PATH } from '../../paths';
import { KeptEntries } from './KeptEntries';

/** What undoing a run would do: how many entries go back, and which stay as they are and why. */
export function RollBackOutlook({ plan, onLeave }: { plan: RunRecord; onLeave: () => void }) {
  const words = useWords();
  const { reversed, kept } = plan.counts;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      {plan.reason && (
        <Note variant="danger" title={words(`run-state.${plan.state}`)}>
          <ReasonText reason={plan.reason} />
        </Note>
      )}
      <Typography variant="delta" tag="h3">
        {words('rollback.plan')}
      </Typography>
      <Typography>{words('rollback.plan.reversed', { count: reversed })}</Typography>
      {kept > 0 && <KeptEntries plan={plan.documentId} count={kept} />}
      <Link tag={NavLink} to={RUN_PATH(plan.documentId)} onClick={onLeave}>
        {words('rollback.plan.each')}
      </Link>
    </Flex>
  );
}
