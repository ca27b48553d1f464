/** A day of the calendar. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The first and the last day of a stretch of time. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `2020-06-19`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day `days` later, or earlier if negative. */
export function shifted({ year, month, day }: Day, days: number): Day {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** Whole months, both included; `first` may run past 12 into the next year. */
export function months(year: number, first: number, last: number): Period {
  return { from: { year, month: first, day: 1 }, to: { year, month: last, day: daysInMonth(year, last) } };
}

/** The day that an ISO 8601 date begins with, at any precision; null where it holds none. A missing month or day is 1. */
export function dayOf(iso: string | null): Day | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso ?? '');
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2] ?? 1), day: Number(match[3] ?? 1) };
  return isDay(day) ? day : null;
}
