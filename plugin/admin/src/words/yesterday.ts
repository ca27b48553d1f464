/** The beginning of the day before `now` on the reader's own clock, ISO 8601. */
export function startOfYesterday(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1).toISOString();
}
