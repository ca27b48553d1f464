import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { FieldConflict } from '../merge/merge-article';
import type { ConflictRow } from '../rows';

/**
 * Keeps what a person has to decide, one open conflict a field: a newer version of the source takes the place of the
 * older one, and a conflict that no longer is one is closed.
 */
export async function recordConflicts(strapi: Strapi, articleDocumentId: string, conflicts: readonly FieldConflict[], runDocumentId: string): Promise<void> {
  const rows = rowsOf<ConflictRow>(strapi, UIDS.conflict);
  const open = await rows.findMany({ where: { articleDocumentId, state: 'open' } });
  const contested = new Map(conflicts.map((conflict) => [conflict.field as string, conflict]));
  for (const { id, field } of open) {
    const now = contested.get(field);
    if (now) await rows.updateMany({ where: { id }, data: { base: now.base, editor: now.editor, source: now.source, runDocumentId } });
    else await rows.updateMany({ where: { id }, data: { state: 'superseded' } });
    contested.delete(field);
  }
  const added = [...contested.values()].map(({ field, base, editor, source }) => ({ articleDocumentId, field, base, editor, source, state: 'open' as const, runDocumentId }));
  if (added.length > 0) await rows.createMany({ data: added });
}
