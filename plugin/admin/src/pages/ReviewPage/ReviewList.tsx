import type { ReactNode } from 'react';
import { Page, Pagination } from '@strapi/strapi/admin';
import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { Page as PageOf } from '../../../../shared/records';
import { Problem } from '../../components/Problem';

/** How many stand on one page: each has sentences to be read. */
export const PAGE_SIZE = 10;

interface Props<Item> {
  answer: { data?: PageOf<Item>; isLoading: boolean; isError: boolean; refetch: () => unknown };
  /** Said where nothing waits. */
  empty: string;
  children: (item: Item) => ReactNode;
}

/** One page of what waits, or why there is none. */
export function ReviewList<Item>({ answer: { data, isLoading, isError, refetch }, empty, children }: Props<Item>) {
  if (isLoading) return <Page.Loading />;
  if (isError || !data) return <Problem onRetry={refetch} />;
  if (data.results.length === 0) return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={empty} shadow="tableShadow" hasRadius />;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {data.results.map(children)}
      <Pagination.Root {...data.pagination} defaultPageSize={PAGE_SIZE}>
        <Pagination.Links />
      </Pagination.Root>
    </Flex>
  );
}
