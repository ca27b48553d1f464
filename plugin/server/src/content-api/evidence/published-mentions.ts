import type { EntityType, MentionRecord } from '../../../../shared/evidence';
import { locateMentions } from '../../import/mentions/locate-mentions';
import type { MentionRow } from '../../import/rows';
import { joinTableOf, rowsOf, UIDS, type Strapi } from '../../strapi';

/** Which mentions: those of one article, or those of one entity. */
export type Asked = { articleDocumentId: string } | { entityDocumentId: string };

interface Found {
  mentionId: number;
  articleId: number;
  articleDocumentId: string;
  articleSlug: string | null;
  entityName: string;
  entitySlug: string | null;
}

const TABLES = { organization: 'copydesk_organizations', initiative: 'copydesk_initiatives' } as const;
const RELATIONS = { organization: 'organizations', initiative: 'initiatives' } as const;

/**
 * Mentions that readers may see: in published articles, of confirmed entries that the published version is related
 * to, so that what an editor took from the article is no evidence any more. The newest articles come first.
 */
export async function publishedMentions(strapi: Strapi, type: EntityType, asked: Asked, { offset, limit }: { offset: number; limit: number }): Promise<{ mentions: MentionRecord[]; total: number }> {
  const [counted]: { count: number | string }[] = await visibleMentions(strapi, type, asked).count({ count: '*' });
  const found: Found[] = await visibleMentions(strapi, type, asked)
    .select({ mentionId: 'm.id', articleId: 'a.id', articleDocumentId: 'a.document_id', articleSlug: 'a.slug', entityName: 'e.name', entitySlug: 'e.slug' })
    .orderBy([{ column: 'a.source_published_at', order: 'desc' }, { column: 'a.document_id' }, { column: 'm.block' }, { column: 'm.start' }, { column: 'm.id' }])
    .offset(offset)
    .limit(limit);
  return { mentions: await records(strapi, type, found), total: Number(counted.count) };
}

function visibleMentions(strapi: Strapi, type: EntityType, asked: Asked) {
  const link = joinTableOf(strapi, UIDS.article, RELATIONS[type]);
  return strapi.db
    .getConnection('copydesk_mentions as m')
    .join({ a: 'copydesk_articles' }, (on) => void on.on('a.document_id', 'm.article_document_id').onNotNull('a.published_at'))
    .join({ e: TABLES[type] }, (on) => void on.on('e.document_id', 'm.entity_document_id').onVal('e.review_state', 'confirmed'))
    .whereExists((query) => void query.select('*').from({ l: link.name }).whereRaw('?? = a.id and ?? = e.id', [`l.${link.owner}`, `l.${link.target}`]))
    .where({ 'm.published': true, 'm.entity_type': type, ...('articleDocumentId' in asked ? { 'm.article_document_id': asked.articleDocumentId } : { 'm.entity_document_id': asked.entityDocumentId }) });
}

/** Mentions keep their place in the draft: where they stand in the published version is worked out here. */
async function records(strapi: Strapi, type: EntityType, found: readonly Found[]): Promise<MentionRecord[]> {
  const rows = await rowsOf<MentionRow>(strapi, UIDS.mention).findMany({ where: { id: { $in: found.map(({ mentionId }) => mentionId) } } });
  const versions = await rowsOf<{ id: number; title: string; body: string | null }>(strapi, UIDS.article).findMany({
    where: { id: { $in: [...new Set(found.map(({ articleId }) => articleId))] } },
    select: ['id', 'title', 'body'],
  });
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return versions.flatMap((version) => {
    const here = found.filter(({ articleId }) => articleId === version.id).flatMap((each) => rowById.get(each.mentionId) ?? []);
    const places = new Map(locateMentions(here, version).map((place, index) => [here[index].id, place]));
    return found.flatMap((each): [Found, MentionRecord][] => {
      const row = rowById.get(each.mentionId);
      const place = places.get(each.mentionId);
      return each.articleId === version.id && row && place ? [[each, record(type, each, row, version.title, place)]] : [];
    });
  }).sort(([one], [other]) => found.indexOf(one) - found.indexOf(other)).map(([, mention]) => mention);
}

function record(type: EntityType, found: Found, { name, quote, quoteStart, entityDocumentId, confidence }: MentionRow, title: string, place: Pick<MentionRecord, 'block' | 'start' | 'end'>): MentionRecord {
  return {
    entity: { type, documentId: entityDocumentId, name: found.entityName, slug: found.entitySlug },
    article: { documentId: found.articleDocumentId, title, slug: found.articleSlug },
    ...{ name, quote, quoteStart, ...place, confidence },
  };
}
