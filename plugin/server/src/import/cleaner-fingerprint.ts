import { readFileSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../../package.json';
import { setting, type Strapi } from '../strapi';
import { sha256 } from './hashes';
import type { SourceRow } from './rows';

/**
 * Names the cleaner with its rules and options, so that the ledger knows which texts another cleaner has cleaned.
 * Lower-case hexadecimal SHA-256.
 */
export function cleanerFingerprint(strapi: Strapi, source: Pick<SourceRow, 'mainlandWording'>): string {
  const rulesFile = setting<string | undefined>(strapi, 'rulesFile');
  const rules = rulesFile === undefined ? '' : readFileSync(path.resolve(strapi.dirs.app.root, rulesFile), 'utf8');
  return sha256(JSON.stringify([version, source.mainlandWording, rules]));
}
