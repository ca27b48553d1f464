import { useIntl } from 'react-intl';
import { FIELD_WORDS_IN_ENGLISH, fieldWordsIn } from '../../../shared/field-words';

/** What a type's fields are called in the reader's language; the field's own name where it has no words. */
export function useFieldWords(type: string): { labelOf: (field: string) => string } {
  const { locale } = useIntl();
  const words = (fieldWordsIn(locale) ?? FIELD_WORDS_IN_ENGLISH)[type];
  return { labelOf: (field) => words[field]?.label ?? field };
}
