import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/records';

interface Coded {
  code: string;
  message: string;
  /** What the sentence names. */
  values?: Record<string, string>;
}

/**
 * Says a reason or a warning in the reader's language. A code without a translation gives the English sentence that
 * came with it, so that nothing is ever left unsaid.
 */
export function useCodedSentence(): (kind: 'reason' | 'warning', coded: Coded) => string {
  const { formatMessage, messages } = useIntl();
  return useCallback(
    (kind, { code, message, values }) => {
      const id = `${PLUGIN_ID}.${kind}.${code}`;
      return id in messages ? formatMessage({ id }, values) : message;
    },
    [formatMessage, messages],
  );
}
