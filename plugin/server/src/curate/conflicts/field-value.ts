import { z } from 'zod';
import type { ArticleFields } from '../../import/article/article-fields';
import type { FieldName } from '../../import/merge/merge-article';
import { InvalidFieldValue } from './conflict-refused';

/** Strapi's limit of a `string` attribute, in UTF-16 units. */
const short = z.string().trim().max(255).transform((value) => value || null).nullable();
const line = z.string().trim().max(10_000).transform((value) => value || null).nullable();
const documentIds = z.array(z.string().min(1).max(64)).max(1_000).transform((ids) => [...new Set(ids)]);
const role = z.enum(['reporter', 'correspondent', 'author', 'editor', 'photographer', 'provider', 'publisher']);

/** What each field of an article may be set to by a person who decides a conflict. */
const VALUES = {
  title: z.string().trim().min(1).max(10_000),
  kicker: line,
  subtitle: line,
  body: z.string().max(20_000_000).transform((value) => value.replace(/\r\n?/g, '\n')),
  bylines: z.array(z.strictObject({ name: z.string().trim().min(1).max(255), role })).max(1_000),
  outlet: short,
  site: short,
  sourcePublishedAt: z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString()).nullable(),
  sourcePublishedPrecision: z.enum(['year', 'month', 'day', 'minute', 'second']).nullable(),
  canonicalUrl: z.url({ protocol: /^https?$/ }).max(10_000).nullable(),
  script: z.enum(['hans', 'hant', 'mixed']),
  organizations: documentIds,
  initiatives: documentIds,
  figures: z
    .array(
      z.strictObject({
        ...{ value: z.number(), unit: short, of: line, quote: line, date: short },
        approx: z.enum(['over', 'nearly', 'about']).nullable(),
        // Older answers of the API have figures without these.
        ...{ organization: short.default(null), initiative: short.default(null), origin: short.default(null) },
      }),
    )
    .max(10_000),
} satisfies Record<FieldName, z.ZodType>;

export const FIELD_NAMES = Object.keys(VALUES) as FieldName[];

/** Fields that are plain text to whoever writes them. */
const PLAIN: ReadonlySet<string> = new Set(['title', 'kicker', 'subtitle', 'body', 'outlet', 'site', 'canonicalUrl']);

export function isFieldName(field: string): field is FieldName {
  return Object.prototype.hasOwnProperty.call(VALUES, field);
}

/** A field's value as a person may write it; null where the field is no plain text. */
export function editableText(field: string, value: unknown): string | null {
  return PLAIN.has(field) ? (typeof value === 'string' ? value : '') : null;
}

/**
 * A value that a request gives for a field, as the article keeps it. An empty text means none, where the field may have none.
 *
 * @throws InvalidFieldValue
 */
export function fieldValue(field: FieldName, value: unknown): ArticleFields[FieldName] {
  const given = value === '' && field !== 'title' && field !== 'body' ? null : value;
  const result = VALUES[field].safeParse(given);
  if (result.success) return result.data as ArticleFields[FieldName];
  const { path, message } = result.error.issues[0];
  throw new InvalidFieldValue(field, path.length > 0 ? `${path.join('.')}: ${message}` : message);
}
