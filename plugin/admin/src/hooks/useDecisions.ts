import { useNavigate } from 'react-router-dom';
import type { ConflictDetail, Decision } from '../../../shared/conflicts';
import { useDecideConflictMutation } from '../api/conflicts-api';
import { CONFLICT_PATH, CONFLICTS_PATH } from '../paths';
import { useDecideGroup } from './useDecideGroup';
import { useNarrowing } from './useNarrowing';
import { useRefusalNotice } from './useRefusalNotice';

/** What was decided last, carried to the next page so that it can be undone there. */
export interface LastDecision {
  documentId: string;
  decision: Decision;
  /** How many conflicts were decided with it. */
  count: number;
}

interface Decisions {
  decide(decision: Decision, value?: string): Promise<void>;
  isDeciding: boolean;
}

/** Decides a conflict, or all that are like it, and goes on to the next. */
export function useDecisions(conflict: ConflictDetail | undefined, alike: boolean): Decisions {
  const navigate = useNavigate();
  const { search } = useNarrowing();
  const refuse = useRefusalNotice();
  const [decideOne, one] = useDecideConflictMutation();
  const { decideGroup, isLoading } = useDecideGroup();

  const decide: Decisions['decide'] = async (decision, value) => {
    if (!conflict) return;
    const { documentId, revision, next, previous } = conflict;
    const goOn = (count: number, following: string | null) => {
      const last: LastDecision = { documentId, decision, count };
      navigate(following === null ? `${CONFLICTS_PATH}${search}` : `${CONFLICT_PATH(following)}${search}`, { state: { last } });
    };
    if (alike && decision !== 'edited') {
      const decided = await decideGroup({ decision, alike: documentId });
      return decided === null ? undefined : goOn(decided.length, null);
    }
    const answer = await decideOne({ documentId, decision, revision, ...(value === undefined ? {} : { value }) });
    if ('error' in answer) return refuse(answer.error);
    goOn(1, next ?? previous);
  };
  return { decide, isDeciding: one.isLoading || isLoading };
}
