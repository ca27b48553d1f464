import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { fieldWordsIn } from '../../../shared/field-words';

interface OfType {
  labelOf: (field: string) => string;
  /** What a value of an enumeration is called. */
  valueOf: (field: string, value: string) => string;
}

/** What a type's fields and their values are called in the reader's language; their own names where they have no words. */
export function useFieldWords(type: string): OfType {
  const { locale } = useIntl();
  return useMemo(() => {
    const words = fieldWordsIn(locale)[type];
    return { labelOf: (field) => words[field]?.label ?? field, valueOf: (field, value) => words[field]?.values?.[value] ?? value };
  }, [locale, type]);
}
