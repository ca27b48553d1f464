import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { problemOf } from '../api/problem';
import { useWords, type WordKey } from './useWords';

/** What a refusal means, by the code that the server gives. */
const SENTENCES: Record<string, WordKey> = {
  runGoesOn: 'problem.already-running',
  runIsPaused: 'problem.paused',
  nothingToUndo: 'problem.nothing-to-undo',
  notAllowed: 'refusal.notAllowed',
};

/** Shows why a request failed, in a notice at the top of the page. `conflict` says what a 409 without a known code means there. */
export function useProblemNotice(conflict: WordKey = 'problem.already-running'): (error: unknown) => void {
  const { toggleNotification } = useNotification();
  const words = useWords();
  return useCallback(
    (error) => {
      const { status, code, message } = problemOf(error);
      const known = code in SENTENCES ? SENTENCES[code] : status === 409 ? conflict : null;
      const text = known === null ? message || words('problem.unknown') : words(known);
      toggleNotification({ type: 'danger', message: text });
    },
    [toggleNotification, words, conflict],
  );
}
