import type { DecideConflicts, GroupOutcome } from '../../../shared/conflicts';
import { useDecideConflictsMutation } from '../api/conflicts-api';
import { useRefusalNotice } from './useRefusalNotice';

type Group = DecideConflicts['request']['body'];

interface DecideGroup {
  /** @returns document ids of what was decided; null where the request failed, which the reader has been told */
  decideGroup: (group: Group) => Promise<string[] | null>;
  isLoading: boolean;
}

/** Decides all conflicts of a group, however many requests that takes, so that all can be undone together. */
export function useDecideGroup(): DecideGroup {
  const refuse = useRefusalNotice();
  const [decideConflicts, { isLoading }] = useDecideConflictsMutation();
  const decideGroup: DecideGroup['decideGroup'] = async (group) => {
    const decided: string[] = [];
    const left: GroupOutcome['refused'] = [];
    for (let part: Pick<Group, 'group' | 'after'> = {}; ; ) {
      const answer = await decideConflicts({ ...group, ...part });
      if ('error' in answer) {
        refuse(answer.error);
        return null;
      }
      const { done, refused, next, group: name } = answer.data;
      decided.push(...done);
      left.push(...refused);
      if (next !== null) {
        part = { after: next, ...(name === null ? {} : { group: name }) };
        continue;
      }
      if (left.length > 0) refuse(left[0], left.length);
      return decided;
    }
  };
  return { decideGroup, isLoading };
}
