import type { DecideConflicts } from '../../../shared/conflicts';
import { useDecideConflictsMutation } from '../api/conflicts-api';
import { useRefusalNotice } from './useRefusalNotice';

type Group = DecideConflicts['request']['body'];

interface DecideGroup {
  /** @returns how many were decided; null where the request failed, which the reader has been told */
  decideGroup: (group: Group) => Promise<number | null>;
  isLoading: boolean;
}

/** Decides all conflicts of a group, however many requests that takes, so that all can be undone together. */
export function useDecideGroup(): DecideGroup {
  const refuse = useRefusalNotice();
  const [decideConflicts, { isLoading }] = useDecideConflictsMutation();
  const decideGroup: DecideGroup['decideGroup'] = async (group) => {
    let count = 0;
    for (let name: string | undefined; ; ) {
      const answer = await decideConflicts(name === undefined ? group : { ...group, group: name });
      if ('error' in answer) {
        refuse(answer.error);
        return null;
      }
      const { done, refused, remaining } = answer.data;
      name = answer.data.group ?? undefined;
      count += done.length;
      if (remaining > refused.length && done.length > 0) continue;
      if (refused.length > 0) refuse(refused[0]);
      return count;
    }
  };
  return { decideGroup, isLoading };
}
