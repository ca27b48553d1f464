import { useState } from 'react';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { GROUP_DECISIONS, type GroupDecision } from '../../../../shared/conflicts';
import { useDecideGroup } from '../../hooks/useDecideGroup';
import type { LastDecision } from '../../hooks/useDecisions';
import { useFieldWords } from '../../hooks/useFieldWords';
import { useNarrowing } from '../../hooks/useNarrowing';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';
import { CONFLICTS_PATH } from '../../paths';
import { isMergeable } from '../../words/mergeable-fields';

/** Decides all conflicts about a field of a source in the same way, after a question, and offers to undo that. */
export function DecideAll({ source, field, count }: { source: string; field: string; count: number }) {
  const words = useWords();
  const { labelOf } = useFieldWords('article');
  const { mayDecide } = useRights();
  const [asked, setAsked] = useState<GroupDecision | null>(null);
  const { decideGroup, isLoading } = useDecideGroup();
  const navigate = useNavigate();
  const { search } = useNarrowing();
  if (!mayDecide) return null;

  const decide = async (decision: GroupDecision) => {
    const [documentId, ...others] = (await decideGroup({ decision, source, field })) ?? [];
    if (documentId === undefined) return;
    const last: LastDecision = { documentId, decision, count: others.length + 1 };
    navigate(`${CONFLICTS_PATH}${search}`, { replace: true, state: { last } });
  };

  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <Typography>{words('conflicts.decide-all', { count, field: labelOf(field) })}</Typography>
      {GROUP_DECISIONS.filter((decision) => decision !== 'merged' || isMergeable(field)).map((decision) => (
        <Button key={decision} size="S" variant="secondary" disabled={isLoading} onClick={() => setAsked(decision)}>
          {words(`conflict.${decision}`)}
        </Button>
      ))}
      {asked !== null && (
        <Dialog.Root open onOpenChange={(isOpen: boolean) => !isOpen && setAsked(null)}>
          <ConfirmDialog title={words(`conflict.${asked}`)} onConfirm={() => decide(asked)}>
            {words('conflicts.decide-all.question', { count, field: labelOf(field) })}
          </ConfirmDialog>
        </Dialog.Root>
      )}
    </Flex>
  );
}
