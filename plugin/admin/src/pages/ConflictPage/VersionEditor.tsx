import { useState } from 'react';
import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useWords } from '../../hooks/useWords';

interface Props {
  label: string;
  /** What the writing begins with. */
  text: string;
  isSaving: boolean;
  onSave: (text: string) => unknown;
  onCancel: () => unknown;
}

/** Where a person writes a version of her own. Control and Enter saves, Escape leaves all as it was. */
export function VersionEditor({ label, text, isSaving, onSave, onCancel }: Props) {
  const words = useWords();
  const [written, setWritten] = useState(text);
  const press = (event: React.KeyboardEvent) => {
    // Whoever writes Chinese takes back unfinished characters by Escape, and must not lose what is written.
    if (event.nativeEvent.isComposing || isSaving) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(written);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name="written" hint={words('conflict.edit.hint')}>
        <Field.Label>{label}</Field.Label>
        <Textarea
          autoFocus
          value={written}
          rows={text.length > 200 ? 16 : 3}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setWritten(event.target.value)}
          onKeyDown={press}
        />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2}>
        <Button disabled={isSaving} onClick={() => onSave(written)}>
          {words('dialog.save')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {words('dialog.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
