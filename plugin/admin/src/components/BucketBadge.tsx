import { Badge } from '@strapi/design-system';
import type { Bucket } from '../../../shared/records';
import { useWords } from '../hooks/useWords';
import { BUCKET_LOOK } from '../words/bucket-look';

/** What happened to a text. */
export function BucketBadge({ bucket }: { bucket: Bucket }) {
  const words = useWords();
  return (
    <Badge backgroundColor={`${BUCKET_LOOK[bucket]}200`} textColor="neutral800" title={words(`bucket.${bucket}.meaning`)} style={{ whiteSpace: 'nowrap' }}>
      {words(`bucket.${bucket}`)}
    </Badge>
  );
}
