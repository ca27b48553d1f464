/** Fields of an article of which a merge may keep both sides' changes; all others are one whole. */
const MERGEABLE: ReadonlySet<string> = new Set(['title', 'kicker', 'subtitle', 'body', 'bylines', 'organizations', 'initiatives', 'figures']);

export function isMergeable(field: string): boolean {
  return MERGEABLE.has(field);
}
