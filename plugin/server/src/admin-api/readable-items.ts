import type { Warning } from '../../../shared/cleaned-text';
import type { Reason, RunItemRecord } from '../../../shared/records';
import type { Rights } from '../curate/rights';

/**
 * Items of a report as the person may see them: of an article that she may not read in the Content Manager there is
 * neither link nor title, there are no differences in fields that she may not read there, and reasons and warnings quote
 * no other article.
 */
export async function readableItems(items: readonly RunItemRecord[], rights: Rights): Promise<RunItemRecord[]> {
  const documentIds = [...new Set(items.flatMap(({ article }) => article?.documentId ?? []))];
  const fields = new Set(['title', 'body', ...items.flatMap(({ differences }) => differences.map(({ field }) => field))]);
  const byField = new Map<string, ReadonlySet<string>>();
  for (const field of fields) byField.set(field, await rights.allowed('read', 'article', documentIds, [field]));
  return items.map((item) => {
    const mayRead = (field: string) => item.article !== null && byField.get(field)?.has(item.article.documentId);
    return {
      ...item,
      article: mayRead('title') ? item.article : null,
      reason: mayRead('title') ? item.reason : withoutHeadline(item.reason),
      warnings: mayRead('body') ? item.warnings : item.warnings.map(withoutQuotes),
      differences: item.differences.filter(({ field }) => mayRead(field)),
    };
  });
}

/** A text that reprints an article bears that one's headline in its reason. */
function withoutHeadline(reason: Reason | null): Reason | null {
  return reason?.code === 'reprint' ? { code: reason.code, message: 'It is a copy of an earlier text' } : reason;
}

/** A number that an earlier article contradicts is quoted with that one's headline and sentence. */
function withoutQuotes(warning: Warning): Warning {
  if (warning.code !== 'figures.disagreeEarlier') return warning;
  const { values: _, ...unquoted } = warning;
  return { ...unquoted, message: 'A number in it does not agree with an earlier article' };
}
