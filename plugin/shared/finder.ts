/**
 * What a host app's own finder gets and returns: a model of the user's, in this process or behind an address, that
 * proposes organizations, initiatives and figures beside those that the grammar finds.
 *
 *     strapi.plugin('copydesk').service('finders').register({ name: 'newsroom-model', find: async (story) => … });
 */
import type { Approximation, Block, Figure, FoundInitiative, FoundOrganization, InitiativeKind, Mention, OrganizationKind } from './cleaned-text';

export interface Finder {
  /** Stored with everything that it proposes: small letters, digits and dashes, at most 40 of them. */
  name: string;
  /** Change it when the model changes, so that the ledger tells texts read by one from texts read by the other. */
  version?: string;
  /** A call that takes longer is given up, in milliseconds: 10,000 where not given, at most 60,000. */
  timeoutMs?: number;
  /**
   * Reads one story. Called in Strapi's own process, for several texts at once: work that takes the processor belongs
   * into a thread or a service of its own. What it throws costs the text its proposals, nothing else.
   *
   * @param signal aborted when the time is up or the run is cancelled; hand it to `fetch`
   */
  find(story: FinderStory, signal: AbortSignal): Promise<Proposals> | Proposals;
}

/** A cleaned story: simplified, punctuated, in blocks. */
export interface FinderStory {
  /** The text's name inside its source. */
  key: string;
  title: string | null;
  blocks: readonly Pick<Block, 'kind' | 'text'>[];
  /** ISO 8601 at the precision that the text states. */
  publishedAt: string | null;
  /** What the grammar has found; it stays, whatever a finder proposes. */
  found: { organizations: readonly FoundOrganization[]; initiatives: readonly FoundInitiative[]; figures: readonly Figure[] };
}

export interface Proposals {
  organizations?: readonly ProposedOrganization[];
  initiatives?: readonly ProposedInitiative[];
  figures?: readonly ProposedFigure[];
}

interface ProposedName {
  /** As the story writes it; a name that stands nowhere in the story is dropped. */
  name: string;
  /** Other forms in the story. */
  aliases?: readonly string[];
  /** Share of such proposals that are right, 0 to 1. However high, an editor confirms it, never the machine. */
  confidence?: number;
  /** Where the name and its aliases stand; found by their characters where not given. */
  mentions?: readonly Mention[];
}

export interface ProposedOrganization extends ProposedName {
  kind: OrganizationKind;
  /** Name of the body that it belongs to. */
  parent?: string | null;
}

export interface ProposedInitiative extends ProposedName {
  kind: InitiativeKind;
  /** Names of the organizations that run it. */
  organizations?: readonly string[];
}

export interface ProposedFigure {
  value: number;
  unit: string;
  of?: string | null;
  approx?: Approximation;
  /** As the block writes it. */
  quote: string;
  /** Index into `blocks`. */
  block: number;
  /** `2020-06-19`, or `2020-01-01/2020-06-30`. */
  date?: string | null;
}
