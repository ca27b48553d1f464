import type { OrganizationHead } from '../lexicon/organization-heads';

/** One body inside a chain: 中国电信股份有限公司, or 上海莘闵电信局 after it. */
export interface Link {
  /** Offsets in the passage: the chain's beginning or the end of the link before, and the end of the head. */
  readonly start: number;
  readonly end: number;
  readonly head: OrganizationHead;
  readonly headText: string;
}

/** A stretch of a passage that reads as the name of a body, with the bodies it is nested in. */
export interface Candidate {
  /** Index into the story's passages. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly links: readonly Link[];
  readonly evidence: Evidence;
  /** The name fills a quotation: “杨正昌劳模创新工作室”. */
  readonly quotedWhole: boolean;
  /** A noun behind the quotation makes it an undertaking: “百名艺术家入百村”计划. */
  readonly tellsUndertaking: boolean;
}

/** What makes a name a name. */
export interface Evidence {
  readonly place: boolean;
  readonly brand: boolean;
  readonly quoted: boolean;
  /** Begins with the bare grade of a place: 县人民医院. */
  readonly elliptic: boolean;
  readonly latin: boolean;
  readonly ordinal: boolean;
  /** Characters outside the lexicons, or single ones in a row: 莘闵, 红柳沟. */
  readonly characters: number;
  /** Words such as 和平 that villages and schools take for names. */
  readonly nameWords: number;
  /** A line of business stands right before the head: 网络党支部. */
  readonly business: boolean;
  /** A verb or adjective of one character stands right before the head: 建强支部. */
  readonly loose: boolean;
  /** Lines of business and other nouns. */
  readonly modifiers: number;
}
