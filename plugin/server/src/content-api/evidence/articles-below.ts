import type { Core } from '@strapi/types';
import { REST_FILTERS, uidOf, visible } from '../readable';
import type { Clause } from '../model';
import { documentIdsOf, organizationTree } from './organization-tree';

/** Published articles that tell of an organization or anything below it, with their pages. `query` has been checked. */
export async function articlesBelow(strapi: Core.Strapi, documentId: string, query: Clause): Promise<{ results: Clause[]; pagination: Clause }> {
  const tree = await organizationTree(strapi, documentId);
  return articlesOf(strapi, tree ? documentIdsOf(tree) : [documentId], query);
}

/** Published articles that tell of one of the organizations. Not the mentions decide but the article's relations, which editors mend. */
export async function articlesOf(strapi: Core.Strapi, organizations: readonly string[], query: Clause): Promise<{ results: Clause[]; pagination: Clause }> {
  const related = { organizations: { documentId: { $in: organizations } } };
  const conditions = [query.filters, visible(uidOf('article'), REST_FILTERS), related].filter(Boolean);
  return strapi.service(uidOf('article')).find({ ...query, filters: { [REST_FILTERS.and]: conditions }, status: 'published' });
}
