/** What the panel sees of conflicts, and requests and answers of the admin API about them. */
import type { Page } from './records';

/**
 * What a person decides about a conflict. `mine`: the article stays as it stands; `theirs`: it gets the source's
 * version; `merged`: the changes of both, and the source's version of what both changed; `edited`: a value of the
 * person's own.
 */
export const DECISIONS = ['mine', 'theirs', 'merged', 'edited'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Decisions that need nothing but themselves, so that they can be made for many conflicts at once. */
export const GROUP_DECISIONS = ['mine', 'theirs', 'merged'] as const;
export type GroupDecision = (typeof GROUP_DECISIONS)[number];

/** `superseded`: it went away by itself, because source and editor agree or the article was deleted. */
export const CONFLICT_STATES = ['open', 'resolved', 'superseded'] as const;
export type ConflictState = (typeof CONFLICT_STATES)[number];

export interface ConflictRecord {
  documentId: string;
  /** A field of the article. */
  field: string;
  state: ConflictState;
  /** Null where the article was deleted since; without a title for whoever may not read it. */
  article: { documentId: string; title: string } | null;
  /** Null where the source was deleted since. */
  source: { documentId: string; name: string } | null;
  /** When a run first met it, ISO 8601; null where that was not kept. */
  since: string | null;
  /** Document id of the run that met it last. */
  run: string | null;
  decided: { decision: Decision; by: string | null; /** ISO 8601. */ at: string; /** Document ids of what was decided at once have it in common. */ group: string | null } | null;
}

/** A stretch of a version; `changed` where it differs from the base, or the base's own that a version has not. */
export interface MarkedText {
  text: string;
  changed: boolean;
}

/** A stretch of the three versions side by side. Where nobody changed it, `same` has it once. */
export type ComparedRow =
  | { changedBy: 'nobody'; same: string }
  | { changedBy: 'editor' | 'source' | 'both' | 'conflict'; base: MarkedText[]; editor: MarkedText[]; source: MarkedText[] };

export interface ConflictDetail extends ConflictRecord {
  /** Names the three versions as they are shown; a decision says which it saw. */
  revision: string;
  versions: { base: unknown; editor: unknown; source: unknown };
  rows: ComparedRow[];
  /** The field as it stands in the article now, where a person may write it as plain text; else null. */
  editable: string | null;
  /** What `merged` would leave, as text to be read; null where the field cannot be merged. */
  merged: string | null;
  /** Open conflicts in which the same field changed from the same base to the same source, this one included. */
  alike: number;
  /** Open conflicts before and behind this one in the list. */
  previous: string | null;
  next: string | null;
}

export interface ListConflicts {
  /** GET /conflicts, the oldest first; `open` ones where no state is given. */
  request: { query: { state?: ConflictState; source?: string; field?: string; article?: string; page?: number; pageSize?: number } };
  response: { data: Page<ConflictRecord> };
}

export interface GetConflict {
  /** GET /conflicts/:documentId */
  response: { data: ConflictDetail };
}

export interface DecideConflict {
  /** POST /conflicts/:documentId/decide. 403 where the person may not change that field of the article in the Content Manager; 409 where somebody decided it, or one of its versions has changed since. */
  request: {
    body: {
      decision: Decision;
      /** Of the versions that the person saw. */
      revision: string;
      /** The field's new value: needed for `edited`, possible for `merged`. */
      value?: unknown;
    };
  };
  response: { data: ConflictRecord };
}

export interface DecideConflicts {
  /**
   * POST /conflicts/decide: all open conflicts like `alike` (the document id of one), or of a field of a source. At
   * most 200 at once. Whoever goes on `after` the `next` of the answer, until that is null, names its `group` as well, so
   * that all can be undone together.
   */
  request: { body: { decision: GroupDecision; group?: string; after?: number } & ({ alike: string } | { source: string; field: string }) };
  response: { data: GroupOutcome };
}

export interface UndoDecision {
  /** POST /conflicts/:documentId/undo; with `group` all that was decided at once with it, at most 200, on `after` the `next` of the answer. 403 and 409 as for a decision, and where the article or the source changed since. */
  request: { body: { group?: boolean; after?: number } };
  response: { data: GroupOutcome };
}

export interface GroupOutcome {
  /** Document ids. */
  done: string[];
  /** What stays as it was, and why. */
  refused: { documentId: string; code: string; message: string }[];
  /** How many are left, refused ones among them. */
  remaining: number;
  /** Where the next request goes on; null at the end. */
  next: number | null;
  /** Names what was decided at once; null for an undone decision. */
  group: string | null;
}
