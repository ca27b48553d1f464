import type { Block, Figure, FoundInitiative, FoundOrganization } from '../../../../shared/cleaned-text';
import { findInitiatives } from './initiatives/find-initiatives';
import { findOrganizations } from './organizations/find-organizations';
import { figuresIn } from './figures/find-figures';
import { passagesOf } from './passages';

/** The story to search: simplified, punctuated, in blocks. */
export interface Story {
  title: string | null;
  kicker: string | null;
  subtitle: string | null;
  /** Only `kind` and `text` are read. */
  blocks: Pick<Block, 'kind' | 'text'>[];
  /** Dates inside the story are resolved against it. ISO 8601 at any precision. */
  publishedAt: string | null;
}

export interface Found {
  organizations: FoundOrganization[];
  initiatives: FoundInitiative[];
  figures: Figure[];
}

/** Finds the organizations, initiatives and figures that a story tells of, each with its mentions. */
export function find(story: Story): Found {
  const passages = passagesOf(story);
  const organizations = findOrganizations(passages);
  const figures = passages.filter(({ block }) => block >= 0).flatMap((passage) => figuresIn(passage, []));
  return { organizations, initiatives: findInitiatives(passages, organizations), figures };
}
