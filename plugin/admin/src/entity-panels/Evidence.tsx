import { useState } from 'react';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { EntityType } from '../../../shared/evidence';
import { useListEvidenceQuery } from '../api/review-api';
import { Quote } from '../components/Quote';
import { useWords } from '../hooks/useWords';

const PAGE_SIZE = 5;

/** Sentences that name an entry, a few at a time, the latest first. */
export function Evidence({ type, documentId }: { type: EntityType; documentId: string }) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const { data, isLoading, isError } = useListEvidenceQuery({ type, documentId, page, pageSize: PAGE_SIZE }, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Loader small />;
  if (isError || !data) return <Typography textColor="neutral600">{words('problem.loading')}</Typography>;
  const { total, pageCount } = data.pagination;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Typography variant="sigma" textColor="neutral600">
        {words('evidence.count', { count: total })}
      </Typography>
      {data.results.map((evidence, index) => (
        <Quote key={index} evidence={evidence} />
      ))}
      {pageCount > 1 && (
        <Flex justifyContent="space-between">
          <Button size="S" variant="tertiary" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {words('evidence.newer')}
          </Button>
          <Button size="S" variant="tertiary" disabled={page >= pageCount} onClick={() => setPage(page + 1)}>
            {words('evidence.older')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
