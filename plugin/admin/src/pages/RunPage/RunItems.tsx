import { Pagination, SearchInput } from '@strapi/strapi/admin';
import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { RunRecord } from '../../../../shared/records';
import { Problem } from '../../components/Problem';
import { PAGE_SIZE, useRunItems } from '../../hooks/useRunItems';
import { useWords } from '../../hooks/useWords';
import { isActive } from '../../words/active-run';
import { BucketFilter } from './BucketFilter';
import { RunItemsTable } from './RunItemsTable';

/** Every text of a run, to be narrowed by what happened and by words. */
export function RunItems({ run }: { run: RunRecord }) {
  const words = useWords();
  const { items, pagination, isLoading, isError, retry, bucket, isNarrowed, narrowTo } = useRunItems(run);
  const emptyWords = isNarrowed ? 'items.none-found' : isActive(run) ? 'items.not-yet' : 'items.empty';
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <BucketFilter counts={run.counts} chosen={bucket} onChoose={narrowTo} />
        <SearchInput label={words('items.search')} placeholder={words('items.search.placeholder')} />
      </Flex>
      {isError && <Problem onRetry={retry} />}
      {!isError && items.length > 0 && <RunItemsTable run={run} items={items} />}
      {!isError && !isLoading && items.length === 0 && (
        <EmptyStateLayout shadow="tableShadow" hasRadius icon={<EmptyDocuments width="16rem" />} content={words(emptyWords)} />
      )}
      <Pagination.Root {...pagination} defaultPageSize={PAGE_SIZE}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Flex>
  );
}
