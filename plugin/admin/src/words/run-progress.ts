import type { RunRecord } from '../../../shared/records';

/**
 * How far a run has come, in whole percent.
 *
 * @returns 0 to 100; null while the listing is incomplete, when nobody knows how many texts there will be.
 */
export function percentDone({ done, listed }: Pick<RunRecord, 'done' | 'listed'>): number | null {
  if (listed === null) return null;
  if (listed === 0) return 100;
  return Math.min(100, Math.floor((done / listed) * 100));
}
