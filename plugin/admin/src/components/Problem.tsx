import { Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useWords } from '../hooks/useWords';

/** Stands where data could not be fetched, and offers to try again. */
export function Problem({ onRetry }: { onRetry: () => unknown }) {
  const words = useWords();
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={words('problem.loading')}
      action={
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
          {words('problem.retry')}
        </Button>
      }
    />
  );
}
