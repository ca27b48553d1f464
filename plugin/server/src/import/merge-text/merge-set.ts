import { mergeScalar, sameValue } from './merge-scalar';

export interface SetConflict<Item> {
  key: string;
  base: Item | null;
  editor: Item | null;
  /** null: the source removed what the editor changed. */
  source: Item | null;
}

export interface MergedSet<Item> {
  items: Item[];
  /** Items that both sides changed differently; the editor's stands. */
  conflicts: SetConflict<Item>[];
}

/**
 * Merges lists and relations as sets. What either side removed is gone, what either side added is there, and an item
 * that the editor removed stays removed whatever the source makes of it. The order is the editor's where the editor
 * changed it, else the source's; what the other side added follows the item that it followed there.
 *
 * @param keyOf Says which items are the same one: a documentId, or name and role of a byline. Where several items of a
 *   list have one key, only equal items of that key are the same one. An item that the editor entered twice stays twice.
 * @param same When two items of one key count as equal; by default when they are deeply equal.
 */
export function mergeSet<Item>(
  base: readonly Item[], editor: readonly Item[], source: readonly Item[], keyOf: (item: Item) => string,
  same: (one: Item | null, other: Item | null) => boolean = sameValue,
): MergedSet<Item> {
  const whole = mergeScalar(base, editor, source, (one, other) => one.length === other.length && one.every((item, index) => same(item, other[index])));
  if (whole.changedBy !== 'conflict') return { items: [...whole.value], conflicts: [] };

  const identityOf = identities([base, editor, source], keyOf, same);
  const [inBase, inEditor, inSource] = [base, editor, source].map((items) => byIdentity(items, identityOf));
  const conflicts: SetConflict<Item>[] = [];
  const kept = new Map<string, Item>();
  for (const key of new Set([...inEditor.keys(), ...inSource.keys()])) {
    const before = inBase.get(key) ?? null;
    const merged = mergeScalar(before, inEditor.get(key) ?? null, inSource.get(key) ?? null, same);
    const removedByEditor = before !== null && !inEditor.has(key);
    if (removedByEditor || merged.value === null) continue;
    kept.set(key, merged.value);
    if (merged.changedBy === 'conflict') {
      conflicts.push({ key: keyOf(merged.value), base: before, editor: inEditor.get(key) ?? null, source: inSource.get(key) ?? null });
    }
  }
  const order = orderOf([...inBase.keys()], [...inEditor.keys()], [...inSource.keys()], kept);
  const repeated = repeatedItems(editor, identityOf);
  return { items: order.flatMap((key) => [kept.get(key) as Item, ...(repeated.get(key) ?? [])]), conflicts };
}

/** The key of an item, and where a list repeats the key, which of the different items of that key it is. */
function identities<Item>(
  lists: readonly (readonly Item[])[], keyOf: (item: Item) => string, same: (one: Item, other: Item) => boolean,
): (item: Item) => string {
  const repeated = new Map<string, Item[]>();
  for (const items of lists) {
    const keys = items.map(keyOf);
    const seen = new Set<string>();
    for (const key of keys) {
      if (seen.has(key)) repeated.set(key, []);
      seen.add(key);
    }
  }
  return (item) => {
    const key = keyOf(item);
    const different = repeated.get(key);
    if (different === undefined) return key;
    const known = different.findIndex((other) => same(item, other));
    return `${key}\0${known === -1 ? different.push(item) - 1 : known}`;
  };
}

function byIdentity<Item>(items: readonly Item[], identityOf: (item: Item) => string): Map<string, Item> {
  const map = new Map<string, Item>();
  for (const item of items) if (!map.has(identityOf(item))) map.set(identityOf(item), item);
  return map;
}

/** Second and later entries of an item, which only an editor can have meant. */
function repeatedItems<Item>(items: readonly Item[], identityOf: (item: Item) => string): Map<string, Item[]> {
  const repeated = new Map<string, Item[]>();
  const seen = new Set<string>();
  for (const item of items) {
    const identity = identityOf(item);
    if (seen.has(identity)) repeated.set(identity, [...(repeated.get(identity) ?? []), item]);
    seen.add(identity);
  }
  return repeated;
}

function orderOf(base: string[], editor: string[], source: string[], kept: ReadonlyMap<string, unknown>): string[] {
  const [inBase, inEditor, inSource] = [base, editor, source].map((keys) => new Set(keys));
  const everywhere = (key: string) => inBase.has(key) && inEditor.has(key) && inSource.has(key);
  const editorReordered = !sameValue(base.filter(everywhere), editor.filter(everywhere));
  const [first, second] = (editorReordered ? [editor, source] : [source, editor]).map((keys) => keys.filter((key) => kept.has(key)));
  const inFirst = new Set(first);
  const followers = new Map<string | null, string>();
  second.forEach((key, index) => {
    if (!inFirst.has(key)) followers.set(second[index - 1] ?? null, key);
  });
  const order: string[] = [];
  for (const key of [null, ...first]) {
    if (key !== null) order.push(key);
    for (let next = followers.get(key); next !== undefined; next = followers.get(next)) order.push(next);
  }
  return order;
}
