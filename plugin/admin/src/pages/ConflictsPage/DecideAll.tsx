import { useState } from 'react';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { GROUP_DECISIONS, type GroupDecision } from '../../../../shared/conflicts';
import { useDecideGroup } from '../../hooks/useDecideGroup';
import { useFieldWords } from '../../hooks/useFieldWords';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';

/** Decides all conflicts about a field of a source in the same way, after a question. */
export function DecideAll({ source, field, count }: { source: string; field: string; count: number }) {
  const words = useWords();
  const { labelOf } = useFieldWords('article');
  const { mayDecide } = useRights();
  const [asked, setAsked] = useState<GroupDecision | null>(null);
  const { decideGroup, isLoading } = useDecideGroup();
  if (!mayDecide) return null;

  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <Typography>{words('conflicts.decide-all', { count, field: labelOf(field) })}</Typography>
      {GROUP_DECISIONS.map((decision) => (
        <Button key={decision} size="S" variant="secondary" disabled={isLoading} onClick={() => setAsked(decision)}>
          {words(`conflict.${decision}`)}
        </Button>
      ))}
      {asked !== null && (
        <Dialog.Root open onOpenChange={(isOpen: boolean) => !isOpen && setAsked(null)}>
          <ConfirmDialog title={words(`conflict.${asked}`)} onConfirm={() => void decideGroup({ decision: asked, source, field })}>
            {words('conflicts.decide-all.question', { count, field: labelOf(field) })}
          </ConfirmDialog>
        </Dialog.Root>
      )}
    </Flex>
  );
}
