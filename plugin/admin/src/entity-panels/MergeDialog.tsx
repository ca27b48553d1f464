import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Button, Flex, Modal } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { EntityType } from '../../../shared/evidence';
import { useMergeEntitiesMutation, type ListedEntity } from '../api/review-api';
import { useProblemNotice } from '../hooks/useProblemNotice';
import { useWords } from '../hooks/useWords';
import { ENTITY_PATH } from '../paths';
import { ChooseEntity } from './ChooseEntity';
import { MergeOutlook } from './MergeOutlook';

interface Props {
  /** The entry that goes. */
  entity: { type: EntityType; documentId: string; name: string };
}

/** Chooses the entry that remains, shows what the merge would do, and does it. */
export function MergeDialog({ entity: { type, documentId, name } }: Props) {
  const words = useWords();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const showProblem = useProblemNotice('merge.refused');
  const [isOpen, setOpen] = useState(false);
  const [into, setInto] = useState<ListedEntity | null>(null);
  const [merge, { isLoading }] = useMergeEntitiesMutation();

  const toggle = (open: boolean) => {
    setOpen(open);
    setInto(null);
  };
  const confirm = async () => {
    if (into === null) return;
    const answer = await merge({ type, from: documentId, into: into.documentId });
    if ('error' in answer) return showProblem(answer.error);
    toggleNotification({ type: 'success', message: words('merge.done', { from: name, into: into.name }) });
    toggle(false);
    navigate(ENTITY_PATH(type, into.documentId));
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={toggle}>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" fullWidth>
          {words('merge.start')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words('merge.into', { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <ChooseEntity type={type} except={documentId} chosen={into} onChoose={setInto} />
            {into && <MergeOutlook request={{ type, from: documentId, into: into.documentId }} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => toggle(false)}>
            {words('dialog.cancel')}
          </Button>
          <Button disabled={into === null} loading={isLoading} onClick={confirm}>
            {words('merge.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
