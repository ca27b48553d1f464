import type { EntityType } from '../entities/entity-store';

/** A confirmed name in a text, and the one entry that bears it. */
export interface KnownPlace {
  type: EntityType;
  documentId: string;
  /** As the text writes it. */
  name: string;
  /** Index of the block; -1 is the title. */
  block: number;
  start: number;
  end: number;
}
