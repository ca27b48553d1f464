import { comparableLetters } from './comparable-letters';
import { shinglesOf } from './shingles';
import { lookupKeysOf, signatureOf } from './signature';
import type { SimilarTextIndex } from './similar-text-index';
import { type Kinship, type Similarity, kinshipOf, similarityOfShingles } from './similarity';

export interface SimilarText {
  id: string;
  kinship: Kinship;
  /** The text asked for is the first, the found one the second. */
  similarity: Similarity;
}

/** Candidates that are compared exactly. */
const MOST_COMPARED = 10;

/**
 * Texts of the whole stock that a text duplicates, reprints in part, or contains; the nearest first. Candidates come
 * from the index, the few best are compared exactly.
 *
 * @param textOf Reads a stored text by its id; null where it is gone.
 */
export async function findSimilar(
  text: string, index: Pick<SimilarTextIndex, 'candidates'>, textOf: (id: string) => string | null | Promise<string | null>,
): Promise<SimilarText[]> {
  const shingles = shinglesOf(comparableLetters(text));
  const found: SimilarText[] = [];
  for (const { id } of await index.candidates(lookupKeysOf(signatureOf(text)), MOST_COMPARED)) {
    const other = await textOf(id);
    if (other === null) continue;
    const alike = similarityOfShingles(shingles, shinglesOf(comparableLetters(other)));
    const kinship = kinshipOf(alike);
    if (kinship !== null) found.push({ id, kinship, similarity: alike });
  }
  return found.sort((one, other) => shareOf(other) - shareOf(one));
}

function shareOf({ similarity: { jaccard, firstInSecond, secondInFirst } }: SimilarText): number {
  return jaccard + Math.max(firstInSecond, secondInFirst);
}
