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
    for (let left = true; left; ) {
      const answer = await undoDecision({ documentId, group: count > 1 });
      if ('error' in answer) return refuse(answer.error);
      const { done, refused, remaining } = answer.data;
      left = remaining > refused.length && done.length > 0;
      if (!left && refused.length > 0) refuse(refused[0]);
    }
    navigate(`${CONFLICT_PATH(documentId)}${search}`, { replace: true, state: null });
  };
  return { last, undo };
}
