/** What the hidden tables hold, as their schemas say. Times are ISO 8601; `biginteger` columns come as strings. */
import type { Warning } from '../../../shared/cleaned-text';
import type { Bucket, BucketCounts, DuplicatePolicy, EntryType, FieldDifference, ReasonValues, RunKind, RunState, RunTrigger, SourceInput } from '../../../shared/records';
import type { Hints } from '../text/hints';
import type { ArticleFields } from './article/article-fields';
import type { HiddenKeys } from './reading/source-reader';
import type { IdRanges } from './run/id-ranges';

interface Row {
  id: number;
  documentId: string;
}

export interface SourceRow extends Row, Omit<SourceInput, 'duplicatePolicy' | 'entryEvents'> {
  /** Null on sources that were made before there was a choice: none. */
  entryEvents: boolean | null;
  /** Null on sources that were made before there was a choice: `article`. */
  duplicatePolicy: DuplicatePolicy | null;
}

/**
 * What the ledger knows of a text:
 * `current`: its article was made from it; `gone`: a complete listing no longer holds it; `duplicate`: another text
 * with the same bytes has the article; `detached`: an editor deleted its article; `quarantined`, `failed`: see reason;
 * `archived`: gone, and its article was unpublished with it until it returns; `undone`: a rollback took its article back.
 */
export const TEXT_STATES = ['current', 'gone', 'duplicate', 'detached', 'quarantined', 'failed', 'archived', 'undone'] as const;
export type TextState = (typeof TEXT_STATES)[number];

export interface SourceTextRow extends Row {
  sourceDocumentId: string;
  /** Where it stands in the source. It begins with `/`, as no place does, where another text stands there by now. */
  key: string;
  keyHash: string;
  /** The id that the text gives itself, by which it is known again wherever it stands; null without one. */
  explicitId: string | null;
  state: TextState;
  size: string | null;
  modifiedAt: string | null;
  /** When the file was last hashed, milliseconds; the fast path trusts size and time only for a while. */
  hashedAt: string | null;
  contentHash: string | null;
  textHash: string | null;
  cleanerFingerprint: string | null;
  encoding: string | null;
  format: string | null;
  /** The bytes as they came, gzip, base64. */
  raw: string | null;
  /** What the importer last applied to the article, by field. */
  base: ArticleFields | null;
  /** Where the text speaks of which organization or initiative. */
  mentions: LinkedMentions[] | null;
  warnings: Warning[] | null;
  articleDocumentId: string | null;
  /** Document id of the run that made the article; null for one that was made again by hand. */
  articleRun: string | null;
  /** Who wrote a field last, of fields that were written since the article was made. */
  writers: FieldWriters | null;
  /** Document id of the article whose text this one reprints, and how much of this one that has, 0 to 1. */
  reprintOf: string | null;
  reprintKinship: 'duplicate' | 'part' | 'whole' | null;
  reprintShare: number | null;
  lastChangedRun: string | null;
  attempts: number | null;
  reasonCode: string | null;
  reasonMessage: string | null;
  /** Hash of the bytes that a rollback took back: they are not imported again until somebody asks for it. */
  undoneHash: string | null;
  /** Hash of the text of those bytes: the same text in another encoding is the same version. */
  undoneTextHash: string | null;
  /** What the source knew of the text beside its bytes, such as a record's other fields. */
  readHints: Partial<Hints> | null;
}

export type FieldWriters = Partial<Record<keyof ArticleFields, FieldWriter>>;

export interface FieldWriter {
  by: 'editor' | 'importer';
  /** ISO 8601. */
  at: string;
  /** Document id of the importer's run. */
  run: string | null;
  /** The editor's name, where an administrator wrote it. */
  user: string | null;
}

export interface LinkedMentions {
  type: 'organization' | 'initiative';
  /** The entry that the mention counts for. */
  documentId: string;
  /** The entry that the name means, where that was merged into the other. */
  linkedDocumentId?: string;
  name: string;
  confidence: number | null;
  /** Block index (-1: title), start and end in the block's text. */
  mentions: [block: number, start: number, end: number][];
}

