/** Whether two field values mean the same: nothing and an empty string do, and so do line ends of any kind. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** A value as a string that is equal for values that mean the same. Keys are sorted; empty is null. */
export function canonical(value: unknown): string {
  return JSON.stringify(plain(value)) ?? 'null';
}

function plain(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trimEnd() || null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([key, inner]) => [key, plain(inner)] as const)
      .filter(([, inner]) => inner !== null);
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  }
  return value;
}
