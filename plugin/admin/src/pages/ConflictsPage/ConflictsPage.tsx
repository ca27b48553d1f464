import { BackButton, Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useListConflictsQuery } from '../../api/conflicts-api';
import { LastDecisionNote } from '../../components/LastDecisionNote';
import { Problem } from '../../components/Problem';
import { useConflictKeys } from '../../hooks/useConflictKeys';
import { PAGE_SIZE, useConflicts } from '../../hooks/useConflicts';
import { useUndoDecision } from '../../hooks/useUndoDecision';
import { useWords } from '../../hooks/useWords';
import { DESK_PATH } from '../../paths';
import { ConflictFilters } from './ConflictFilters';
import { ConflictsTable } from './ConflictsTable';
import { DecideAll } from './DecideAll';

/** What source and editors changed differently, to be narrowed and worked off. */
export function ConflictsPage() {
  const words = useWords();
  const { conflicts, pagination, isLoading, isError, retry, state, narrowing, narrow } = useConflicts();
  const { data: waiting } = useListConflictsQuery({ pageSize: 1 }, { refetchOnMountOrArgChange: true });
  const { last, undo } = useUndoDecision();
  useConflictKeys(last ? { undo: () => undo(last) } : {});
  if (isLoading) return <Page.Loading />;
  const isNarrowed = state !== 'open' || Object.keys(narrowing).length > 0;
  return (
    <Page.Main>
      <Page.Title>{words('conflicts.title')}</Page.Title>
      <Layouts.Header
        title={words('conflicts.title')}
        subtitle={words('conflicts.subtitle', { count: waiting?.pagination.total ?? 0 })}
        navigationAction={<BackButton fallback={DESK_PATH} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {last && <LastDecisionNote last={last} onUndo={() => undo(last)} />}
          <ConflictFilters state={state} narrowing={narrowing} onNarrow={narrow} />
          {state === 'open' && conflicts.length > 0 && narrowing.source && narrowing.field && !narrowing.article && (
            <DecideAll source={narrowing.source} field={narrowing.field} count={pagination?.total ?? 0} />
          )}
          {isError && <Problem onRetry={retry} />}
          {!isError && conflicts.length > 0 && <ConflictsTable conflicts={conflicts} />}
          {!isError && conflicts.length === 0 && (
            <EmptyStateLayout shadow="tableShadow" hasRadius icon={<EmptyDocuments width="16rem" />} content={words(isNarrowed ? 'conflicts.none-found' : 'conflicts.empty')} />
          )}
          <Pagination.Root {...pagination} defaultPageSize={PAGE_SIZE}>
            <Pagination.PageSize />
            <Pagination.Links />
          </Pagination.Root>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
