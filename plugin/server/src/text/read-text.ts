import type { Byline, Format } from '../../../shared/cleaned-text';
import type { MappedText } from './mapped-text';

/**
 * What a reader makes of a decoded source, whatever its format: lines with offsets, what the markup says of them,
 * and metadata that the format states outside the visible lines. The story step needs nothing else.
 */
export interface ReadText {
  format: Format;
  /** The decoded source that all offsets refer to: for DOCX and PDF the text taken out of the file, for a record its body. */
  source: string;
  /** In order, without overlap; blank lines are left out and counted in `blankBefore`. */
  lines: Line[];
  /** Pieces that the reader took out: markup, comments, page marks. */
  removed: Removal[];
  /** What `<meta>`, JSON-LD, front matter or a record's columns state, best evidence first for each field. */
  evidence: MetadataEvidence[];
}

export interface Line {
  /** Without the white space around it; never empty. A table is one line: Markdown, its rows parted by `\n`. */
  text: MappedText;
  /** Blank lines, or breaks of the layout, between the line before and this one. */
  blankBefore: number;
  /** White space at the line's beginning in columns; a full-width space counts two. */
  indent: number;
  /** What the markup says that the line is. Absent in plain text, where the story step decides. */
  markup?: LineMarkup;
  /** 1 to 6, with `markup: 'heading'`. */
  level?: number;
  /**
   * The opinion of a reader that sees the page's structure: is this line part of the story? Absent without one, and of
   * the headline. Lines of metadata around the story are `furniture` here; their own words tell what they are.
   */
  zone?: 'story' | 'furniture';
  /** Share of the line's characters that stand in links, 0 to 1. Absent where there are no links to see. */
  linked?: number;
  /** The line ends where a block of the markup ends, so that it is never joined with the next one. */
  closed?: boolean;
}

export type LineMarkup = 'heading' | 'paragraph' | 'caption' | 'listItem' | 'quote' | 'table';

export interface Removal {
  /** The rule that removed the piece, such as `markup.comment`. */
  rule: string;
  /** Offsets in the decoded source, end exclusive. */
  start: number;
  end: number;
}

/** One statement about one field; moments are ISO 8601 in China time. `stated` names where it stands: `meta:og:title`, `jsonLd:author`, `column:date`. */
export type MetadataEvidence =
  | { field: 'title' | 'kicker' | 'subtitle' | 'outlet' | 'site' | 'publishedAt' | 'canonicalUrl' | 'summary'; value: string; stated: string }
  | { field: 'byline'; value: Byline; stated: string };
