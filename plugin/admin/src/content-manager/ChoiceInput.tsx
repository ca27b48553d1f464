import type { ComponentProps } from 'react';
import { InputRenderer } from '@strapi/strapi/admin';

type EnumerationInput = Extract<ComponentProps<typeof InputRenderer>, { type: 'enumeration' }>;

interface Props extends Omit<EnumerationInput, 'type' | 'options'> {
  attribute: { enum: string[] };
  /** What the values are called in the panel's language. */
  valueWords: Record<string, string>;
}

/** Strapi's own input of an enumeration, with words in the place of the values that are stored. */
export function ChoiceInput({ attribute, valueWords, ...props }: Props) {
  const options = attribute.enum.map((value) => ({ value, label: valueWords[value] ?? value }));
  return <InputRenderer {...props} type="enumeration" options={options} />;
}
