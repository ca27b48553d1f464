import { useEffect } from 'react';

/** Milliseconds between two looks at something that goes on. */
const INTERVAL = 1500;

/** Looks again and again while `isGoingOn`, and once more when it has ended, so that the last figures are right. */
export function useFreshWhile(isGoingOn: boolean, look: () => unknown): void {
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setInterval(look, INTERVAL);
    return () => {
      clearInterval(timer);
      look();
    };
  }, [isGoingOn, look]);
}
