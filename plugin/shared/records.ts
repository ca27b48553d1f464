/** What the panel and the command line see of sources, runs and their items. */
import type { Warning } from './cleaned-text';

export const PLUGIN_ID = 'copydesk';

export const SOURCE_KINDS = ['directory'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Which imported articles are published: none, those without warnings, all. */
export const PUBLISH_POLICIES = ['never', 'clean', 'always'] as const;
export type PublishPolicy = (typeof PUBLISH_POLICIES)[number];

/** What happens to the article of a text that a complete listing no longer holds. */
export const GONE_POLICIES = ['flag', 'unpublish', 'archive'] as const;
export type GonePolicy = (typeof GONE_POLICIES)[number];

/** Which found organizations and initiatives are confirmed at once: none, those found with high confidence. */
export const CONFIRM_POLICIES = ['never', 'confident'] as const;
export type ConfirmPolicy = (typeof CONFIRM_POLICIES)[number];

/** What becomes of a text that reprints an earlier one, wholly or in part: an article of its own, or a link to the first. */
export const DUPLICATE_POLICIES = ['article', 'link'] as const;
export type DuplicatePolicy = (typeof DUPLICATE_POLICIES)[number];

export const REVIEW_STATES = ['suggested', 'confirmed', 'rejected'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Where a run's text ends up: exactly one bucket a text. */
export const BUCKETS = [
  'created',
  'updated',
  'merged',
  'unchanged',
  'kept',
  'conflict',
  'moved',
  'duplicate',
  'gone',
  'quarantined',
  'failed',
  /** Of a rollback: what the run did to this entry was taken back. */
  'reversed',
] as const;
export type Bucket = (typeof BUCKETS)[number];
export type BucketCounts = Record<Bucket, number>;

export const RUN_STATES = ['queued', 'listing', 'importing', 'finished', 'failed', 'cancelled', 'waiting', 'paused'] as const;
/**
 * `waiting`: the run stopped and asks a person, for example because too many texts are gone; `paused`: a person stopped
 * it, and it goes on where it stood when asked to.
 */
export type RunState = (typeof RUN_STATES)[number];

export const RUN_TRIGGERS = ['schedule', 'panel', 'command', 'start'] as const;
export type RunTrigger = (typeof RUN_TRIGGERS)[number];

/**
 * What a run does: `import` takes in what the source lists; `reclean` cleans stored texts anew that another cleaner has
 * cleaned; `rollback` takes back what an earlier run did.
 */
export const RUN_KINDS = ['import', 'reclean', 'rollback'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** What an item of a report is about: an article's text, or, in a rollback, an entry that the run had made. */
export const ENTRY_TYPES = ['article', 'organization', 'initiative'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

export interface SourceRecord {
  documentId: string;
  name: string;
  kind: SourceKind;
  /** For a directory: its path, relative to the host app or absolute, inside the allowed roots. */
  location: string;
  /** A cron expression of five or six fields; null: runs by hand only. */
  schedule: string | null;
  /** An IANA time zone that the schedule is read in. */
  timeZone: string;
  enabled: boolean;
  publishPolicy: PublishPolicy;
  gonePolicy: GonePolicy;
  confirmPolicy: ConfirmPolicy;
  mainlandWording: boolean;
  duplicatePolicy: DuplicatePolicy;
  /** Each entry that a run writes is announced by Strapi's own events, but in the first import. */
  entryEvents: boolean;
  /** When the schedule is due next, ISO 8601; null without a schedule. */
  nextRunAt: string | null;
  /** The one that goes on or is paused, else the last that was no rehearsal. */
  lastRun: RunRecord | null;
  /** Texts were cleaned by another cleaner or with other rules than today's: a re-clean would show what that changes. */
  cleanerChanged: boolean;
}

export type SourceInput = Pick<
  SourceRecord,
  'name' | 'kind' | 'location' | 'schedule' | 'timeZone' | 'enabled' | 'publishPolicy' | 'gonePolicy' | 'confirmPolicy' | 'mainlandWording'
> & {
  /** Left out: as it was; of a new source `article`. */
  duplicatePolicy?: DuplicatePolicy;
  /** Left out: as it was; of a new source off. */
  entryEvents?: boolean;
};

export interface RunRecord {
  documentId: string;
  kind: RunKind;
  /** Of a rollback: the run whose work it takes back. */
  ofRun: string | null;
  /** The rollback that took back what this run did, or is at it; null without one. */
  rolledBack: { documentId: string; state: RunState } | null;
  source: { documentId: string; name: string } | null;
  trigger: RunTrigger;
  dryRun: boolean;
  state: RunState;
  /** ISO 8601. */
  startedAt: string | null;
  finishedAt: string | null;
  /** Who started it; null for the schedule and the command line. */
  user: { id: number; name: string } | null;
  /** Texts that the listing holds; null until the listing is complete. */
  listed: number | null;
  /** Texts that have reached a bucket so far. */
  done: number;
  counts: BucketCounts;
  /** Why the run failed, waits or was cancelled: a code the panel translates, and an English sentence. */
  reason: Reason | null;
}

/** What all runs of a stretch of time did together. */
export interface RecentWork {
  runs: number;
  counts: BucketCounts;
}

export interface Reason {
  code: string;
  message: string;
  /** What the panel's sentence names, such as another text; `fields` are fields of an article. */
  values?: ReasonValues;
}

export interface ReasonValues {
  fields?: string[];
  [name: string]: string | number | string[] | undefined;
}

export interface RunItemRecord {
  id: number;
  /** Key of the text in its source. */
  key: string;
  bucket: Bucket;
  /** Why it is there: a code the panel translates, and an English sentence for logs. */
  reason: Reason | null;
  warnings: Warning[];
  /** Document id and title of the article it belongs to. */
  article: { documentId: string; title: string } | null;
  /** In a rollback, the organization or initiative that it is about; null for an article's text. */
  entity: { documentId: string; name: string } | null;
  entryType: EntryType;
  /** In a dry run, what would change in the article, by field. */
  differences: FieldDifference[];
}

/** How one field of an article would change, as plain text, cut to where it differs. */
export interface FieldDifference {
  field: string;
  before: string;
  after: string;
}

/** Where an imported article came from, for the panel beside its form. */
export interface ArticleOriginRecord {
  source: { documentId: string; name: string } | null;
  /** Key of the text in its source. */
  key: string;
  /** The run that last wrote to the article; null when it is no longer kept. */
  run: { documentId: string; startedAt: string | null } | null;
  /** The source no longer holds the text. */
  gone: boolean;
  /** The article was unpublished with its text, and is published again when that is back and nobody touched the article. */
  archived: boolean;
  warnings: Warning[];
  /** What the importer last wrote, by field of the article, as plain text; fields that it left empty are absent. */
  written: { field: string; text: string }[];
  /** Who wrote each field of the article last. */
  writers: FieldWriterRecord[];
  /** Fields that wait for somebody's decision. */
  conflicts: number;
}

export interface FieldWriterRecord {
  field: string;
  by: 'editor' | 'importer';
  /** ISO 8601; null where it is no longer known. */
  at: string | null;
  /** Document id of the importer's run. */
  run: string | null;
  /** The editor's name, where an administrator wrote it. */
  user: string | null;
}

export interface Page<Record> {
  results: Record[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}
