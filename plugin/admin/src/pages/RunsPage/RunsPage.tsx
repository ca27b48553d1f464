import { BackButton, Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Problem } from '../../components/Problem';
import { RunsTable } from '../../components/RunsTable';
import { useRuns } from '../../hooks/useRuns';
import { useWords } from '../../hooks/useWords';
import { DESK_PATH } from '../../paths';

const PAGE_SIZE = 20;

/** The history of runs. */
export function RunsPage() {
  const words = useWords();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string; source?: string }>();
  const { runs, pagination, isLoading, isError, retry } = useRuns({
    page: Number(query.page ?? 1),
    pageSize: Number(query.pageSize ?? PAGE_SIZE),
    source: query.source,
  });
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
        {isError && <Problem onRetry={retry} />}
        {!isError && runs.length === 0 && <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={words('runs.empty')} />}
        {!isError && runs.length > 0 && <RunsTable runs={runs} />}
        <Pagination.Root {...pagination} defaultPageSize={PAGE_SIZE}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
