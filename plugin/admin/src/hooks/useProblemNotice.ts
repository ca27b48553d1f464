import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { problemOf } from '../api/problem';
import { useWords, type WordKey } from './useWords';

/** What a refusal means, by the code that the server gives. */
const SENTENCES: Record<string, WordKey> = {
  runGoesOn: 'problem.already-running',
  runIsPaused: 'problem.paused',
  nothingToUndo: 'problem.nothing-to-undo',
};

/** Shows why a request failed, in a notice at the top of the page. `conflict` says what a 409 without a known code means there. */
export function useProblemNotice(conflict: WordKey = 'problem.already-running'): (error: unknown) => void {
  const { toggleNotification } = useNotification();
  const words = useWords();
  return useCallback(
    (error) => {
      const { status, code, message } = problemOf(error);
      const text = status === 409 ? words(SENTENCES[code] ?? conflict) : message || words('problem.unknown');
      toggleNotification({ type: 'danger', message: text });
    },
    [toggleNotification, words, conflict],
  );
}
