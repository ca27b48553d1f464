import { type FormEvent, useId } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Button, Modal } from '@strapi/design-system';
import type { SourceRecord } from '../../../../shared/records';
import { useSourceForm } from '../../hooks/useSourceForm';
import { useWords } from '../../hooks/useWords';
import { SourceFields } from './SourceFields';

/** Sets up a new source or changes one. `source` is null for a new one. */
export function SourceDialog({ source, onClose }: { source: SourceRecord | null; onClose: () => void }) {
  const words = useWords();
  const formId = useId();
  const { toggleNotification } = useNotification();
  const form = useSourceForm(source);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The dialog is a child of the page in React's tree: its submit must not reach a form around it.
    event.stopPropagation();
    const saved = await form.save();
    if (saved === null) return;
    toggleNotification({ type: 'success', message: words('source.saved', { name: saved.name }) });
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{source ? words('source.edit', { name: source.name }) : words('source.add')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={formId} onSubmit={submit} noValidate>
            <SourceFields form={form} />
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {words('dialog.cancel')}
          </Button>
          <Button type="submit" form={formId} loading={form.isSaving}>
            {words('dialog.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
