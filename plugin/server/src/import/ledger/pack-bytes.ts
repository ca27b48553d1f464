import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** Bytes as the ledger's column `raw` keeps them: gzip, base64. */
export async function packBytes(bytes: Uint8Array): Promise<string> {
  return (await promisify(gzip)(bytes)).toString('base64');
}

/** The bytes that {@link packBytes} packed. */
export async function unpackBytes(raw: string): Promise<Uint8Array> {
  return promisify(gunzip)(Buffer.from(raw, 'base64'));
}
