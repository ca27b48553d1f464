import { Flex, Typography } from '@strapi/design-system';
import { BUCKETS, type Bucket, type BucketCounts } from '../../../shared/records';
import { useWords } from '../hooks/useWords';
import { BUCKET_LOOK } from '../words/bucket-look';

const TEXT_COLOURS: Record<string, string> = { danger: 'danger700', warning: 'warning700' };

interface Props {
  counts: BucketCounts;
  /** Which counts are of interest here. */
  of?: readonly Bucket[];
}

/** Counts in one line: what is zero is left out. */
export function BucketSummary({ counts, of = BUCKETS }: Props) {
  const words = useWords();
  const filled = of.filter((bucket) => counts[bucket] > 0);
  if (filled.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {words('run.no-texts')}
      </Typography>
    );
  }
  return (
    <Flex gap={3} wrap="wrap">
      {filled.map((bucket) => (
        <Typography key={bucket} variant="pi" textColor={TEXT_COLOURS[BUCKET_LOOK[bucket]] ?? 'neutral700'} style={{ whiteSpace: 'nowrap' }}>
          {words(`bucket.${bucket}.count`, { count: counts[bucket] })}
        </Typography>
      ))}
    </Flex>
  );
}
