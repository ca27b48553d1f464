import type { Core } from '@strapi/types';
import type { EntityType, MentionRecord } from '../../../../shared/evidence';
import { allowedQuery, type ReaderContext } from '../allowed-query';
import { REST_FILTERS, uidOf, type Readable } from '../readable';
import { below, checkedQuery, mentionsQuery, noQuery, paginationOf } from './evidence-query';
import { figuresOfEntity, timelineOf } from './figures-of-entity';
import { documentIdsOf, organizationTree } from './organization-tree';
import { publishedMentions } from './published-mentions';
import { visibleEntry } from './visible-entry';

/** An article has hundreds of mentions at most: they are sorted in memory, over both types. */
const MOST_OF_AN_ARTICLE = 5_000;

const missing = (context: ReaderContext, type: Readable) => context.notFound(`There is no ${type} "${context.params.id}" that readers may see.`);

/** `GET /articles/:id/mentions`: what a published article names, in the order of its story. */
export async function mentionsOfArticle(strapi: Core.Strapi, context: ReaderContext): Promise<unknown> {
  const { pagination } = checkedQuery(mentionsQuery, context.query);
  const article = await visibleEntry(strapi, 'article', context.params.id);
  if (!article) return missing(context, 'article');
  const mentions: MentionRecord[] = [];
  for (const type of ['organization', 'initiative'] as const) {
    mentions.push(...(await publishedMentions(strapi, type, { articleDocumentId: article.documentId }, { offset: 0, limit: MOST_OF_AN_ARTICLE })).mentions);
  }
  mentions.sort((one, other) => one.block - other.block || one.start - other.start);
  const from = (pagination.page - 1) * pagination.pageSize;
  return { data: mentions.slice(from, from + pagination.pageSize), meta: { pagination: paginationOf(pagination, mentions.length) } };
}

/** `GET /organizations/:id/mentions`: where published articles name it, the newest articles first. */
export const mentionsOfEntity = (type: EntityType) => async (strapi: Core.Strapi, context: ReaderContext): Promise<unknown> => {
  const { pagination } = checkedQuery(mentionsQuery, context.query);
  const entity = await visibleEntry(strapi, type, context.params.id);
  if (!entity) return missing(context, type);
  const { mentions, total } = await publishedMentions(strapi, type, { entityDocumentId: entity.documentId }, { offset: (pagination.page - 1) * pagination.pageSize, limit: pagination.pageSize });
  return { data: mentions, meta: { pagination: paginationOf(pagination, total) } };
};

/** `GET /initiatives/:id/figures`: the figures of sentences that name it; `/timeline`: those that have a date, by date. */
export const figuresOf = (type: EntityType, dated: boolean) => async (strapi: Core.Strapi, context: ReaderContext): Promise<unknown> => {
  checkedQuery(noQuery, context.query);
  const entity = await visibleEntry(strapi, type, context.params.id);
  if (!entity) return missing(context, type);
  const figures = await figuresOfEntity(strapi, type, entity.documentId);
  return { data: dated ? timelineOf(figures) : figures };
};

/** `GET /organizations/:id/tree`: it with all confirmed organizations below it. */
export async function treeOfOrganization(strapi: Core.Strapi, context: ReaderContext): Promise<unknown> {
  checkedQuery(noQuery, context.query);
  const organization = await visibleEntry(strapi, 'organization', context.params.id);
  return organization ? { data: await organizationTree(strapi, organization.documentId) } : missing(context, 'organization');
}

/**
 * `GET /organizations/:id/articles?below=true`: published articles that name it, or anything below it too. Takes what
 * `GET /articles` takes. Not the mentions decide but the article's relations, which editors mend.
 */
export async function articlesOfOrganization(strapi: Core.Strapi, context: ReaderContext): Promise<unknown> {
  const { below: withBelow, ...others } = context.query;
  const wanted = checkedQuery(below, withBelow, 'below');
  const query = await allowedQuery(strapi, 'article', others, context);
  const organization = await visibleEntry(strapi, 'organization', context.params.id);
  if (!organization) return missing(context, 'organization');
  const tree = wanted ? await organizationTree(strapi, organization.documentId) : null;
  const related = { organizations: { documentId: { $in: tree ? documentIdsOf(tree) : [organization.documentId] } } };
  const { results, pagination } = await strapi.service(uidOf('article')).find({ ...query, filters: { [REST_FILTERS.and]: [query.filters, related] } });
  const auth = context.state.auth as { ability?: unknown };
  return { data: await strapi.contentAPI.sanitize.output(results, strapi.contentType(uidOf('article')), { auth }), meta: { pagination } };
}
