/** Requests and answers of the admin API about merging two organizations or two initiatives. */
import type { EntityName, EntityType } from './evidence';
import type { Page } from './records';

export interface MergeRequest {
  type: EntityType;
  /** Document id of the entry that goes. */
  from: string;
  /** Document id of the entry that remains. */
  into: string;
}

/** What speaks against a merge: numbers, places, kinds of body, legal forms, names proper, parents or regions differ. */
export type MergeDoubt = 'numbers' | 'places' | 'kinds' | 'legalForms' | 'cores' | 'parents' | 'regions';

/** What a merge would do. */
export interface MergePreview {
  type: EntityType;
  from: EntityName & { kind: string };
  into: EntityName & { kind: string };
  /** Documents that lead to the remaining entry afterwards, by content type and field; `both` led there already. */
  relations: { contentType: string; field: string; documents: number; both: number }[];
  mentions: number;
  gains: {
    aliases: string[];
    figures: number;
    organizations: number;
    /** Fields that the remaining entry left empty. */
    fields: string[];
  };
  /** Why a machine would not merge them; null where it sees nothing against it. */
  doubt: MergeDoubt | null;
}

export interface MergeRecord {
  documentId: string;
  type: EntityType;
  from: { documentId: string; name: string };
  into: { documentId: string; name: string };
  /** ISO 8601. */
  mergedAt: string;
  mergedBy: string | null;
  undoneAt: string | null;
  undoneBy: string | null;
}

export interface PreviewMerge {
  /** POST /merges/preview. Changes nothing. 409 with a reason where the merge may not be. */
  request: { body: MergeRequest };
  response: { data: MergePreview };
}

export interface MergeEntities {
  /** POST /merges. 400 into itself; 409 where one of the two is merged already or belongs to the other. */
  request: { body: MergeRequest };
  response: { data: MergeRecord };
}

export interface ListMerges {
  /** GET /merges, the latest first; `entity` narrows to those from or into a document id. */
  request: { query: { entity?: string; page?: number; pageSize?: number } };
  response: { data: Page<MergeRecord> };
}

export interface UndoMerge {
  /** POST /merges/:documentId/undo. 409 where it was undone already, or the remaining entry was merged since. */
  response: { data: MergeRecord };
}
