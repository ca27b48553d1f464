import { Button } from '@strapi/design-system';
import { useRights } from '../../hooks/useRights';
import { useStartRun } from '../../hooks/useStartRun';
import { useWords } from '../../hooks/useWords';

/** Answers a run that stopped because too many texts are gone: runs again and takes them for gone. */
export function ConfirmGoneButton({ source }: { source: string }) {
  const words = useWords();
  const { mayRun } = useRights();
  const { start, isStarting } = useStartRun(source);
  if (!mayRun) return null;
  return (
    <Button size="S" variant="secondary" disabled={isStarting} onClick={() => start({ confirmGone: true })}>
      {words('run.confirm-gone')}
    </Button>
  );
}
