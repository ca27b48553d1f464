import type { Figure } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';

/** A figure with the place of its number. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly passage: Passage;
  /** Offset in the passage. */
  readonly start: number;
}