export interface RunRow extends Row {
  sourceDocumentId: string;
  /** Null on runs from before there were several kinds: `import`. */
  kind: RunKind | null;
  /** Of a rollback: document id of the run whose work it takes back. */
  ofRun: string | null;
  trigger: RunTrigger;
  dryRun: boolean;
  /** The person agreed that many texts are gone. */
  confirmGone: boolean;
  /** Texts that a rollback took back are imported again. */
  importUndone: boolean | null;
  /** Somebody asked for an end; the process that works on the run looks here now and then. */
  cancelRequested: boolean;
  /** Likewise for a pause. */
  pauseRequested: boolean | null;
  state: RunState;
  startedAt: string | null;
  finishedAt: string | null;
  userId: number | null;
  userName: string | null;
  listed: number | null;
  /** The listing left nothing out but what `hidden` says, so that a missing text is a gone one. */
  listedWhole: boolean | null;
  /** What the keys begin with that the listing may have left out. */
  hidden: HiddenKeys | null;
  /** Row ids in the ledger of texts that the listing found as they were: they have no row in the report of their own. */
  unchanged: IdRanges | null;
  done: number;
  counts: BucketCounts | null;
  reasonCode: string | null;
  reasonMessage: string | null;
  reasonValues: ReasonValues | null;
  epoch: number | null;
}

export interface RunItemRow extends Row {
  runDocumentId: string;
  key: string;
  keyHash: string;
  /** Null until the text has reached its bucket. */
  bucket: Bucket | null;
  reasonCode: string | null;
  reasonMessage: string | null;
  reasonValues: ReasonValues | null;
  warnings: Warning[] | null;
  articleDocumentId: string | null;
  articleTitle: string | null;
  /** How the run left the article that it wrote: see `article-stamp`. */
  articleStamp: string | null;
  entryType: EntryType | null;
  differences: FieldDifference[] | null;
}

/**
 * A field's value in a column of JSON. It is wrapped, because Strapi takes a bare text there for JSON: databases with a
 * type for it refuse a headline, and a headline `2024` would come back as a number.
 */
export interface StoredValue {
  value: unknown;
}

/** What the source and an editor changed differently. At most one a field of an article is open. */
export interface ConflictRow extends Row {
  articleDocumentId: string;
  /** The source that the text came from; null on rows from before it was kept. */
  sourceDocumentId: string | null;
  field: string;
  base: StoredValue;
  editor: StoredValue;
  source: StoredValue;
  /** Names field, base and source, so that a decision about them is found again. */
  differenceHash: string | null;
  state: 'open' | 'resolved' | 'superseded';
  decision: 'mine' | 'theirs' | 'merged' | 'edited' | null;
  decidedByName: string | null;
  decidedAt: string | null;
  /** Names the decisions that one person made at once. */
  decisionGroup: string | null;
  /** Fields of the article that the decision changed, as they were and as it left them. */
  before: Partial<ArticleFields> | null;
  after: Partial<ArticleFields> | null;
  runDocumentId: string | null;
  createdAt: string | null;
}

export interface LeaseRow extends Row {
  name: string;
  holder: string | null;
  epoch: number;
  /** Milliseconds since 1970 on the database's clock. */
  expiresAt: string | null;
  /** The last tick of the schedule that some instance has taken, milliseconds since 1970. */
  lastTick: string | null;
}

/** Where an article names an organization or initiative. */
export interface MentionRow extends Row {
  articleDocumentId: string;
  entityType: 'organization' | 'initiative';
  /** The entry that it counts for now. */
  entityDocumentId: string;
  /** The entry that the importer linked; another one where that was merged since. */
  linkedDocumentId: string;
  /** As the text writes it. */
  name: string;
  /** The sentence, as the cleaned text has it. */
  quote: string;
  /** UTF-16 offset of the name in the quote. */
  quoteStart: number;
  /** Index of the paragraph in the body; -1 is the title. */
  block: number;
  /** UTF-16 offsets in the draft's body (or title), where the sentence is gone from it in the published one's. */
  start: number;
  end: number;
  /** The sentence stands in the published version. */
  published: boolean;
  confidence: number | null;
  /** The run that found it. */
  run: string | null;
}
