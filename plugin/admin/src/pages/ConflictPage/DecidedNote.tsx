import { Button } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import type { ConflictDetail } from '../../../../shared/conflicts';
import { Moment } from '../../components/Moment';
import { Note } from '../../components/Note';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';

/** How a conflict was decided, by whom and when; or that it went away by itself. */
export function DecidedNote({ conflict: { decided }, onUndo }: { conflict: ConflictDetail; onUndo: () => unknown }) {
  const words = useWords();
  const { mayDecide } = useRights();
  if (decided === null) {
    return (
      <Note variant="default" title={words('conflict.superseded')}>
        {words('conflict.superseded.explained')}
      </Note>
    );
  }
  return (
    <Note
      variant="default"
      title={words(`conflict.decided.${decided.decision}`)}
      action={
        mayDecide && (
          <Button size="S" variant="secondary" startIcon={<ArrowsCounterClockwise />} onClick={onUndo}>
            {words('conflict.undo')}
          </Button>
        )
      }
    >
      {decided.by ?? '—'} · <Moment at={decided.at} />
    </Note>
  );
}
