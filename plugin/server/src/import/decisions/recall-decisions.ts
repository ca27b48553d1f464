import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { ArticleFields } from '../article/article-fields';
import type { FieldConflict, MergedArticle } from '../merge/merge-article';
import { isSame } from '../merge/same';
import type { ConflictRow } from '../rows';
import { differenceHash } from './difference-hash';

/** A decision that was made about the same difference before, and what it does to the article now. */
export interface RecalledDecision {
  row: ConflictRow;
  conflict: FieldConflict;
  changes: Partial<ArticleFields>;
}

/**
 * Decides conflicts as a person decided the same difference in the same article before. A decision that writes to the
 * article counts only where the editor's version is the one that it was made about, so that nothing is overwritten
 * that nobody has looked at.
 *
 * @returns the merge with these conflicts decided, and which they were
 */
export async function recallDecisions(strapi: Strapi, articleDocumentId: string, merged: MergedArticle): Promise<{ merged: MergedArticle; recalled: RecalledDecision[] }> {
  if (merged.conflicts.length === 0) return { merged, recalled: [] };
  const hashes = new Map(merged.conflicts.map((conflict) => [differenceHash(conflict.field, conflict.base, conflict.source), conflict]));
  const rows = await rowsOf<ConflictRow>(strapi, UIDS.conflict).findMany({
    where: { articleDocumentId, state: 'resolved', differenceHash: { $in: [...hashes.keys()] } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
  });
  const recalled = new Map<FieldConflict, RecalledDecision>();
  for (const row of rows) {
    const conflict = hashes.get(row.differenceHash ?? '');
    if (!conflict || recalled.has(conflict)) continue;
    if (row.decision === 'mine') recalled.set(conflict, { row, conflict, changes: {} });
    else if (row.after !== null && isSame(row.editor.value, conflict.editor)) recalled.set(conflict, { row, conflict, changes: row.after });
  }
  return { merged: withDecisions(merged, [...recalled.values()]), recalled: [...recalled.values()] };
}

function withDecisions(merged: MergedArticle, recalled: readonly RecalledDecision[]): MergedArticle {
  const decided = new Set(recalled.map(({ conflict }) => conflict));
  return {
    ...merged,
    changes: Object.assign({}, merged.changes, ...recalled.map(({ changes }) => changes)),
    base: Object.assign({}, merged.base, ...recalled.map(({ conflict: { field, source } }) => ({ [field]: source }))),
    conflicts: merged.conflicts.filter((conflict) => !decided.has(conflict)),
  };
}

/** Notes at the earlier decisions that they were applied again, so that undoing them gives back what stood there last. */
export async function noteRecalled(strapi: Strapi, recalled: readonly RecalledDecision[], article: ArticleFields, runDocumentId: string): Promise<void> {
  for (const { row, conflict, changes } of recalled) {
    const before = Object.fromEntries(Object.keys(changes).map((field) => [field, article[field as keyof ArticleFields]]));
    await rowsOf<ConflictRow>(strapi, UIDS.conflict).updateMany({ where: { id: row.id }, data: { editor: { value: conflict.editor }, before, runDocumentId } });
  }
}
