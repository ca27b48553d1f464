import type { GroupOutcome } from '../../../../shared/conflicts';
import { NotAllowed } from '../rights';
import { ConflictRefused } from './conflict-refused';

/** Conflicts that one request decides or undoes at most, so that it ends in time. */
export const AT_ONCE = 200;

type Attempted = Pick<GroupOutcome, 'done' | 'refused'>;

/** Does the same to each of some conflicts, one after the other; a refusal of one stops none of the others. */
export async function attemptEach(conflicts: readonly { documentId: string }[], attempt: (documentId: string) => Promise<unknown>): Promise<Attempted> {
  const outcome: Attempted = { done: [], refused: [] };
  for (const { documentId } of conflicts) {
    try {
      await attempt(documentId);
      outcome.done.push(documentId);
    } catch (error) {
      if (!(error instanceof ConflictRefused) && !(error instanceof NotAllowed)) throw error;
      outcome.refused.push({ documentId, code: error instanceof NotAllowed ? 'notAllowed' : error.code, message: error.message });
    }
  }
  return outcome;
}
