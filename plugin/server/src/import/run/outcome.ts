import type { Warning } from '../../../../shared/cleaned-text';
import type { Bucket, Reason } from '../../../../shared/records';

/** Where one text of a run ended up, and why. */
export interface Outcome {
  bucket: Bucket;
  reason?: Reason;
  warnings?: Warning[];
  article?: { documentId: string; title: string };
}

export function outcome(bucket: Bucket, code: string, message: string): Outcome {
  return { bucket, reason: { code, message } };
}
