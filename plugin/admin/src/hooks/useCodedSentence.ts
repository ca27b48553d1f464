import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID, type ReasonValues } from '../../../shared/records';
import { useFieldWords } from './useFieldWords';

interface Coded {
  code: string;
  message: string;
  /** What the sentence names; `fields` are fields of an article. */
  values?: ReasonValues;
}

/**
 * Says a reason or a warning in the reader's language. A reason that names something has a sentence of its own for
 * that, under `named`; one from before it was kept goes without. A code without a translation gives the English sentence
 * that came with it, so that nothing is ever left unsaid.
 */
export function useCodedSentence(): (kind: 'reason' | 'warning', coded: Coded) => string {
  const { formatMessage, formatList, messages } = useIntl();
  const { labelOf } = useFieldWords('article');
  return useCallback(
    (kind, { code, message, values }) => {
      const id = `${PLUGIN_ID}.${kind}.${code}`;
      const { fields, ...others } = values ?? {};
      const named = { ...others, ...(fields && { fields: formatList(fields.map(labelOf)) }) } as Record<string, string | number>;
      if (values && `${id}.named` in messages) return formatMessage({ id: `${id}.named` }, named);
      return id in messages ? formatMessage({ id }, named) : message;
    },
    [formatMessage, formatList, messages, labelOf],
  );
}
