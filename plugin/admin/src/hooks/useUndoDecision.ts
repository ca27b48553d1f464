import type { GroupOutcome } from '../../../shared/conflicts';
import { useLocation, useNavigate } from 'react-router-dom';
import { useUndoDecisionMutation } from '../api/conflicts-api';
import { CONFLICT_PATH } from '../paths';
import type { LastDecision } from './useDecisions';
import { useNarrowing } from './useNarrowing';
import { useRefusalNotice } from './useRefusalNotice';

/** The decision that was made before this page was shown, and what undoes it and goes back to its conflict. */
export function useUndoDecision(): { last: LastDecision | null; undo: (last: Pick<LastDecision, 'documentId' | 'count'>) => Promise<void> } {
  const navigate = useNavigate();
  const { search } = useNarrowing();
  const location = useLocation();
  const refuse = useRefusalNotice();
  const [undoDecision] = useUndoDecisionMutation();
  const { last = null } = (location.state ?? {}) as { last?: LastDecision };
  const undo = async ({ documentId, count }: Pick<LastDecision, 'documentId' | 'count'>) => {
    const left: GroupOutcome['refused'] = [];
    for (let after: number | null | undefined; after !== null; ) {
      const answer = await undoDecision({ documentId, group: count > 1, after });
      if ('error' in answer) return refuse(answer.error);
      left.push(...answer.data.refused);
      after = answer.data.next;
    }
    if (left.length > 0) refuse(left[0], left.length);
    navigate(`${CONFLICT_PATH(documentId)}${search}`, { replace: true, state: null });
  };
  return { last, undo };
}
