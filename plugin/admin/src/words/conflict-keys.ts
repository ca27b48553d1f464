/** What one may do with a conflict, and the key that does it while nothing is being written in. */
export const CONFLICT_KEYS = {
  mine: '1',
  theirs: '2',
  merged: '3',
  edit: 'e',
  alike: 'a',
  next: 'j',
  previous: 'k',
  undo: 'u',
} as const;

export type ConflictAction = keyof typeof CONFLICT_KEYS;

/** What the browser says of a key that was pressed. */
interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The action of a key; null for other keys and for those that belong to the browser. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: PressedKey): ConflictAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  const pressed = key.toLowerCase();
  const found = Object.entries(CONFLICT_KEYS).find(([, each]) => each === pressed);
  return found ? (found[0] as ConflictAction) : null;
}
