/**
 * Requests and answers of the admin API, under `/copydesk` on the admin router. Both halves of the plugin import
 * this file; answers come as `{ data }`, errors in Strapi's own form.
 */
import type { ArticleOriginRecord, Bucket, Page, RecentWork, RunItemRecord, RunRecord, SourceInput, SourceRecord } from './records';

/** Actions an administrator can grant to a role; the uid in Strapi is `plugin::copydesk.<action>`. */
export const ACTIONS = {
  read: 'read',
  run: 'runs.start',
  configure: 'sources.update',
  decide: 'conflicts.decide',
  merge: 'entities.merge',
  review: 'entities.review',
} as const;

export interface ListSources {
  /** GET /sources */
  response: { data: SourceRecord[] };
}

/** What can be wrong with a field of a source, beside its directory; the panel has words for each. */
export const SOURCE_FIELD_FAULTS = ['nameForm', 'nameTaken', 'locationForm', 'scheduleFields', 'scheduleForm', 'scheduleNever', 'timeZone'] as const;
export type SourceFieldFault = (typeof SOURCE_FIELD_FAULTS)[number];

export interface SaveSource {
  /** POST /sources, PUT /sources/:documentId */
  request: { body: SourceInput };
  response: { data: SourceRecord };
}

export interface DeleteSource {
  /** DELETE /sources/:documentId. Its articles stay. */
  response: { data: { documentId: string } };
}

export interface StartRun {
  /** POST /sources/:documentId/runs. Answers 202 at once; 409 while a run of the source goes on. */
  request: {
    body: {
      dryRun?: boolean;
      /** The person agrees that many texts are gone, which an earlier run stopped for. */
      confirmGone?: boolean;
      /** What a rollback took back is imported again. */
      importUndone?: boolean;
      /** `reclean` cleans stored texts anew that another cleaner has cleaned. */
      kind?: 'import' | 'reclean';
    };
  };
  response: { data: RunRecord };
}

export interface ListRuns {
  /** GET /runs. Rehearsals are listed unless `rehearsals` is false. */
  request: { query: { source?: string; rehearsals?: boolean; page?: number; pageSize?: number } };
  response: { data: Page<RunRecord> };
}

export interface GetRecentWork {
  /** GET /recent-work: what all runs since that moment did. */
  request: { query: { since: string } };
  response: { data: RecentWork };
}

export interface GetRun {
  /** GET /runs/:documentId */
  response: { data: RunRecord };
}

export interface ListRunItems {
  /** GET /runs/:documentId/items */
  request: { query: { bucket?: Bucket; search?: string; page?: number; pageSize?: number } };
  response: { data: Page<RunItemRecord> };
}

export interface CancelRun {
  /** POST /runs/:documentId/cancel. The run stops after the texts it has in hand. */
  response: { data: RunRecord };
}

export interface PauseRun {
  /** POST /runs/:documentId/pause. The run stops after the texts it has in hand, and can go on later. */
  response: { data: RunRecord };
}

export interface ResumeRun {
  /** POST /runs/:documentId/resume. Answers 202 at once; 409 while another process still holds the source. */
  response: { data: RunRecord };
}

export interface RollBackRun {
  /** POST /runs/:documentId/rollback. Answers 202 with the run that undoes it; 409 where there is nothing to undo. */
  request: { body: { dryRun?: boolean } };
  response: { data: RunRecord };
}

export interface RestoreText {
  /** POST /runs/:documentId/items/:id/restore. Makes the deleted article of a text again, as a draft; 409 where it is there. */
  response: { data: { documentId: string; title: string } };
}

export interface GetArticleOrigin {
  /** GET /articles/:documentId/origin. Null for an article that no source text belongs to. */
  response: { data: ArticleOriginRecord | null };
}
