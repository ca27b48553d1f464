import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import type { Bucket } from '../../../../shared/records';
import { useGetRecentWorkQuery } from '../../api/copydesk-api';
import { BucketSummary } from '../../components/BucketSummary';
import { useWords } from '../../hooks/useWords';
import { startOfYesterday } from '../../words/yesterday';

/** What is new. Texts that stay as they are, or fail again with every run, are none of it. */
const NEWS: readonly Bucket[] = ['created', 'updated', 'merged', 'conflict', 'moved', 'gone', 'reversed'];

/** What all runs did since yesterday, in one line. */
export function SinceYesterday() {
  const words = useWords();
  const [since] = useState(() => startOfYesterday(new Date()));
  const { data } = useGetRecentWorkQuery(since, { refetchOnMountOrArgChange: true });
  if (!data) return null;
  const hasNews = NEWS.some((bucket) => data.counts[bucket] > 0);
  return (
    <Flex gap={3} wrap="wrap" alignItems="baseline">
      <Typography variant="delta" tag="h2">
        {words('overview.since-yesterday')}
      </Typography>
      {hasNews ? <BucketSummary counts={data.counts} of={NEWS} /> : <Typography textColor="neutral600">{words(data.runs > 0 ? 'overview.nothing-new' : 'overview.no-runs')}</Typography>}
    </Flex>
  );
}
