import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RunRecord } from '../../../../shared/records';
import { BucketSummary } from '../../components/BucketSummary';
import { Moment } from '../../components/Moment';
import { RunProgress } from '../../components/RunProgress';
import { RunStateBadge } from '../../components/RunStateBadge';
import { useCodedSentence } from '../../hooks/useCodedSentence';
import { useWords } from '../../hooks/useWords';
import { RUN_PATH } from '../../paths';
import { isActive } from '../../words/active-run';
import { isUnreachable } from '../../words/unreachable';

/** What the last run of a source brought, or how far the present one has come. */
export function LastRun({ run }: { run: RunRecord | null }) {
  const words = useWords();
  const say = useCodedSentence();
  if (run === null) return <Typography textColor="neutral600">{words('run.never')}</Typography>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={3} wrap="wrap">
        <Link tag={NavLink} to={RUN_PATH(run.documentId)}>
          {run.startedAt === null ? words('run.report') : <Moment at={run.startedAt} />}
        </Link>
        <RunStateBadge run={run} />
      </Flex>
      {run.reason && (
        <Typography variant="pi" textColor={run.state === 'failed' ? 'danger700' : 'warning700'}>
          {say('reason', run.reason)}
        </Typography>
      )}
      {isActive(run) && <RunProgress run={run} />}
      {!isActive(run) && !isUnreachable(run.reason) && <BucketSummary counts={run.counts} />}
    </Flex>
  );
}
