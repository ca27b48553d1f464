import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { problemOf } from '../api/problem';
import { useWords, type WordKey } from './useWords';

/** Shows why a request failed, in a notice at the top of the page. `conflict` says what a 409 means there. */
export function useProblemNotice(conflict: WordKey = 'problem.already-running'): (error: unknown) => void {
  const { toggleNotification } = useNotification();
  const words = useWords();
  return useCallback(
    (error) => {
      const { status, message } = problemOf(error);
      const text = status === 409 ? words(conflict) : message || words('problem.unknown');
      toggleNotification({ type: 'danger', message: text });
    },
    [toggleNotification, words, conflict],
  );
}
