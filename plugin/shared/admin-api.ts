/**
 * Requests and answers of the admin API, under `/copydesk` on the admin router. Both halves of the plugin import
 * this file; answers come as `{ data }`, errors in Strapi's own form.
 */
import type { ArticleOriginRecord, Bucket, Page, RunItemRecord, RunRecord, SourceInput, SourceRecord } from './records';

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
    };
  };
  response: { data: RunRecord };
}

export interface ListRuns {
  /** GET /runs */
  request: { query: { source?: string; page?: number; pageSize?: number } };
  response: { data: Page<RunRecord> };
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

export interface GetArticleOrigin {
  /** GET /articles/:documentId/origin. Null for an article that no source text belongs to. */
  response: { data: ArticleOriginRecord | null };
}
