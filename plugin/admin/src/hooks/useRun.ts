import { useGetRunQuery } from '../api/copydesk-api';
import { problemOf } from '../api/problem';
import type { RunRecord } from '../../../shared/records';
import { isActive } from '../words/active-run';
import { useFreshWhile } from './useFreshWhile';

interface Run {
  /** Undefined until it is there; a failed look later leaves the last answer standing. */
  run: RunRecord | undefined;
  isLoading: boolean;
  isMissing: boolean;
  isError: boolean;
  retry: () => unknown;
}

/** One run, kept fresh while it goes on. */
export function useRun(documentId: string): Run {
  const { data: run, isLoading, isError, error, refetch } = useGetRunQuery(documentId, { refetchOnMountOrArgChange: true });
  useFreshWhile(isActive(run), refetch);
  const isMissing = isError && problemOf(error).status === 404;
  return { run, isLoading, isMissing, isError: isError && !isMissing, retry: refetch };
}
