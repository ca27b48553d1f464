import { tableOf, UIDS, type Strapi } from '../../strapi';

/**
 * Keeps others from changing an article's draft between our reading it and our writing it, until the open transaction
 * ends. To be called before the transaction reads anything, because MariaDB shows a transaction what stood there at its
 * first read. SQLite has one writer anyway.
 */
export async function lockDraft(strapi: Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.getConnection(tableOf(strapi, UIDS.article)).transacting(trx).where({ document_id: documentId, published_at: null }).forUpdate().select('id');
  });
}
