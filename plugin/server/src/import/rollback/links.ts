import type { Knex } from 'knex';
import { joinTableOf, relationsTo, rowsOf, tableOf, UIDS } from '../../strapi';
import type { MentionRow } from '../rows';
import type { RollbackContext } from './rollback-context';

/**
 * Whether any entry of the app has a relation to an entry, but for what this rollback takes back. Must run in a
 * transaction.
 */
export async function isLinkedFromElsewhere(context: RollbackContext, uid: string, documentId: string): Promise<boolean> {
  const { strapi } = context;
  const versions = await rowsOf<{ id: number }>(strapi, uid).findMany({ where: { documentId }, select: ['id'] });
  const ids = versions.map(({ id }) => id);
  return strapi.db.transaction(async ({ trx }) => {
    for (const { uid: ownerUid, attribute } of relationsTo(strapi, uid)) {
      const { name, owner, target } = joinTableOf(strapi, ownerUid, attribute);
      const link: unknown = await strapi.db
        .getConnection(`${name} as l`)
        .transacting(trx)
        .join(`${tableOf(strapi, ownerUid)} as o`, 'o.id', `l.${owner}`)
        .whereIn(`l.${target}`, ids)
        .whereNot('o.document_id', documentId)
        .whereNotIn('o.document_id', takenBack(context, trx))
        .first('o.id');
      if (link !== undefined) return true;
    }
    return false;
  });
}

/** Whether an article that this rollback leaves names an organization or initiative. Must run in a transaction. */
export async function isNamedElsewhere(context: RollbackContext, entityType: MentionRow['entityType'], documentId: string): Promise<boolean> {
  const { strapi } = context;
  return strapi.db.transaction(async ({ trx }) => {
    const mention: unknown = await strapi.db
      .getConnection(tableOf(strapi, UIDS.mention))
      .transacting(trx)
      .where({ entity_type: entityType, entity_document_id: documentId })
      .whereNotIn('article_document_id', takenBack(context, trx))
      .first('id');
    return mention !== undefined;
  });
}

/** Document ids of the entries that this rollback has taken back. In a dry run they still stand. */
function takenBack({ strapi, run }: RollbackContext, trx: Knex.Transaction): Knex.QueryBuilder {
  const items = strapi.db.getConnection(tableOf(strapi, UIDS.runItem)).transacting(trx).where({ run_document_id: run.documentId, bucket: 'reversed' });
  return (run.dryRun ? items : items.where({ reason_code: 'removed' })).select('article_document_id');
}
