import type { CleanedText } from '../../../../shared/cleaned-text';
import { clean } from '../../text/clean';
import { explicitIdOf } from '../../text/explicit-id';
import type { Hints } from '../../text/hints';
import { comparableOf, type Comparable } from '../../text/similar/find-similar';
import { UnreadableText, type UnreadableReason } from '../../text/unreadable-text';
import { bodyOf } from '../article/body';
import { sha256 } from '../ledger/hashes';
import { packBytes } from '../ledger/pack-bytes';
import { canonical } from '../merge/same';

export interface CleaningTask {
  bytes: Uint8Array;
  hints: Hints;
}

/** What is stored beside a cleaned text, worked out where it was cleaned, so that Strapi's own thread need not. */
export interface Digest {
  /** The bytes as the ledger keeps them. */
  packed: string;
  /** Names what the text says, whatever its bytes were: headline, credits, story. */
  textHash: string;
  comparable: Comparable;
  /** The id that the text gives itself; null without one. */
  explicitId: string | null;
}

/** A cleaned text, or why it cannot become an article. Plain data, because errors lose their fields between threads. */
export type CleaningResult = { cleaned: CleanedText; digest: Digest } | { unreadable: { reason: UnreadableReason; message: string } };

/** Cleans one text; a text that is unreadable is an answer, not an error. */
export async function cleanOrRefuse({ bytes, hints }: CleaningTask): Promise<CleaningResult> {
  try {
    const cleaned = await clean(bytes, hints);
    return { cleaned, digest: { packed: await packBytes(bytes), textHash: textHashOf(cleaned), comparable: comparableOf(bodyOf(cleaned.blocks)), explicitId: explicitIdOf(bytes, hints) } };
  } catch (error) {
    if (error instanceof UnreadableText) return { unreadable: { reason: error.reason, message: error.message } };
    throw error;
  }
}

function textHashOf({ title, kicker, subtitle, bylines, outlet, site, publishedAt, canonicalUrl, blocks }: CleanedText): string {
  return sha256(canonical([title, kicker, subtitle, bylines, outlet, site, publishedAt, canonicalUrl, blocks.map(({ text }) => text)]));
}
