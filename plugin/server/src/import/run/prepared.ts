import type { CleanedText, Warning } from '../../../../shared/cleaned-text';
import type { Digest } from '../cleaning/clean-or-refuse';
import type { LightSourceText } from '../ledger/ledger';
import type { ReadBytes } from '../reading/source-reader';
import type { RunItemRow } from '../rows';

/**
 * What was found out about one text before anything is written. `namesake` is the text that the ledger knew by its id
 * then, at whichever place.
 */
export type Prepared = {
  item: RunItemRow;
  /** What the ledger knew when the text was read; undefined for a new one. */
  known: LightSourceText | undefined;
} & Finding;

export type Finding =
  | { kind: 'unavailable'; code: string; message: string }
  | { kind: 'unreadable'; code: string; message: string; read: Hashed | null }
  /** A rollback took these bytes back, and nobody has asked for them again. */
  | { kind: 'undone'; read: Hashed }
  /** The bytes are those of the last import, of a quarantined version, or of another text. */
  | { kind: 'sameBytes'; read: Hashed }
  | { kind: 'cleaned'; read: Hashed; cleaned: CleanedText; digest: Digest; namesake: LightSourceText | undefined };

/** A text whose bytes are new. */
export type PreparedCleaned = Extract<Prepared, { kind: 'cleaned' }>;

export interface Hashed extends ReadBytes {
  contentHash: string;
}

/** A text with what was found against it beside the cleaner's own warnings. */
export function withWarnings(text: PreparedCleaned, warnings: readonly Warning[]): PreparedCleaned {
  return warnings.length === 0 ? text : { ...text, cleaned: { ...text.cleaned, warnings: [...text.cleaned.warnings, ...warnings] } };
}
