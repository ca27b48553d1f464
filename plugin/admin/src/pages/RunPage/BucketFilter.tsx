import { Flex, Typography } from '@strapi/design-system';
import { BUCKETS, type Bucket, type BucketCounts } from '../../../../shared/records';
import { FilterChip } from '../../components/FilterChip';
import { useWords } from '../../hooks/useWords';

interface Props {
  counts: BucketCounts;
  /** Null: all texts are shown. */
  chosen: Bucket | null;
  onChoose: (bucket: Bucket | null) => void;
}

/** One chip for each thing that happened, with how often; pressing one shows those texts only. */
export function BucketFilter({ counts, chosen, onChoose }: Props) {
  const words = useWords();
  const total = BUCKETS.reduce((sum, bucket) => sum + counts[bucket], 0);
  const shown = BUCKETS.filter((bucket) => counts[bucket] > 0 || bucket === chosen);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={2} wrap="wrap" role="group" aria-label={words('items.filter')}>
        <FilterChip label={words('bucket.all')} count={total} isChosen={chosen === null} onClick={() => onChoose(null)} />
        {shown.map((bucket) => (
          <FilterChip
            key={bucket}
            label={words(`bucket.${bucket}`)}
            count={counts[bucket]}
            isChosen={bucket === chosen}
            onClick={() => onChoose(bucket === chosen ? null : bucket)}
          />
        ))}
      </Flex>
      {chosen !== null && (
        <Typography variant="pi" textColor="neutral600">
          {words(`bucket.${chosen}.meaning`)}
        </Typography>
      )}
    </Flex>
  );
}
