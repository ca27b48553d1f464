import { useQueryParams } from '@strapi/strapi/admin';
import { CONFLICT_STATES, type ConflictRecord, type ConflictState } from '../../../shared/conflicts';
import type { Page } from '../../../shared/records';
import { useListConflictsQuery, type Narrowing } from '../api/conflicts-api';
import { useNarrowing } from './useNarrowing';

export const PAGE_SIZE = 20;
const NONE: ConflictRecord[] = [];

interface Conflicts {
  conflicts: ConflictRecord[];
  pagination: Page<ConflictRecord>['pagination'] | undefined;
  isLoading: boolean;
  isError: boolean;
  retry: () => unknown;
  state: ConflictState;
  narrowing: Narrowing;
  narrow: (to: Partial<Record<'state' | 'source' | 'field' | 'article', string>>) => void;
}

/** One page of conflicts. What it is narrowed to stands in the address, so that a link shows the same. */
export function useConflicts(): Conflicts {
  const [{ query }, setQuery] = useQueryParams<{ state?: string; page?: string; pageSize?: string }>();
  const { narrowing } = useNarrowing();
  const state = CONFLICT_STATES.find((name) => name === query.state) ?? 'open';
  const asked = { ...narrowing, state, page: Number(query.page ?? 1), pageSize: Number(query.pageSize ?? PAGE_SIZE) };
  const { data, isLoading, isError, refetch } = useListConflictsQuery(asked, { refetchOnMountOrArgChange: true });
  const narrow: Conflicts['narrow'] = (to) => {
    const [[name, value]] = Object.entries(to);
    setQuery({ page: '' }, 'remove');
    if (value === '') setQuery({ [name]: '' }, 'remove');
    else setQuery({ [name]: value });
  };
  return { conflicts: data?.results ?? NONE, pagination: data?.pagination, isLoading, isError, retry: refetch, state, narrowing, narrow };
}
