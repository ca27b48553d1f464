/** What one string has in the place where another has something else; one side is empty where that only left a character out. */
export interface Edit {
  /** UTF-16 offset in both. */
  at: number;
  one: string;
  other: string;
}

/** The one character that two strings differ by: changed, added or left out. Null where they are the same or differ by more. */
export function oneEdit(one: string, other: string): Edit | null {
  if (one === other || Math.abs(one.length - other.length) > 1) return null;
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  const [restOfOne, restOfOther] = one.length === other.length ? [at + 1, at + 1] : one.length > other.length ? [at + 1, at] : [at, at + 1];
  if (one.slice(restOfOne) !== other.slice(restOfOther)) return null;
  return { at, one: one.slice(at, restOfOne), other: other.slice(at, restOfOther) };
}

/** The string itself and what is left of it without one of its characters: two strings that are one edit apart share one of these. */
export function withOneLeftOut(text: string): Set<string> {
  const left = new Set([text]);
  for (let at = 0; at < text.length; at += 1) left.add(text.slice(0, at) + text.slice(at + 1));
  return left;
}
