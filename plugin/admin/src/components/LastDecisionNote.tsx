import { Button } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import type { LastDecision } from '../hooks/useDecisions';
import { useWords } from '../hooks/useWords';
import { CONFLICT_KEYS } from '../words/conflict-keys';
import { KeyHint } from './KeyHint';
import { Note } from './Note';

/** Says what was decided just now and offers to undo it. */
export function LastDecisionNote({ last, onUndo }: { last: LastDecision; onUndo: () => unknown }) {
  const words = useWords();
  return (
    <Note
      variant="success"
      title={words(`conflict.decided.${last.decision}`)}
      action={
        <Button size="S" variant="secondary" startIcon={<ArrowsCounterClockwise />} onClick={onUndo}>
          {words('conflict.undo')}
          <KeyHint of={CONFLICT_KEYS.undo} />
        </Button>
      }
    >
      {words('conflict.decided.count', { count: last.count })}
    </Note>
  );
}
