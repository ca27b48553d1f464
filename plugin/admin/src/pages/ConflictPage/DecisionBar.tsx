import { Box, Button, Checkbox, Flex } from '@strapi/design-system';
import type { ConflictDetail } from '../../../../shared/conflicts';
import { KeyHint } from '../../components/KeyHint';
import type { ConflictActions } from '../../hooks/useConflictKeys';
import { useWords } from '../../hooks/useWords';
import { CONFLICT_KEYS, type ConflictAction } from '../../words/conflict-keys';

interface Props {
  conflict: ConflictDetail;
  actions: ConflictActions;
  alike: boolean;
  isDeciding: boolean;
}

const DECISIONS = ['mine', 'theirs', 'merged', 'edit'] as const satisfies readonly ConflictAction[];

/** What one can decide, each with its key; what cannot be done with this conflict is not there. */
export function DecisionBar({ conflict, actions, alike, isDeciding }: Props) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap" role="group" aria-label={words('conflict.decide')}>
        {DECISIONS.filter((action) => actions[action]).map((action) => (
          <Button key={action} variant={action === 'mine' ? 'default' : 'secondary'} disabled={isDeciding} onClick={actions[action]}>
            {words(`conflict.${action}`)}
            <KeyHint of={CONFLICT_KEYS[action]} />
          </Button>
        ))}
      </Flex>
      {conflict.alike > 1 && (
        <Box>
          <Checkbox checked={alike} onCheckedChange={actions.alike}>
            {words('conflict.alike', { count: conflict.alike })}
            <KeyHint of={CONFLICT_KEYS.alike} />
          </Checkbox>
        </Box>
      )}
    </Flex>
  );
}
