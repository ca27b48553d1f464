import { Cron } from 'croner';

/** Why `expression` is no schedule of five or six fields that is due at some time; null when it is one. */
export function cronExpressionFault(expression: string): string | null {
  const fields = expression.trim().split(/\s+/).length;
  if (fields !== 5 && fields !== 6) return `a schedule has five or six fields, this one has ${fields}`;
  try {
    const cron = new Cron(expression, { paused: true });
    return cron.nextRun() === null ? 'this schedule is never due' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** When `expression` is due next after `from`, read in `timeZone`; null where it never is. */
export function nextDue(expression: string, timeZone: string, from: Date): Date | null {
  return new Cron(expression, { paused: true, timezone: timeZone }).nextRun(from);
}
