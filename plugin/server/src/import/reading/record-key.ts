/** A key of one text in a file of many: the file's key, `#`, the record's. */
const RECORD_KEY = /^([^#]*\.(?:jsonl|ndjson|json|csv|tsv))#/i;

/** The key of the file that a record's key belongs to; null where the key is a file's own. */
export function fileOfRecord(key: string): string | null {
  return RECORD_KEY.exec(key)?.[1] ?? null;
}

/** What the keys of a file's records begin with. */
export function recordsOf(fileKey: string): string {
  return `${fileKey}#`;
}
