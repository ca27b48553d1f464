/** Patterns of an editor's own sites, added to the built-in ones. */
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
