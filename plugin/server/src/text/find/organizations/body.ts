import type { OrganizationKind } from '../../../../../shared/cleaned-text';

/** A name found in the text, with the body it is nested in. */
export interface NamedBody {
  readonly name: string;
  /** The name without the names of the bodies it is nested in. */
  readonly own: string;
  readonly kind: OrganizationKind;
  /** Name of the body it is nested in, as written in front of it. */
  readonly parent: string | null;
  /** How often it stands by itself, not only in front of another's name. */
  alone: number;
  /** The best share of right answers that one of its occurrences promises. */
  confidence: number;
}
