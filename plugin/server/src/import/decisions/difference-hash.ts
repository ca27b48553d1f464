import { sha256 } from '../ledger/hashes';
import { canonical } from '../merge/same';

/** Names a difference between base and source: the same field changed from the same value to the same value. */
export function differenceHash(field: string, base: unknown, source: unknown): string {
  return sha256([field, canonical(base), canonical(source)].join('\0'));
}
