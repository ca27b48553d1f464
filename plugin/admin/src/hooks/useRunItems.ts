import { useQueryParams } from '@strapi/strapi/admin';
import { useListRunItemsQuery } from '../api/copydesk-api';
import { BUCKETS, type Bucket, type Page, type RunItemRecord, type RunRecord } from '../../../shared/records';
import { isActive } from '../words/active-run';
import { useFreshWhile } from './useFreshWhile';

export const PAGE_SIZE = 50;
const NONE: RunItemRecord[] = [];

interface RunItems {
  items: RunItemRecord[];
  pagination: Page<RunItemRecord>['pagination'] | undefined;
  isLoading: boolean;
  isError: boolean;
  retry: () => unknown;
  /** What happened to the texts that are shown; null for all. */
  bucket: Bucket | null;
  isNarrowed: boolean;
  narrowTo: (bucket: Bucket | null) => void;
}

/** One page of the texts of a run. What it is narrowed to stands in the address, so that a link shows the same. */
export function useRunItems(run: RunRecord): RunItems {
  const [{ query }, setQuery] = useQueryParams<{ bucket?: string; _q?: string; page?: string; pageSize?: string }>();
  const bucket = BUCKETS.find((name) => name === query.bucket) ?? null;
  const search = query._q ? decodeURIComponent(query._q) : undefined;
  const { data, isLoading, isError, refetch } = useListRunItemsQuery(
    {
      run: run.documentId,
      bucket: bucket ?? undefined,
      search,
      page: Number(query.page ?? 1),
      pageSize: Number(query.pageSize ?? PAGE_SIZE),
    },
    { refetchOnMountOrArgChange: true },
  );
  useFreshWhile(isActive(run), refetch);
  const narrowTo = (chosen: Bucket | null) =>
    chosen === null ? setQuery({ bucket: '', page: '' }, 'remove') : setQuery({ bucket: chosen, page: '1' });
  return {
    items: data?.results ?? NONE,
    pagination: data?.pagination,
    isLoading,
    isError,
    retry: refetch,
    bucket,
    isNarrowed: bucket !== null || search !== undefined,
    narrowTo,
  };
}
