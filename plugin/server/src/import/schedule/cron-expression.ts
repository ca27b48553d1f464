import { Cron } from 'croner';
import type { SourceFieldFault } from '../../../../shared/admin-api';

/** UTF-16 units; the longest that a person would write. */
const LONGEST = 120;

/** Why `expression` is no schedule of five or six fields that is due at some time; null when it is one. */
export function cronExpressionFault(expression: string): { code: SourceFieldFault; message: string } | null {
  if (expression.length > LONGEST) return { code: 'scheduleForm', message: `a schedule has at most ${LONGEST} characters` };
  const fields = expression.trim().split(/\s+/).length;
  if (fields !== 5 && fields !== 6) return { code: 'scheduleFields', message: `a schedule has five or six fields, this one has ${fields}` };
  try {
    const cron = new Cron(expression, { paused: true });
    return cron.nextRun() === null ? { code: 'scheduleNever', message: 'this schedule is never due' } : null;
  } catch (error) {
    return { code: 'scheduleForm', message: error instanceof Error ? error.message : String(error) };
  }
}

/** When `expression` is due next after `from`, read in `timeZone`; null where it never is. */
export function nextDue(expression: string, timeZone: string, from: Date): Date | null {
  return new Cron(expression, { paused: true, timezone: timeZone }).nextRun(from);
}
