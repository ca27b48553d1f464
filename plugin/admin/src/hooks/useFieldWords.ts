import { useIntl } from 'react-intl';
import { fieldWordsIn } from '../../../shared/field-words';

/** What a type's fields are called in the reader's language; the field's own name where it has no words. */
export function useFieldWords(type: string): { labelOf: (field: string) => string } {
  const { locale } = useIntl();
  const words = fieldWordsIn(locale)[type];
  return { labelOf: (field) => words[field]?.label ?? field };
}
