import { useEffect, useRef, useState } from 'react';
import type { RunRecord } from '../../../shared/records';
import { useGetRunQuery, useRollBackMutation } from '../api/copydesk-api';
import { isActive } from '../words/active-run';
import { useFreshWhile } from './useFreshWhile';

/**
 * Lets the server plan the undoing of a run, as a rehearsal that has a report of its own.
 *
 * @param onRefused hears why there can be no plan
 * @returns the rehearsal as far as it is; undefined until it has begun
 */
export function useRollBackPlan(run: string, onRefused: (error: unknown) => void): RunRecord | undefined {
  const [rollBack] = useRollBackMutation();
  const [planned, setPlanned] = useState<string | null>(null);
  const refused = useRef(onRefused);
  refused.current = onRefused;
  useEffect(() => {
    void rollBack({ run, dryRun: true }).then((answer) => {
      if ('error' in answer) refused.current(answer.error);
      else setPlanned(answer.data.documentId);
    });
  }, [rollBack, run]);
  const { data: plan, refetch } = useGetRunQuery(planned ?? '', { skip: planned === null, refetchOnMountOrArgChange: true });
  useFreshWhile(isActive(plan), refetch);
  return plan;
}
