import type { Warning } from '../../../../shared/cleaned-text';
import type { PublishPolicy } from '../../../../shared/records';
import { documentsOf, UIDS, type Strapi } from '../../strapi';
import { FINDER_FAILED } from '../finders/ask-finders';
import type { FieldName } from '../merge/merge-article';
import { unusedSlug } from '../slugs/unused-slug';
import { asImporter } from '../writers/importer-writes';
import { recordWriters } from '../writers/record-writers';
import type { ArticleFields } from './article-fields';

interface Written {
  documentId: string;
}

/** Makes a new article: a draft, published at once where `publish` says so. @returns its document id */
export async function createArticle(strapi: Strapi, fields: ArticleFields, options: { publish: boolean; userId: number | null; documentId?: string }): Promise<string> {
  const slug = await unusedSlug(strapi, UIDS.article, fields.title, 'article');
  const by = options.userId === null ? {} : { createdBy: options.userId, updatedBy: options.userId };
  const { documentId } = await documentsOf<Written>(strapi, UIDS.article).create({
    data: { ...fields, slug, ...by, ...(options.documentId === undefined ? {} : { documentId: options.documentId }) },
    status: options.publish ? 'published' : 'draft',
  });
  return documentId;
}

/**
 * Changes some fields of an article's draft, and publishes it where `publish` says so. Its slug stays. The fields count
 * as written by the importer.
 *
 * @param run document id of the run that does it; null for what the importer does outside of runs
 */
export async function updateArticle(strapi: Strapi, documentId: string, changes: Partial<ArticleFields>, publish: boolean, run: string | null = null): Promise<void> {
  await asImporter(() => documentsOf<Written>(strapi, UIDS.article).update({ documentId, data: { ...changes }, status: publish ? 'published' : 'draft' }));
  await recordWriters(strapi, documentId, Object.keys(changes) as FieldName[], { by: 'importer', run, user: null });
}

/** Whether a source's policy publishes a text with or without warnings. */
export function policyPublishes(policy: PublishPolicy, warnings: readonly Warning[]): boolean {
  // A finder that is out of order says nothing against the text.
  return policy === 'always' || (policy === 'clean' && warnings.every(({ code }) => code === FINDER_FAILED));
}
