import { useSearchParams } from 'react-router-dom';
import type { Narrowing } from '../api/conflicts-api';

const NAMES = ['source', 'field', 'article'] as const;

/** Which conflicts are looked at, as it stands in the address. */
export function useNarrowing(): { narrowing: Narrowing; search: string } {
  const [params] = useSearchParams();
  const narrowing = Object.fromEntries(NAMES.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []))) as Narrowing;
  const search = new URLSearchParams(narrowing as Record<string, string>).toString();
  return { narrowing, search: search === '' ? '' : `?${search}` };
}
