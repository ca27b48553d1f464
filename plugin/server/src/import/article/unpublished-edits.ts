import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { isSame } from '../merge/same';
import type { FieldName } from '../merge/merge-article';
import type { ArticleFields } from './article-fields';
import { storedFields, type StoredArticle } from './stored-article';

/** Columns that say nothing of what an article tells. */
const TECHNICAL = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'locale']);

/**
 * Whether an article's draft holds what a person wrote and nobody has published yet. What differs from the published
 * version and is as the importer wrote it is no person's: an earlier run left it, say because its text had warnings.
 * Where it cannot be known, it is taken for a person's.
 *
 * @param base what the importer last applied
 */
export async function holdsUnpublishedEdits(strapi: Strapi, { documentId, fields: draft }: StoredArticle, base: ArticleFields | null): Promise<boolean> {
  const published = await storedFields(strapi, documentId, 'published');
  if (!published || !base) return true;
  const fields = Object.keys(draft) as FieldName[];
  if (fields.some((field) => !isSame(draft[field], published[field]) && !isSame(draft[field], base[field]))) return true;
  return !isSame(...(await otherAttributes(strapi, documentId, new Set<string>(fields))));
}

/** What both versions have in attributes that the importer never writes, those that an app has added among them. */
async function otherAttributes(strapi: Strapi, documentId: string, written: ReadonlySet<string>): Promise<[draft: unknown, published: unknown]> {
  const attributes = Object.entries(strapi.contentType(UIDS.article).attributes).filter(([name]) => !written.has(name) && !TECHNICAL.has(name) && !/^(?:created|updated)By$|^localizations$/.test(name));
  const populate = Object.fromEntries(attributes.filter(([, { type }]) => ['relation', 'component', 'dynamiczone', 'media'].includes(type)).map(([name]) => [name, true]));
  const versions = await rowsOf<Record<string, unknown>>(strapi, UIDS.article).findMany({ where: { documentId }, populate });
  const others = (version: Record<string, unknown> | undefined) => attributes.map(([name]) => withoutIds(version?.[name] ?? null));
  const isDraft = ({ publishedAt }: Record<string, unknown>) => publishedAt === null;
  return [others(versions.find(isDraft)), others(versions.find((version) => !isDraft(version)))];
}

/** Parts of either version have rows of their own; entries that both lead to are named by their document. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('documentId' in value && typeof value.documentId === 'string') return value.documentId;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'id').map(([key, inner]) => [key, withoutIds(inner)]));
}
