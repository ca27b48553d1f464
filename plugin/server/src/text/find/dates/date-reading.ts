import type { DatePrecision } from '../../../../../shared/cleaned-text';
import type { Day, Period } from './calendar';

export interface DateContext {
  /** The day of publication, or what stands in for it. */
  readonly reference: Day | null;
  /** The last day that the text spoke of, for 当天. */
  readonly lastDay: Day | null;
}

export interface DateReading {
  readonly period: Period;
  readonly precision: DatePrecision;
  /** Offset behind the expression. */
  readonly end: number;
}
