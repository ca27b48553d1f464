import { comparableLetters } from './comparable-letters';
import { imul, spread } from './hash';
import { distinctRuns, shinglesOf } from './shingles';

/** What is kept of a text to find those that are similar. The same for the same text, on any machine. */
export interface Signature {
  /** MinHash of the text's shingles (A. Broder 1997): the share of equal places estimates the Jaccard index. */
  minHash: Uint32Array;
  /**
   * A sample of the longer runs of letters, taken by their hash alone: that of a part of the text is a part of this
   * one. MinHash does not find a part in a whole; this does.
   */
  sample: Uint32Array;
}

const HASHES = 128;
/** Lookup keys that come from the MinHash; the others are the sample. */
export const BANDS = 32;
const ROWS = HASHES / BANDS;

/** Letters of a sampled run: long enough that unrelated texts hardly share one, short enough to outlive edits. */
const SAMPLED_RUN = 8;

/** One run in so many is sampled: an excerpt of 300 letters has about twelve. */
const SAMPLED_SHARE = 24;

/** Time grows with the text's length; about half a millisecond for a page. */
export function signatureOf(text: string): Signature {
  const letters = comparableLetters(text);
  return signatureOfLetters(letters, shinglesOf(letters));
}

/** The same for a text whose letters and shingles are at hand. */
export function signatureOfLetters(letters: Uint16Array, shingles: Uint32Array): Signature {
  return { minHash: minHashOf(shingles), sample: distinctRuns(letters, SAMPLED_RUN, isSampled) };
}

function isSampled(hash: number): boolean {
  return spread(hash) < 2 ** 32 / SAMPLED_SHARE;
}

function minHashOf(shingles: Uint32Array): Uint32Array {
  const minHash = new Uint32Array(HASHES).fill(0xffffffff);
  for (let index = 0; index < HASHES; index += 1) {
    const seed = spread(index + 1);
    let least = 0xffffffff;
    for (let at = 0; at < shingles.length; at += 1) {
      const mixed = imul(shingles[at] ^ seed, 0x9e3779b1);
      const hash = (mixed ^ (mixed >>> 15)) >>> 0;
      if (hash < least) least = hash;
    }
    minHash[index] = least;
  }
  return minHash;
}

/**
 * One number for each of the 32 bands of four hashes. Texts with Jaccard index `j` share at least one with the
 * chance 1 − (1 − j⁴)³²: 0.87 at 0.5, 0.9998 at 0.7.
 */
export function bandsOf(signature: Signature): Uint32Array {
  return Uint32Array.from({ length: BANDS }, (_, band) =>
    signature.minHash.subarray(band * ROWS, (band + 1) * ROWS).reduce((hash, row) => spread(hash ^ row), spread(band + 1)),
  );
}

/** All that similar texts are looked up by; empty for a text of fewer than three letters. */
export function lookupKeysOf(signature: Signature): Uint32Array {
  if (signature.minHash.every((hash) => hash === 0xffffffff)) return new Uint32Array(0);
  return Uint32Array.from(new Set([...bandsOf(signature), ...signature.sample]));
}
