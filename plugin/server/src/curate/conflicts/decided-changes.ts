import type { Decision } from '../../../../shared/conflicts';
import type { ArticleFields } from '../../import/article/article-fields';
import { isSame } from '../../import/merge/same';
import { ConflictRefused } from './conflict-refused';
import type { Contested } from './contested-article';
import { fieldValue } from './field-value';
import { mergedValue } from './merged-value';

/** A field's decision as fields of the article, before and after; empty where the article stays as it stands. */
export interface DecidedChanges {
  before: Partial<ArticleFields>;
  after: Partial<ArticleFields>;
}

/**
 * What a decision does to an article.
 *
 * @param value the person's own, for `edited` and `merged`
 * @throws ConflictRefused; InvalidFieldValue
 */
export function decidedChanges(decision: Decision, contested: Contested, value?: unknown): DecidedChanges {
  const after = decidedFields(decision, contested, value);
  const fields = Object.keys(after) as (keyof ArticleFields)[];
  return { before: Object.fromEntries(fields.map((field) => [field, contested.article[field]])), after };
}

function decidedFields(decision: Decision, contested: Contested, value: unknown): Partial<ArticleFields> {
  const { field, text, source } = contested;
  switch (decision) {
    case 'mine':
      return {};
    case 'theirs':
      // A date and its precision are one statement; the base has the precision of the source's date.
      return field === 'sourcePublishedAt' ? { [field]: source as string | null, sourcePublishedPrecision: text.base.sourcePublishedPrecision } : { [field]: source };
    case 'edited':
      return { [field]: fieldValue(field, value) };
    case 'merged': {
      const merged = value === undefined ? mergedValue(field, contested) : fieldValue(field, value);
      if (merged === undefined) throw new ConflictRefused('notMergeable', `“${field}” is one whole and cannot be merged; choose a version or write one`);
      return { [field]: merged };
    }
  }
}

/** Those of the fields whose value in the article is another. */
export function differing(fields: Partial<ArticleFields>, article: ArticleFields): Partial<ArticleFields> {
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => !isSame(value, article[field as keyof ArticleFields])));
}
