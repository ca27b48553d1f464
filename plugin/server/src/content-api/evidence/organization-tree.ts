import type { OrganizationTree } from '../../../../shared/evidence';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { appendAll } from '../../text/append-all';

interface Node {
  id: number;
  documentId: string;
  name: string;
  slug: string | null;
  kind: string;
}

/** No group of companies is larger; what is, comes cut off. */
const MOST_NODES = 10_000;
const AT_A_TIME = 500;

/**
 * A confirmed organization with all confirmed ones below it, reached through confirmed ones only: an organization in
 * between that nobody confirmed hides what is below it. A cycle of parents is cut where it closes.
 *
 * @returns null for an organization that readers do not see
 */
export async function organizationTree(strapi: Strapi, documentId: string): Promise<OrganizationTree | null> {
  const rows = rowsOf<Node & { parent: { id: number } | null }>(strapi, UIDS.organization);
  const top = await rows.findOne({ where: { documentId, reviewState: 'confirmed' }, select: [...COLUMNS] });
  if (!top) return null;
  const root = treeOf(top);
  const trees = new Map([[top.id, root]]);
  let level = [top.id];
  while (level.length > 0 && trees.size < MOST_NODES) {
    const below: number[] = [];
    for (let from = 0; from < level.length; from += AT_A_TIME) {
      const children = await rows.findMany({
        where: { parent: { id: { $in: level.slice(from, from + AT_A_TIME) } }, reviewState: 'confirmed' },
        select: [...COLUMNS],
        populate: { parent: { select: ['id'] } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        limit: MOST_NODES - trees.size,
      });
      for (const child of children) {
        if (trees.has(child.id)) continue;
        trees.set(child.id, treeOf(child));
        trees.get(child.parent?.id ?? -1)?.children.push(trees.get(child.id) as OrganizationTree);
        below.push(child.id);
      }
    }
    level = below;
  }
  return root;
}

/** Document ids of an organization and all below it. */
export function documentIdsOf({ documentId, children }: OrganizationTree): string[] {
  const found = [documentId];
  const open = [...children];
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next.documentId);
    appendAll(open, next.children);
  }
  return found;
}

const COLUMNS = ['id', 'documentId', 'name', 'slug', 'kind'] as const;

function treeOf({ documentId, name, slug, kind }: Node): OrganizationTree {
  return { documentId, name, slug, kind, children: [] };
}
