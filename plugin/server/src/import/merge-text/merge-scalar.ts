import { isDeepStrictEqual } from 'node:util';

export interface MergedScalar<Value> {
  value: Value;
  /** Whose value it is. `both`: they agree on a new one. `conflict`: they do not, and the editor's stands. */
  changedBy: 'nobody' | 'editor' | 'source' | 'both' | 'conflict';
}

/**
 * Merges a value that is one whole: a date, an outlet, a headline.
 *
 * @param same When two values count as equal; by default when they are deeply equal, `null` and absent being alike.
 */
export function mergeScalar<Value>(
  base: Value, editor: Value, source: Value, same: (one: Value, other: Value) => boolean = sameValue,
): MergedScalar<Value> {
  if (same(editor, source)) return { value: editor, changedBy: same(editor, base) ? 'nobody' : 'both' };
  if (same(editor, base)) return { value: source, changedBy: 'source' };
  return { value: editor, changedBy: same(source, base) ? 'editor' : 'conflict' };
}

export function sameValue(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one ?? null, other ?? null);
}
