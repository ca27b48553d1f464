import type { Candidate } from './candidate';

/**
 * Shares of right answers, counted over the texts with gold answers and set down a little for texts of other kinds.
 * What a name rests on decides: a place before a long head hardly errs, characters before a short one often do.
 */
const SHARES = {
  nested: 0.96,
  placed: 0.95,
  quotedTeam: 0.92,
  nestedShortHead: 0.84,
  placedShortHead: 0.88,
  quotedWhole: 0.85,
  prefix: 0.85,
  elliptic: 0.85,
  characters: 0.82,
  brand: 0.8,
  latin: 0.8,
  business: 0.78,
  charactersShortHead: 0.5,
} as const;

/** A full name that the text itself abbreviates: …有限公司（以下简称“梧江水务”）. */
export const STATED_CONFIDENCE = 0.98;
const HIGHEST = 0.98;
/** What a second occurrence adds: chance borders seldom recur. */
const RECURRENCE = 0.02;

/** How likely the candidate is a body of that name, 0 to 1. */
export function confidenceOf({ evidence, links, quotedWhole }: Candidate): number {
  const longHead = links[links.length - 1].headText.length > 1;
  if (links.length > 1) return longHead ? SHARES.nested : SHARES.nestedShortHead;
  if (quotedWhole) return SHARES.quotedWhole;
  if (evidence.quoted) return SHARES.quotedTeam;
  if (evidence.place) return longHead ? SHARES.placed : SHARES.placedShortHead;
  if (evidence.brand) return SHARES.brand;
  if (evidence.elliptic) return SHARES.elliptic;
  if (evidence.latin) return SHARES.latin;
  if (evidence.characters >= 2) return longHead ? SHARES.characters : SHARES.charactersShortHead;
  return SHARES.business;
}

/** How likely the body is one that is named only in front of another's name. */
export function prefixConfidence(): number {
  return SHARES.prefix;
}

/** The confidence of a name that stands `times` times by itself. */
export function repeated(confidence: number, times: number): number {
  return times >= 2 ? Math.min(HIGHEST, Math.round((confidence + RECURRENCE) * 100) / 100) : confidence;
}
