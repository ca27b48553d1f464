import type { RunItemRecord } from '../../../shared/records';
import type { Rights } from '../curate/rights';

/**
 * Items of a report as the person may see them: of an article that she may not read in the Content Manager there is
 * neither link nor title, and there are no differences in fields that she may not read there.
 */
export async function readableItems(items: readonly RunItemRecord[], rights: Rights): Promise<RunItemRecord[]> {
  const documentIds = [...new Set(items.flatMap(({ article }) => article?.documentId ?? []))];
  const fields = new Set(['title', ...items.flatMap(({ differences }) => differences.map(({ field }) => field))]);
  const byField = new Map<string, ReadonlySet<string>>();
  for (const field of fields) byField.set(field, await rights.allowed('read', 'article', documentIds, [field]));
  return items.map((item) => {
    const mayRead = (field: string) => item.article !== null && byField.get(field)?.has(item.article.documentId);
    return { ...item, article: mayRead('title') ? item.article : null, differences: item.differences.filter(({ field }) => mayRead(field)) };
  });
}
