/** A text that shares lookup keys with the one asked for. */
export interface Candidate {
  id: string;
  sharedKeys: number;
  /** Keys that the text has. */
  keys: number;
}

/**
 * Finds texts by lookup keys (`lookupKeysOf`). A database table of (key, text) rows with an index on the key can
 * stand behind it: the candidates are then a count grouped by text.
 */
export interface SimilarTextIndex {
  /** Adds a text, or replaces its keys. */
  add(id: string, keys: Uint32Array): void | Promise<void>;
  /** Forgets a text; one that is not known is no error. */
  remove(id: string): void | Promise<void>;
  /** Texts with the most keys in common, most first; at most `limit`. */
  candidates(keys: Uint32Array, limit: number): Candidate[] | Promise<Candidate[]>;
}
