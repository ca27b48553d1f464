import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/records';
import { problemOf } from '../api/problem';
import { useWords } from './useWords';

/** Says why a decision was not made, in the reader's language where the reason has a code; of `count` decisions, why the first was not. */
export function useRefusalNotice(): (error: unknown, count?: number) => void {
  const { toggleNotification } = useNotification();
  const { formatMessage, messages } = useIntl();
  const words = useWords();
  return useCallback(
    (error, count = 1) => {
      const id = `${PLUGIN_ID}.refusal.${codeOf(error)}`;
      const reason = id in messages ? formatMessage({ id }) : problemOf(error).message || words('problem.unknown');
      toggleNotification({ type: 'warning', message: count > 1 ? words('refused.several', { count, reason }) : reason });
    },
    [formatMessage, messages, toggleNotification, words],
  );
}

function codeOf(error: unknown): string {
  const { details, code } = (error ?? {}) as { details?: { code?: unknown }; code?: unknown };
  const found = code ?? details?.code;
  return typeof found === 'string' ? found : '';
}
