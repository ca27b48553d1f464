import { useState } from 'react';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { Dialog, Flex, IconButton } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import type { SourceRecord } from '../../../../shared/records';
import { useDeleteSourceMutation } from '../../api/copydesk-api';
import { useProblemNotice } from '../../hooks/useProblemNotice';
import { useRights } from '../../hooks/useRights';
import { useWords } from '../../hooks/useWords';

/** Edit and delete, for those who may. */
export function SourceMenu({ source, onEdit }: { source: SourceRecord; onEdit: () => void }) {
  const words = useWords();
  const { mayConfigure } = useRights();
  const [isAsking, setAsking] = useState(false);
  const [deleteSource] = useDeleteSourceMutation();
  const showProblem = useProblemNotice();
  if (!mayConfigure) return null;

  const remove = async () => {
    const answer = await deleteSource(source.documentId);
    setAsking(false);
    if ('error' in answer) showProblem(answer.error);
  };
  return (
    <Flex gap={1}>
      <IconButton label={words('source.edit', { name: source.name })} variant="ghost" onClick={onEdit}>
        <Pencil />
      </IconButton>
      <Dialog.Root open={isAsking} onOpenChange={setAsking}>
        <Dialog.Trigger>
          <IconButton label={words('source.delete', { name: source.name })} variant="ghost">
            <Trash />
          </IconButton>
        </Dialog.Trigger>
        <ConfirmDialog title={words('source.delete', { name: source.name })} onConfirm={remove} variant="danger">
          {words('source.delete.question')}
        </ConfirmDialog>
      </Dialog.Root>
    </Flex>
  );
}
