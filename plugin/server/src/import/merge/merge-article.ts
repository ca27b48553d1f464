import type { ArticleFields } from '../article/article-fields';
import { mergeSet } from '../merge-text/merge-set';
import { mergeText } from '../merge-text/merge-text';
import { canonical, isSame } from './same';

export type FieldName = keyof ArticleFields;

export interface FieldConflict {
  field: FieldName;
  base: unknown;
  /** What stands in the article after the merge: the editor's, with what only the source changed where parts merge. */
  editor: unknown;
  source: unknown;
}

export interface MergedArticle {
  /** What must be written to the article: only fields that differ from what stands there. */
  changes: Partial<ArticleFields>;
  /** The next base: what the source gave, except where a conflict is open. */
  base: ArticleFields;
  conflicts: FieldConflict[];
  /** The source changed something since the base. */
  sourceChanged: boolean;
  /** An editor's version differs from the base somewhere, and stands. */
  editorChanged: boolean;
}

/**
 * Merges three ways, field by field: only the source changed → the source's; only the editor → the editor's; both the
 * same → fine; both differently → merged where the field can be, else a conflict, and the editor's version stays.
 *
 * @param base what the importer last applied; null where that is unknown
 */
export function mergeArticle(base: ArticleFields | null, editor: ArticleFields, source: ArticleFields): MergedArticle {
  const merged: MergedArticle = { changes: {}, base: { ...source }, conflicts: [], sourceChanged: base === null, editorChanged: false };
  for (const field of Object.keys(source) as FieldName[]) {
    const values: Values = { base: base?.[field] ?? null, editor: editor[field], source: source[field] };
    const { value, conflict } = base === null ? { value: values.editor, conflict: !isSame(values.editor, values.source) } : mergeField(field, values);
    if (!isSame(values.source, values.base)) merged.sourceChanged = true;
    if (base !== null && !isSame(values.editor, values.base)) merged.editorChanged = true;
    if (!isSame(value, values.editor)) Object.assign(merged.changes, { [field]: value });
    if (!conflict) continue;
    merged.editorChanged = true;
    merged.conflicts.push({ ...values, field, editor: value });
    if (base !== null) Object.assign(merged.base, { [field]: base[field] });
  }
  return withPrecisionOfDate(merged, base, editor, source);
}

interface Values {
  base: unknown;
  editor: unknown;
  source: unknown;
}

interface MergedField {
  value: unknown;
  conflict: boolean;
}

/** The value that a field gets of its three versions, and whether a person has to decide about some of it. */
export function mergeField(field: FieldName, { base, editor, source }: Values): MergedField {
  if (isSame(editor, source) || isSame(source, base)) return { value: editor, conflict: false };
  if (isSame(editor, base)) return { value: source, conflict: false };
  switch (field) {
    case 'body': {
      const { text, conflicts } = mergeText(textOf(base), textOf(editor), textOf(source));
      return { value: text, conflict: conflicts.length > 0 };
    }
    case 'bylines':
    case 'organizations':
    case 'initiatives':
      return merged(mergeSet(listOf(base), listOf(editor), listOf(source), canonical, isSame));
    case 'figures':
      return merged(mergeSet(listOf(base), listOf(editor), listOf(source), figureKey, isSame));
    default:
      return { value: editor, conflict: true };
  }
}

function merged({ items, conflicts }: { items: unknown[]; conflicts: unknown[] }): MergedField {
  return { value: items, conflict: conflicts.length > 0 };
}

/** The same words are the same figure, whatever number is read in them; an editor's figure may have none. */
function figureKey(figure: unknown): string {
  const { quote } = figure as { quote?: string | null };
  return quote || canonical(figure);
}

/**
 * A date and its precision are one statement: where the editor's date stands, so does the editor's precision, and a
 * new date of the source's for which an editor corrected the precision is a conflict. The base has the precision of the
 * source's date in any case, for whoever decides for that date later.
 */
function withPrecisionOfDate(merged: MergedArticle, base: ArticleFields | null, editor: ArticleFields, source: ArticleFields): MergedArticle {
  const { sourcePublishedPrecision: precision } = { ...editor, ...merged.changes };
  if (base !== null && 'sourcePublishedAt' in merged.changes && !isSame(precision, source.sourcePublishedPrecision)) {
    const field = 'sourcePublishedAt';
    delete merged.changes.sourcePublishedAt;
    merged.conflicts.push({ field, base: base[field], editor: editor[field], source: source[field] });
    merged.base[field] = base[field];
  }
  const date = 'sourcePublishedAt' in merged.changes ? merged.changes.sourcePublishedAt : editor.sourcePublishedAt;
  if (isSame(date, source.sourcePublishedAt)) return merged;
  delete merged.changes.sourcePublishedPrecision;
  merged.base.sourcePublishedPrecision = source.sourcePublishedPrecision;
  merged.conflicts = merged.conflicts.filter(({ field }) => field !== 'sourcePublishedPrecision');
  return merged;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}
