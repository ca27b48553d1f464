import { comparableLetters } from './comparable-letters';
import { shinglesOf } from './shingles';
import { lookupKeysOf, signatureOfLetters } from './signature';
import { likelyCandidates } from './likely-candidates';
import type { SimilarTextIndex } from './similar-text-index';
import { type Kinship, type Similarity, kinshipOf, similarityOfShingles } from './similarity';

export interface SimilarText {
  id: string;
  kinship: Kinship;
  /** The text asked for is the first, the found one the second. */
  similarity: Similarity;
}

/** Candidates that are compared exactly. */
export const MOST_COMPARED = 10;

/** What of a text is needed to find others like it; plain data that can be handed between threads. */
export interface Comparable {
  /** The different runs of three letters, as sorted hashes. */
  shingles: Uint32Array;
  /** What it is looked up by in an index. */
  lookupKeys: Uint32Array;
}

export function comparableOf(text: string): Comparable {
  const letters = comparableLetters(text);
  const shingles = shinglesOf(letters);
  return { shingles, lookupKeys: lookupKeysOf(signatureOfLetters(letters, shingles)) };
}

/**
 * Texts of the whole stock that a text duplicates, reprints in part, or contains; the nearest first. Candidates come
 * from the index, the few best are compared exactly.
 *
 * @param textOf Reads a stored text by its id; null where it is gone.
 */
export async function findSimilar(
  text: string, index: Pick<SimilarTextIndex, 'candidates'>, textOf: (id: string) => string | null | Promise<string | null>,
): Promise<SimilarText[]> {
  const { shingles, lookupKeys } = comparableOf(text);
  const others: { id: string; shingles: Uint32Array }[] = [];
  for (const { id } of likelyCandidates(lookupKeys, await index.candidates(lookupKeys, MOST_COMPARED))) {
    const other = await textOf(id);
    if (other !== null) others.push({ id, shingles: shinglesOf(comparableLetters(other)) });
  }
  return similarAmong(shingles, others);
}

/** Those of some texts that a text duplicates, reprints in part, or contains; the nearest first. */
export function similarAmong(shingles: Uint32Array, others: readonly { id: string; shingles: Uint32Array }[]): SimilarText[] {
  const found: SimilarText[] = [];
  for (const other of others) {
    const alike = similarityOfShingles(shingles, other.shingles);
    const kinship = kinshipOf(alike);
    if (kinship !== null) found.push({ id: other.id, kinship, similarity: alike });
  }
  return found.sort((one, other) => shareOf(other) - shareOf(one));
}

function shareOf({ similarity: { jaccard, firstInSecond, secondInFirst } }: SimilarText): number {
  return jaccard + Math.max(firstInSecond, secondInFirst);
}
