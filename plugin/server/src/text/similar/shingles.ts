import { imul, spread } from './hash';

/** Letters of a shingle. Three tell edited copies from other texts of the same topic. */
const SHINGLE = 3;

/** The different runs of three letters (`comparableLetters`), as sorted 32-bit hashes. Empty for fewer letters. */
export function shinglesOf(letters: Uint16Array): Uint32Array {
  return distinctRuns(letters, SHINGLE);
}

/**
 * The different runs of so many letters, as sorted 32-bit hashes.
 *
 * @param among of the hashes, those that are wanted
 */
export function distinctRuns(letters: Uint16Array, length: number, among: (hash: number) => boolean = () => true): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, letters.length - length + 1));
  let wanted = 0;
  for (let start = 0; start <= letters.length - length; start += 1) {
    let hash = length;
    for (let at = start; at < start + length; at += 1) hash = imul(hash ^ letters[at], 0x01000193) + 0x9e3779b9;
    hash = spread(hash);
    if (among(hash)) hashes[wanted++] = hash;
  }
  const sorted = hashes.subarray(0, wanted).sort();
  return sorted.filter((hash, index) => index === 0 || hash !== sorted[index - 1]);
}
