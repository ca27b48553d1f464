/** Patterns of an editor's own sites, added to the built-in ones. `parseSiteRules` makes them of a rules file. */
export interface SiteRules {
  rules: SiteRule[];
}

export interface SiteRule {
  /** Host names the rule is for, without `www.`; all texts of the source where it names none. */
  hosts: string[];
  outlet?: string;
  site?: string;
  /** Lines that match one of these are furniture. */
  furniture: RegExp[];
}

/**
 * The rules for a text of this address: those that name its host or a host above it, and those that name none.
 *
 * @param address where the text came from; without one, rules that name hosts do not hold.
 */
export function siteRulesFor(siteRules: SiteRules, address: string | undefined): SiteRules {
  const host = hostOf(address);
  return { rules: siteRules.rules.filter(({ hosts }) => hosts.length === 0 || (host !== null && hosts.some((named) => host === named || host.endsWith(`.${named}`)))) };
}

/** The host name of an address in lower case without `www.`; null where it has none. */
export function hostOf(address: string | undefined): string | null {
  if (address === undefined) return null;
  try {
    return new URL(address).hostname.toLowerCase().replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}
