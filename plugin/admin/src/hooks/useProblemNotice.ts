import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { problemOf } from '../api/problem';
import { useWords } from './useWords';

/** Shows why a request failed, in a notice at the top of the page. */
export function useProblemNotice(): (error: unknown) => void {
  const { toggleNotification } = useNotification();
  const words = useWords();
  return useCallback(
    (error) => {
      const { status, message } = problemOf(error);
      const text = status === 409 ? words('problem.already-running') : message || words('problem.unknown');
      toggleNotification({ type: 'danger', message: text });
    },
    [toggleNotification, words],
  );
}
