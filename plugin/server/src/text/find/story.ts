import type { Block } from '../../../../shared/cleaned-text';

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
