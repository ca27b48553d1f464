import { BANDS } from './signature';
import type { Candidate } from './similar-text-index';

/**
 * Of the sampled runs of the shorter text, alike texts share a third or more. Fewer than a twentieth is what texts of
 * one topic share by chance: comparing those exactly would only take time.
 */
const LEAST_SHARE = 1 / 20;

/** Candidates that share enough keys, for their own number and that of the text asked for, to be worth comparing. */
export function likelyCandidates(keys: Uint32Array, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => candidate.sharedKeys >= (Math.min(keys.length, candidate.keys) - BANDS) * LEAST_SHARE);
}
