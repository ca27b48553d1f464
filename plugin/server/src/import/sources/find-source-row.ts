import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { RecordNotFound } from '../import-errors';
import type { SourceRow } from '../rows';

/** @throws RecordNotFound */
export async function findSourceRow(strapi: Strapi, documentId: string): Promise<SourceRow> {
  const row = await rowsOf<SourceRow>(strapi, UIDS.source).findOne({ where: { documentId } });
  if (!row) throw new RecordNotFound('source', documentId);
  return row;
}
