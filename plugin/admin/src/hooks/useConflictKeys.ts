import { useEffect, useRef } from 'react';
import { actionOf, type ConflictAction } from '../words/conflict-keys';

export type ConflictActions = Partial<Record<ConflictAction, () => unknown>>;

/** Lets keys do what the buttons do, unless somebody is writing or a dialog is open. */
export function useConflictKeys(actions: ConflictActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isWriting(event.target) || document.querySelector('[role=dialog],[role=alertdialog],[role=listbox]')) return;
      const action = actionOf(event);
      const act = action === null ? undefined : latest.current[action];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
