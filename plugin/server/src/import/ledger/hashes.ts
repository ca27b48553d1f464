import { createHash } from 'node:crypto';

/** A key of any length as a column that every database can index. Lower-case hexadecimal SHA-256. */
export function keyHash(key: string): string {
  return sha256(key);
}

/** Lower-case hexadecimal SHA-256 of bytes or of a string's UTF-8. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
