/**
 * One source text, cleaned and described: what `clean` yields, before anything is stored.
 *
 * Other programs read this form. Fields may be added; those here keep their names and meaning.
 * Offsets are UTF-16 indices into the decoded source text, end exclusive.
 */
export interface CleanedText {
  source: SourceDescription;
  /** The headline alone: no site, column or breadcrumb. */
  title: string | null;
  /** 引题, the line above the headline. */
  kicker: string | null;
  /** 副题, the line below the headline. */
  subtitle: string | null;
  /** Who published the text first, as the text states it. */
  outlet: string | null;
  /** Who republished it, where the text shows both. */
  site: string | null;
  bylines: Byline[];
  /** ISO 8601 at the precision that the text states; +08:00 where it states a time. */
  publishedAt: string | null;
  /** The original's address where the text states it. */
  canonicalUrl: string | null;
  /** The script of the text as it came; what is stored is simplified. */
  script: Script;
  blocks: Block[];
  removed: RemovedPiece[];
  organizations: FoundOrganization[];
  initiatives: FoundInitiative[];
  figures: Figure[];
  /** Dates inside the story. */
  dates?: FoundDate[];
  warnings: Warning[];
}

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'record';
export type Script = 'hans' | 'hant' | 'mixed';
export type Span = [start: number, end: number];

export interface SourceDescription {
  /** Stable name of the text inside its source, such as its relative path. */
  key: string;
  format: Format;
  encoding: string;
  bytes: number;
  /** Lower-case hexadecimal SHA-256 of the bytes as they came. */
  sha256: string;
}

export const BYLINE_ROLES = ['reporter', 'correspondent', 'author', 'editor', 'photographer', 'provider', 'publisher'] as const;
export type BylineRole = (typeof BYLINE_ROLES)[number];

export interface Byline {
  name: string;
  role: BylineRole;
}

export const BLOCK_KINDS = ['heading', 'paragraph', 'caption', 'listItem', 'quote', 'table'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block {
  kind: BlockKind;
  /** 2 to 6, on headings only. */
  level?: number;
  text: string;
  /** Where the block stood, ascending, without overlap. */
  spans: Span[];
}

export interface RemovedPiece {
  /** Name of the rule that removed the piece, such as `furniture.breadcrumb`. */
  rule: string;
  /** The piece as the decoded source has it. */
  text: string;
  span: Span;
}

export interface Mention {
  /** Index into `blocks`; -1 is the title. */
  block: number;
  /** Offset in the block's text. */
  start: number;
  end: number;
}

export const ORGANIZATION_KINDS = ['company', 'party', 'government', 'team', 'community', 'institution', 'media', 'other'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export interface FoundOrganization {
  /** The fullest form that the text itself gives. */
  name: string;
  kind: OrganizationKind;
  aliases: string[];
  parent: string | null;
  /** Share of such proposals that are right, 0 to 1. */
  confidence?: number;
  mentions: Mention[];
  /** Name of the finder that proposed it; absent where the grammar did. */
  origin?: string;
}

export const INITIATIVE_KINDS = ['campaign', 'programme', 'project', 'mechanism', 'brand', 'platform', 'contest', 'other'] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

export interface FoundInitiative {
  name: string;
  kind: InitiativeKind;
  aliases: string[];
  /** Names of the organizations that run it, as far as the text says. */
  organizations: string[];
  /** When it began and ended, as far as the text says. */
  period?: StatedPeriod;
  confidence?: number;
  mentions: Mention[];
  /** Name of the finder that proposed it; absent where the grammar did. */
  origin?: string;
}

/** First day, and last day where the text states an end: `2021-07-01`. */
export interface StatedPeriod {
  from: string;
  to: string | null;
  /** How precise the text is: 2012年启动 began in 2012, on a day that nobody knows. */
  precision: DatePrecision;
}

export const APPROXIMATIONS = ['over', 'nearly', 'about'] as const;
export type Approximation = (typeof APPROXIMATIONS)[number];

export interface Figure {
  /** 万 and 亿 are worked out. */
  value: number;
  /** Measure word or unit as written, empty where there is none. */
  unit: string;
  /** What is counted. */
  of: string | null;
  approx?: Approximation;
  quote: string;
  /** Day or period that the figure's sentence states: `2020-06-19`, or `2020-01-01/2020-06-30`. */
  date?: string | null;
  /** Index into `blocks`. */
  block?: number;
  /** Name of the organization that the figure's sentence speaks of. */
  organization?: string | null;
  /** Name of the initiative that the figure's sentence speaks of. */
  initiative?: string | null;
  /** Name of the finder that proposed it; absent where the grammar did. */
  origin?: string;
}

/** `days`: several days in a row, such as 近日 and 6月19日至21日. */
export const DATE_PRECISIONS = ['day', 'days', 'tenDays', 'month', 'months', 'quarter', 'half', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** A date or period that the story states, resolved against its publication. */
export interface FoundDate {
  /** As written: 今年上半年. */
  text: string;
  /** First and last day, `2020-01-01` and `2020-06-30`. */
  from: string;
  to: string;
  precision: DatePrecision;
  /** Index into `blocks`; -1 is the title. */
  block: number;
  /** Offsets in the block's text, end exclusive. */
  start: number;
  end: number;
}

export interface Warning {
  /** Stable code that the panel translates, such as `date.missing`. */
  code: string;
  /** An English sentence for logs and the command line. */
  message: string;
  /** Where in the decoded source, if it has a place. */
  span?: Span;
  /** What the panel's sentence names, such as the two quotes that disagree. */
  values?: Record<string, string>;
}
