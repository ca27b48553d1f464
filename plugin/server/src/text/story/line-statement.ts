import type { BylineRole } from '../../../../shared/cleaned-text';

/** What one line states about its text. Values are the line's own characters, not the folded ones. */
export interface MetadataLine {
  dates: { iso: string; updated: boolean }[];
  outlet: string | null;
  /** `guessed`: no label says what these do. */
  names: { role: BylineRole; names: string[]; guessed?: true }[];
  title: string | null;
  kicker: string | null;
  subtitle: string | null;
  canonicalUrl: string | null;
  originalTitle: string | null;
  /** The line carries the folio of a newspaper page: 第03版, A3 党建专版. */
  folio: boolean;
  /** The outlet has no label: it is what stands beside the date. */
  outletGuessed: boolean;
  /** Where behind a label of publication a date stands that cannot be one, such as 1970-01-01: offsets in the line, end exclusive. */
  implausibleDate: { start: number; end: number } | null;
  /** Only labels that are read and dropped. */
  idle: boolean;
}

export function nothingStated(): MetadataLine {
  return { dates: [], outlet: null, names: [], title: null, kicker: null, subtitle: null, canonicalUrl: null, originalTitle: null, folio: false, outletGuessed: false, implausibleDate: null, idle: false };
}
