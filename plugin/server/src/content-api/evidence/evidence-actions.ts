import type { Core } from '@strapi/types';
import type { EntityType } from '../../../../shared/evidence';
import { allowedQuery, type ReaderContext } from '../allowed-query';
import { uidOf, type Readable } from '../readable';
import { articleMentions } from './article-mentions';
import { articleReprints } from './article-reprints';
import { articlesBelow, articlesOf } from './articles-below';
import { below, checkedQuery, mentionsQuery, noQuery, paginationOf } from './evidence-query';
import { figuresOfEntity, timelineOf } from './figures-of-entity';
import { organizationTree } from './organization-tree';
import { publishedMentions } from './published-mentions';
import { visibleEntry } from './visible-entry';

const missing = (context: ReaderContext, type: Readable) => context.notFound(`There is no ${type} "${context.params.id}" that readers may see.`);

/** `GET /articles/:id/mentions`: what a published article names, in the order of its story. */
export async function mentionsOfArticle(strapi: Core.Strapi, context: ReaderContext): Promise<unknown> {
  const { pagination } = checkedQuery(mentionsQuery, context.query);
  const article = await visibleEntry(strapi, 'article', context.params.id);
  if (!article) return missing(context, 'article');
  const mentions = await articleMentions(strapi, article.documentId);
  const from = (pagination.page - 1) * pagination.pageSize;
  return { data: mentions.slice(from, from + pagination.pageSize), meta: { pagination: paginationOf(pagination, mentions.length) } };
}

/** `GET /articles/:id/reprints`: texts that reprint it, and how much of each it has. */
export async function reprintsOfArticle(strapi: Core.Strapi, context: ReaderContext): Promise<unknown> {
  checkedQuery(noQuery, context.query);
  const article = await visibleEntry(strapi, 'article', context.params.id);
  return article ? { data: await articleReprints(strapi, article.documentId) } : missing(context, 'article');
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
 * `GET /articles` takes.
 */
export async function articlesOfOrganization(strapi: Core.Strapi, context: ReaderContext): Promise<unknown> {
  const { below: withBelow, ...others } = context.query;
  const wanted = checkedQuery(below, withBelow, 'below');
  const query = await allowedQuery(strapi, 'article', others, context);
  const organization = await visibleEntry(strapi, 'organization', context.params.id);
  if (!organization) return missing(context, 'organization');
  const { results, pagination } = await (wanted ? articlesBelow(strapi, organization.documentId, query) : articlesOf(strapi, [organization.documentId], query));
  const auth = context.state.auth as { ability?: unknown };
  return { data: await strapi.contentAPI.sanitize.output(results, strapi.contentType(uidOf('article')), { auth }), meta: { pagination } };
}
