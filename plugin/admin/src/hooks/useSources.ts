import { useListSourcesQuery } from '../api/copydesk-api';
import type { SourceRecord } from '../../../shared/records';
import { isActive } from '../words/active-run';
import { useFreshWhile } from './useFreshWhile';

const NONE: SourceRecord[] = [];

/** All sources, looked up again and again while a run of any of them goes on. */
export function useSources(): { sources: SourceRecord[]; isLoading: boolean; isError: boolean; retry: () => unknown } {
  const { data: sources = NONE, isLoading, isError, refetch } = useListSourcesQuery(undefined, { refetchOnMountOrArgChange: true });
  useFreshWhile(sources.some(({ lastRun }) => isActive(lastRun)), refetch);
  return { sources, isLoading, isError, retry: refetch };
}
