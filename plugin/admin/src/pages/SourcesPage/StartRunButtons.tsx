import { Button } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import type { SourceRecord } from '../../../../shared/records';
import { useRights } from '../../hooks/useRights';
import { useStartRun } from '../../hooks/useStartRun';
import { useWords } from '../../hooks/useWords';

/** Starts a run, or a rehearsal that writes nothing, and goes to its report. */
export function StartRunButtons({ source, isBusy }: { source: SourceRecord; isBusy: boolean }) {
  const words = useWords();
  const { mayRun } = useRights();
  const { start, isStarting } = useStartRun(source.documentId);
  if (!mayRun) return null;
  const disabled = isBusy || isStarting;
  return (
    <>
      {source.cleanerChanged && (
        <Button variant="tertiary" disabled={disabled} onClick={() => start({ kind: 'reclean', dryRun: true })} title={words('reclean.hint')}>
          {words('reclean.start')}
        </Button>
      )}
      <Button variant="tertiary" disabled={disabled} onClick={() => start({ dryRun: true })} title={words('run.dry.hint')}>
        {words('run.dry')}
      </Button>
      <Button variant="secondary" startIcon={<Play />} disabled={disabled} onClick={() => start({ dryRun: false })}>
        {words('run.start')}
      </Button>
    </>
  );
}
