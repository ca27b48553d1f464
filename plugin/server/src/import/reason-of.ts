import type { Reason } from '../../../shared/records';
import type { RunItemRow } from './rows';

/** The reason that a row of a report, or a run, was stored with. */
export function reasonOf({ reasonCode: code, reasonMessage: message, reasonValues: values }: Pick<RunItemRow, 'reasonCode' | 'reasonMessage' | 'reasonValues'>): Reason | null {
  return code === null ? null : { code, message: message ?? '', ...(values && { values }) };
}
