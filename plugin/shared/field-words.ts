/**
 * What the forms and lists of the Content Manager call our fields, and what they say to help. The server stores the
 * English words with the first layout; the panel puts the reader's language in their place where an administrator
 * has not chosen words of their own.
 */
import english from './field-words/en.json';
import simplified from './field-words/zh-Hans.json';
import traditional from './field-words/zh.json';

export interface FieldWords {
  label: string;
  /** Said below the field; empty where the label says enough. */
  hint: string;
  /** What the values of an enumeration are called. */
  values?: Record<string, string>;
}

/** By type or component, then by field; `$name` is what the type itself is called. */
export type WordsByType = Record<string, Record<string, FieldWords>>;

export const FIELD_WORDS_IN_ENGLISH: WordsByType = english;

/** The words in the language of a panel locale, such as `zh-Hans`; English where we do not speak it. */
export function fieldWordsIn(locale: string): WordsByType {
  if (locale === 'zh-Hans') return simplified;
  if (locale === 'zh') return traditional;
  return english;
}
