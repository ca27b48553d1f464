import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/records';
import english from '../translations/en.json';

export type WordKey = keyof typeof english;
export type Values = Record<string, string | number>;

/** The panel's words in the reader's language, English where a language lacks them. */
export function useWords(): (key: WordKey, values?: Values) => string {
  const { formatMessage } = useIntl();
  return useCallback(
    (key: WordKey, values?: Values) => formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: english[key] }, values),
    [formatMessage],
  );
}
