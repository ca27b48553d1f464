/** The ledger: what is known of each text that a source lists or listed. */
import { gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { rowsOf, UIDS, type Strapi } from '../strapi';
import { keyHash } from './hashes';
import type { SourceTextRow, TextState } from './rows';

const ledgerRows = (strapi: Strapi) => rowsOf<SourceTextRow>(strapi, UIDS.sourceText);

/** All but the bytes, the base and the mentions, which are large and needed for changed texts only. */
const LIGHT = ['id', 'sourceDocumentId', 'key', 'keyHash', 'state', 'size', 'modifiedAt', 'hashedAt', 'contentHash', 'textHash', 'cleanerFingerprint', 'articleDocumentId', 'reprintOf', 'attempts', 'reasonCode', 'reasonMessage'];
export type LightSourceText = Omit<SourceTextRow, 'raw' | 'base' | 'mentions' | 'warnings' | 'documentId' | 'reprintKinship' | 'reprintShare'>;

/** What the ledger knows of some texts of a source, by the hash of their keys. */
export async function findTexts(strapi: Strapi, sourceDocumentId: string, keyHashes: string[]): Promise<Map<string, LightSourceText>> {
  if (keyHashes.length === 0) return new Map();
  const rows = await ledgerRows(strapi).findMany({ where: { sourceDocumentId, keyHash: { $in: keyHashes } }, select: LIGHT });
  return new Map(rows.map((row) => [row.keyHash, row]));
}

/** One text with its base, as it stands now; null where the ledger does not know it. */
export async function findText(strapi: Strapi, sourceDocumentId: string, key: string): Promise<SourceTextRow | null> {
  return ledgerRows(strapi).findOne({ where: { sourceDocumentId, keyHash: keyHash(key) } });
}

/** Texts whose article was made from these very bytes, of any source, oldest first. */
export async function findOwners(strapi: Strapi, contentHash: string): Promise<LightSourceText[]> {
  const owning: TextState[] = ['current', 'detached', 'gone'];
  return ledgerRows(strapi).findMany({ where: { contentHash, state: { $in: owning }, articleDocumentId: { $notNull: true } }, select: LIGHT, orderBy: { id: 'asc' }, limit: 20 });
}

/** Writes what is now known of a text, new or known. */
export async function writeText(strapi: Strapi, sourceDocumentId: string, key: string, id: number | null, data: Partial<SourceTextRow>): Promise<void> {
  if (id === null) await ledgerRows(strapi).createMany({ data: [{ sourceDocumentId, key, keyHash: keyHash(key), ...data }] });
  else await ledgerRows(strapi).updateMany({ where: { id }, data });
}

/** Bytes as the column `raw` keeps them: gzip, base64. */
export async function packBytes(bytes: Uint8Array): Promise<string> {
  return (await promisify(gzip)(bytes)).toString('base64');
}

/** The bytes that {@link packBytes} packed. */
export async function unpackBytes(raw: string): Promise<Uint8Array> {
  return promisify(gunzip)(Buffer.from(raw, 'base64'));
}
