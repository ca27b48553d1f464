import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { differenceHash } from '../decisions/difference-hash';
import type { FieldConflict } from '../merge/merge-article';
import type { ConflictRow } from '../rows';

/**
 * Keeps what a person has to decide, one open conflict a field: a newer version of the source takes the place of the
 * older one, and a conflict that no longer is one is closed.
 */
export async function recordConflicts(
  strapi: Strapi, { documentId: articleDocumentId, source: sourceDocumentId }: { documentId: string; source: string }, conflicts: readonly FieldConflict[], runDocumentId: string,
): Promise<void> {
  const rows = rowsOf<ConflictRow>(strapi, UIDS.conflict);
  const open = await rows.findMany({ where: { articleDocumentId, state: 'open' }, select: ['id', 'field'] });
  const contested = new Map(conflicts.map((conflict) => [conflict.field as string, conflict]));
  const dataOf = ({ field, base, editor, source }: FieldConflict): Partial<ConflictRow> => ({
    ...{ sourceDocumentId, field, base: { value: base }, editor: { value: editor }, source: { value: source }, runDocumentId },
    differenceHash: differenceHash(field, base, source),
  });
  for (const { id, field } of open) {
    const now = contested.get(field);
    await rows.updateMany({ where: { id }, data: now ? dataOf(now) : { state: 'superseded' } });
    contested.delete(field);
  }
  const added = [...contested.values()].map((conflict) => ({ ...dataOf(conflict), articleDocumentId, state: 'open' as const }));
  if (added.length > 0) await rows.createMany({ data: added });
}
