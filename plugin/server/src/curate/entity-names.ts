import { rowsOf, UIDS, type Strapi } from '../strapi';

/** Names of organizations or initiatives by document id; those that no longer exist are left out. */
export async function entityNames(strapi: Strapi, type: 'organization' | 'initiative', documentIds: readonly string[]): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map();
  const entries = await rowsOf<{ documentId: string; name: string }>(strapi, UIDS[type]).findMany({
    where: { documentId: { $in: [...new Set(documentIds)] } },
    select: ['documentId', 'name'],
  });
  return new Map(entries.map(({ documentId, name }) => [documentId, name]));
}
