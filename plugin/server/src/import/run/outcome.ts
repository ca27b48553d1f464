import type { Warning } from '../../../../shared/cleaned-text';
import type { Bucket, FieldDifference, Reason, ReasonValues } from '../../../../shared/records';

/** Where one text of a run ended up, and why. */
export interface Outcome {
  bucket: Bucket;
  reason?: Reason;
  warnings?: Warning[];
  article?: { documentId: string; title: string };
  /** How the run left the article that it wrote: see `article-stamp`. */
  stamp?: string;
  /** What changed in the article. */
  differences?: FieldDifference[];
}

export function outcome(bucket: Bucket, code: string, message: string, values?: ReasonValues): Outcome {
  return { bucket, reason: { code, message, ...(values && { values }) } };
}
