/** Document id of the parent of an entry; undefined where it has none. */
export type ParentOf = (documentId: string) => Promise<string | undefined>;

/** Whether an entry belongs to another, over any number of parents; a cycle of parents ends the search. */
export async function isBelow(documentId: string, above: string, parentOf: ParentOf): Promise<boolean> {
  const seen = new Set<string>();
  for (let at: string | undefined = documentId; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    at = await parentOf(at);
    if (at === above) return true;
  }
  return false;
}
