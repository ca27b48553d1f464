import type { InitiativeEvidence } from './initiative-candidate';

/** Shares of right answers by what a name was recognised by, counted over the texts with gold answers and set down a little. */
const SHARES: Record<InitiativeEvidence, number> = {
  noun: 0.93,
  listed: 0.86,
  verb: 0.82,
  innerNoun: 0.78,
  recurring: 0.75,
  unquoted: 0.75,
};
const HIGHEST = 0.97;
const RECURRENCE = 0.02;

/** How likely a name found by `evidence`, in `times` places, is an initiative, 0 to 1. */
export function initiativeConfidence(evidence: readonly InitiativeEvidence[], times: number): number {
  const best = evidence.reduce((most, one) => Math.max(most, SHARES[one]), 0);
  return times >= 2 ? Math.min(HIGHEST, Math.round((best + RECURRENCE) * 100) / 100) : best;
}
