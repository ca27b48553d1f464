const RECORD_FILE = /\.(?:jsonl|ndjson|json|csv|tsv)$/i;

/** Whether a file of this name holds records, each a text of its own, which `splitRecords` parts. */
export function holdsRecords(key: string): boolean {
  return RECORD_FILE.test(key);
}
