import type { CleanedText } from '../../../shared/cleaned-text';
import { clean } from '../text/clean';
import type { Hints } from '../text/hints';
import { UnreadableText, type UnreadableReason } from '../text/unreadable-text';

export interface CleaningTask {
  bytes: Uint8Array;
  hints: Hints;
}

/** A cleaned text, or why it cannot become an article. Plain data, because errors lose their fields between threads. */
export type CleaningResult = { cleaned: CleanedText } | { unreadable: { reason: UnreadableReason; message: string } };

/** Cleans one text; a text that is unreadable is an answer, not an error. */
export async function cleanOrRefuse({ bytes, hints }: CleaningTask): Promise<CleaningResult> {
  try {
    return { cleaned: await clean(bytes, hints) };
  } catch (error) {
    if (error instanceof UnreadableText) return { unreadable: { reason: error.reason, message: error.message } };
    throw error;
  }
}
