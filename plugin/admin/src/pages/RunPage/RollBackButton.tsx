import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import type { RunRecord } from '../../../../shared/records';
import { useWords } from '../../hooks/useWords';
import { RollBackPlan } from './RollBackPlan';

/** Undoes a run, once the reader has seen what that would do. */
export function RollBackButton({ run }: { run: RunRecord }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="danger-light" startIcon={<ArrowsCounterClockwise />}>
          {words('rollback.start')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words('rollback.start')}</Modal.Title>
        </Modal.Header>
        {isOpen && <RollBackPlan run={run} onClose={() => setOpen(false)} />}
      </Modal.Content>
    </Modal.Root>
  );
}
