/** Requests and answers of the admin API about what waits for a person: entries that may be the same, and suggested ones. */
import type { EntityType } from './evidence';
import type { MergeRecord } from './merging';
import type { Page } from './records';

/**
 * Why two entries may be the same. `sameName`: one name, written alike but for script, width and marks; `sameCore`: one
 * name without legal form, region and noun; `shortForm`: one is a short form of the other; `sound`: they sound alike;
 * `spelling`: they differ by one character.
 */
export type LikenessReason = 'sameName' | 'sameCore' | 'shortForm' | 'sound' | 'spelling';

/** A sentence of an article, published or not, that names an entry. */
export interface EvidenceRecord {
  article: { documentId: string; title: string };
  /** The name as the article writes it. */
  name: string;
  quote: string;
  /** UTF-16 offset of the name in the quote. */
  quoteStart: number;
  /** Share of such finds that are right, 0 to 1; null where nobody knows. */
  confidence: number | null;
}

/** An organization or initiative with what a person needs to judge it. */
export interface ReviewedEntity {
  type: EntityType;
  documentId: string;
  name: string;
  kind: string;
  aliases: string[];
  region: string | null;
  parent: string | null;
  /** The bodies that run an initiative. */
  organizations: string[];
  reviewState: 'suggested' | 'confirmed';
  /** Name of the finder that proposed it; null where the grammar or a person did. */
  origin: string | null;
  /** Sentences that name it, in all, and the first few of them. */
  mentions: number;
  evidence: EvidenceRecord[];
}

export interface LikenessRecord {
  documentId: string;
  because: LikenessReason;
  one: ReviewedEntity;
  other: ReviewedEntity;
}

/** Which entries, a page at a time. */
export interface ReviewQuery {
  type: EntityType;
  page?: number;
  pageSize?: number;
}

export interface ListLikenesses {
  /** GET /likenesses, the latest first. Those of which an entry was rejected, merged or deleted since do not come. */
  request: { query: ReviewQuery };
  response: { data: Page<LikenessRecord> };
}

export interface AcceptLikeness {
  /** POST /likenesses/:documentId/accept. Merges the two; `into` is the one that remains. 409 where it was decided already. */
  request: { body: { into: string } };
  response: { data: MergeRecord };
}

export interface RejectLikeness {
  /** POST /likenesses/:documentId/reject. The two are never proposed again. 409 where it was decided already. */
  response: { data: { documentId: string } };
}

export interface ListSuggested {
  /** GET /suggested: entries that nobody confirmed yet, the latest first. */
  request: { query: ReviewQuery };
  response: { data: Page<ReviewedEntity> };
}

export interface DecideSuggested {
  /** POST /suggested/:type/:documentId. 409 where it was decided already. */
  request: { body: { decision: 'confirmed' | 'rejected' } };
  response: { data: { documentId: string; reviewState: 'confirmed' | 'rejected' } };
}

export interface ListEvidence {
  /** GET /organizations/:documentId/evidence, GET /initiatives/:documentId/evidence. */
  request: { query: { page?: number; pageSize?: number } };
  response: { data: Page<EvidenceRecord> };
}
