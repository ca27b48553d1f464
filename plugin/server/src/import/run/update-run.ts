import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { holdLease, type Lease } from '../lease/lease';
import type { RunRow } from '../rows';

/**
 * Writes how a run stands, which only whoever holds its source's lease may do: a process that was paused, and whose
 * run another has ended meanwhile, must not open it again.
 *
 * @throws LeaseLost
 */
export async function updateRun(strapi: Strapi, { documentId }: Pick<RunRow, 'documentId'>, lease: Lease, data: Partial<RunRow>): Promise<void> {
  await strapi.db.transaction(async () => {
    await holdLease(strapi, lease);
    await rowsOf<RunRow>(strapi, UIDS.run).updateMany({ where: { documentId }, data });
  });
}
