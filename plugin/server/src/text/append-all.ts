/**
 * Appends `added` to `list`, which may be as long as a text has parts: spread into one call of `push` they end in a
 * RangeError where they are more than the some ten thousand arguments that a call takes.
 */
export function appendAll<Item>(list: Item[], added: Iterable<Item>): void {
  for (const item of added) list.push(item);
}
