import { BackButton, Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Problem } from '../../components/Problem';
import { RunsTable } from '../../components/RunsTable';
import { SourceFilter } from '../../components/SourceFilter';
import { useRuns } from '../../hooks/useRuns';
import { useWords } from '../../hooks/useWords';
import { DESK_PATH } from '../../paths';

const PAGE_SIZE = 20;

/** The history of runs, of one source where the address names it. */
export function RunsPage() {
  const words = useWords();
  const [{ query }, setQuery] = useQueryParams<{ page?: string; pageSize?: string; source?: string }>();
  const { runs, pagination, isLoading, isError, retry } = useRuns({
    page: Number(query.page ?? 1),
    pageSize: Number(query.pageSize ?? PAGE_SIZE),
    source: query.source,
  });
  const narrowTo = (source: string) => (source === '' ? setQuery({ source: '', page: '' }, 'remove') : setQuery({ source, page: '1' }));
  if (isLoading) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{words('runs.title')}</Page.Title>
      <Layouts.Header
        title={words('runs.title')}
        subtitle={words('runs.subtitle', { count: pagination?.total ?? 0 })}
        navigationAction={<BackButton fallback={DESK_PATH} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex>
            <SourceFilter chosen={query.source} onChoose={narrowTo} />
          </Flex>
          {isError && <Problem onRetry={retry} />}
          {!isError && runs.length === 0 && <EmptyStateLayout shadow="tableShadow" hasRadius icon={<EmptyDocuments width="16rem" />} content={words('runs.empty')} />}
          {!isError && runs.length > 0 && <RunsTable runs={runs} />}
          <Pagination.Root {...pagination} defaultPageSize={PAGE_SIZE}>
            <Pagination.PageSize />
            <Pagination.Links />
          </Pagination.Root>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
