/** What readers' apps and the panel see of the evidence behind articles, organizations and initiatives. */
import type { Approximation } from './cleaned-text';

export const ENTITY_TYPES = ['organization', 'initiative'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface EntityName {
  documentId: string;
  name: string;
  slug: string | null;
}

/** Where an article names an organization or initiative. */
export interface MentionRecord {
  entity: EntityName & { type: EntityType };
  article: { documentId: string; title: string; slug: string | null };
  /** The name as the article writes it. */
  name: string;
  /** The sentence, and the UTF-16 offset of the name in it. */
  quote: string;
  quoteStart: number;
  /** Index of the body's paragraph; -1 is the title. */
  block: number;
  /** UTF-16 offsets in the body's Markdown, or in the title; end exclusive. */
  start: number;
  end: number;
  /** Share of such proposals that are right, 0 to 1; null where nobody knows. */
  confidence: number | null;
}

/** A text that reprints an article. */
export interface ReprintRecord {
  /** Null for a text that was only linked to the first and has no article of its own. */
  article: { documentId: string; title: string; slug: string | null } | null;
  /** `duplicate`: both are one text but for details; `part`: it is an excerpt; `whole`: it holds more than the first. */
  kinship: 'duplicate' | 'part' | 'whole';
  /** Share of the reprint that the first text has, 0 to 1. */
  share: number;
}

/** An organization with what belongs to it. */
export interface OrganizationTree extends EntityName {
  kind: string;
  children: OrganizationTree[];
}

/** A figure with where it was stated. */
export interface FigureRecord {
  value: number;
  unit: string | null;
  of: string | null;
  approx: Approximation | null;
  quote: string | null;
  /** Names, as the story gives them, of the organization and initiative that its sentence speaks of. */
  organization: string | null;
  initiative: string | null;
  /** Day or period: `2020-06-19`, or `2020-01-01/2020-06-30`; null where its sentence states none. */
  date: string | null;
  /** The article that states it; null for a figure that an editor gave the initiative itself. */
  article: { documentId: string; title: string; slug: string | null } | null;
}
