import type { InitiativeKind } from '../../../../../shared/cleaned-text';

/** How an initiative was recognised; the confidence follows from it. */
export type InitiativeEvidence =
  /** Quoted name and noun: “银铃”随访计划. */
  | 'noun'
  /** One of a list of quoted names before a noun: “晨读”“夜谈”等活动. */
  | 'listed'
  /** A verb such as 开展 or 打造 before the quoted name. */
  | 'verb'
  /** The quoted name ends in a noun: “板凳课堂”. */
  | 'innerNoun'
  /** Quoted once and said again and again. */
  | 'recurring'
  /** A name without quotes before a noun: 雪亮工程. */
  | 'unquoted';

export interface InitiativeCandidate {
  readonly passage: number;
  /** Offsets of the whole form in the passage. */
  readonly start: number;
  readonly end: number;
  /** The form with its noun: “银铃”随访计划. */
  readonly form: string;
  /** What stands between the quotes, or the form itself. */
  readonly core: string;
  readonly kind: InitiativeKind | null;
  readonly evidence: InitiativeEvidence;
}
