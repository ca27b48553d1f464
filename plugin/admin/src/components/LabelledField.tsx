import type { ReactNode } from 'react';
import { Field } from '@strapi/design-system';
import type { SourceInput } from '../../../shared/records';
import { useWords } from '../hooks/useWords';

interface Props {
  name: Exclude<keyof SourceInput, 'kind'>;
  error: string | undefined;
  required?: boolean;
  /** Said instead of the field's own hint. */
  hint?: string;
  children: ReactNode;
}

/** A field of the source's form with its label, its hint, and what is wrong with it. */
export function LabelledField({ name, error, required = false, hint, children }: Props) {
  const words = useWords();
  return (
    <Field.Root name={name} error={error} required={required} hint={hint ?? words(`field.${name}.hint`)}>
      <Field.Label>{words(`field.${name}`)}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
