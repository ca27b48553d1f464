import type { Core } from '@strapi/types';
import type { EntityType, OrganizationTree } from '../../../../shared/evidence';
import { articleMentions } from '../evidence/article-mentions';
import { articleReprints } from '../evidence/article-reprints';
import { articlesBelow } from '../evidence/articles-below';
import { checkedQuery, pageQuery, paginationOf } from '../evidence/evidence-query';
import { figuresOfEntity, timelineOf } from '../evidence/figures-of-entity';
import { organizationTree } from '../evidence/organization-tree';
import { publishedMentions } from '../evidence/published-mentions';
import { visibleEntry } from '../evidence/visible-entry';
import { RefusedQuery } from '../guard/refused-query';
import type { Readable } from '../readable';

interface Parent {
  documentId: string;
}
type Give = (strapi: Core.Strapi, documentId: string, args: unknown) => Promise<unknown>;
type Resolve = (parent: Parent, args: unknown, context: object) => Promise<unknown>;

/** Each takes several queries: a request that asks for more of them asks entry by entry what it should ask in pages. */
const MOST_A_REQUEST = 100;

const asked = new WeakMap<object, number>();

/** Resolvers of the evidence, by type and field. Each looks anew whether readers may see the entry that it stands under. */
export function evidenceResolvers(strapi: Core.Strapi): Record<string, Record<string, Resolve>> {
  const under = (name: Readable, empty: unknown, give: Give): Resolve => async ({ documentId }, args, context) => {
    count(context);
    const entry = await visibleEntry(strapi, name, documentId);
    return entry ? give(strapi, entry.documentId, args) : empty;
  };
  return {
    CopydeskArticle: {
      mentions: under('article', NO_PAGE, async (_, documentId, args) => pageOf(await articleMentions(strapi, documentId), args)),
      reprints: under('article', [], articleReprints),
    },
    CopydeskOrganization: {
      mentions: under('organization', NO_PAGE, mentionsOf('organization')),
      statedFigures: under('organization', [], (_, documentId) => figuresOfEntity(strapi, 'organization', documentId)),
      tree: under('organization', [], async (_, documentId) => nodesOf(await organizationTree(strapi, documentId))),
      articlesBelow: under('organization', NO_PAGE, async (_, documentId, args) => {
        const { results, pagination } = await articlesBelow(strapi, documentId, { pagination: checkedQuery(pageQuery, args), sort: ['sourcePublishedAt:desc', 'documentId'] });
        return { nodes: results, pageInfo: pagination };
      }),
    },
    CopydeskInitiative: {
      mentions: under('initiative', NO_PAGE, mentionsOf('initiative')),
      statedFigures: under('initiative', [], (_, documentId) => figuresOfEntity(strapi, 'initiative', documentId)),
      timeline: under('initiative', [], async (_, documentId) => timelineOf(await figuresOfEntity(strapi, 'initiative', documentId))),
    },
  };
}

const NO_PAGE = { nodes: [], pageInfo: paginationOf({ page: 1, pageSize: 25 }, 0) };

function count(context: object): void {
  const times = (asked.get(context) ?? 0) + 1;
  asked.set(context, times);
  if (times > MOST_A_REQUEST) throw new RefusedQuery(`A query may ask for mentions, figures, trees and reprints ${MOST_A_REQUEST} times at most; ask for fewer entries at a time.`);
}

const mentionsOf = (type: EntityType): Give => async (strapi, entityDocumentId, args) => {
  const at = checkedQuery(pageQuery, args);
  const { mentions, total } = await publishedMentions(strapi, type, { entityDocumentId }, { offset: (at.page - 1) * at.pageSize, limit: at.pageSize });
  return { nodes: mentions, pageInfo: paginationOf(at, total) };
};

function pageOf(all: readonly unknown[], args: unknown) {
  const at = checkedQuery(pageQuery, args);
  return { nodes: all.slice((at.page - 1) * at.pageSize, at.page * at.pageSize), pageInfo: paginationOf(at, all.length) };
}

/** A tree as a list, parents before children. */
function nodesOf(tree: OrganizationTree | null): object[] {
  const nodes: object[] = [];
  const open = tree ? [{ tree, parent: null as string | null, depth: 0 }] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    const { tree: { children, ...organization }, parent, depth } = next;
    nodes.push({ ...organization, parent, depth });
    for (const child of [...children].reverse()) open.push({ tree: child, parent: organization.documentId, depth: depth + 1 });
  }
  return nodes;
}
