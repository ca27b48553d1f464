import { useListRunsQuery } from '../api/copydesk-api';
import type { Page, RunRecord } from '../../../shared/records';
import { isActive } from '../words/active-run';
import { useFreshWhile } from './useFreshWhile';

const NONE: RunRecord[] = [];

interface Runs {
  runs: RunRecord[];
  pagination: Page<RunRecord>['pagination'] | undefined;
  isLoading: boolean;
  isError: boolean;
  retry: () => unknown;
}

/** One page of the history of runs, the latest first, kept fresh while one of them goes on. */
export function useRuns(query: { source?: string; rehearsals?: boolean; page: number; pageSize: number }): Runs {
  const { data, isLoading, isError, refetch } = useListRunsQuery(query, { refetchOnMountOrArgChange: true });
  const runs = data?.results ?? NONE;
  useFreshWhile(runs.some(isActive), refetch);
  return { runs, pagination: data?.pagination, isLoading, isError, retry: refetch };
}
