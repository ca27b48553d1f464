import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { ConflictRow } from '../rows';

/** Closes the open conflicts of an article that no longer is there: nobody can decide them. */
export async function closeConflicts(strapi: Strapi, articleDocumentId: string): Promise<void> {
  await rowsOf<ConflictRow>(strapi, UIDS.conflict).updateMany({ where: { articleDocumentId, state: 'open' }, data: { state: 'superseded' } });
}

/** Lets what was decided about an article count no more: it was made anew, and the versions decided about are no more. */
export async function forgetDecisions(strapi: Strapi, articleDocumentId: string): Promise<void> {
  await rowsOf<ConflictRow>(strapi, UIDS.conflict).updateMany({ where: { articleDocumentId, state: { $in: ['open', 'resolved'] } }, data: { state: 'superseded' } });
}
