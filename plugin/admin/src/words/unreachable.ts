import type { Reason } from '../../../shared/records';

/** Whether a run stopped because its source could not be looked through at all: its folder is missing, closed or not allowed. */
export function isUnreachable(reason: Reason | null): boolean {
  return reason !== null && reason.code.startsWith('source.');
}
