import type { Byline, Script } from '../../../../shared/cleaned-text';
import { documentsOf, rowsOf, UIDS, type Strapi } from '../../strapi';
import type { ArticleFields, ArticleFigure } from './article-fields';
import type { Precision } from './publication-time';

interface ArticleDocument extends Omit<ArticleFields, 'bylines' | 'figures' | 'organizations' | 'initiatives'> {
  documentId: string;
  updatedAt: string;
  bylines: Byline[] | null;
  figures: ArticleFigure[] | null;
  organizations: { documentId: string }[] | null;
  initiatives: { documentId: string }[] | null;
  script: Script;
  sourcePublishedPrecision: Precision | null;
}

export interface StoredArticle {
  documentId: string;
  fields: ArticleFields;
  /** `modified`: published, and the draft has been changed since. */
  status: 'draft' | 'published' | 'modified';
}

const POPULATE = { bylines: true, figures: true, organizations: { fields: ['documentId'] }, initiatives: { fields: ['documentId'] } };

/** An article as its draft stands now, in the importer's fields; null where it was deleted. */
export async function storedArticle(strapi: Strapi, documentId: string): Promise<StoredArticle | null> {
  const draft = await documentsOf<ArticleDocument>(strapi, UIDS.article).findOne({ documentId, status: 'draft', populate: POPULATE });
  if (!draft) return null;
  const published = await rowsOf<{ updatedAt: string }>(strapi, UIDS.article).findOne({ where: { documentId, publishedAt: { $notNull: true } }, select: ['updatedAt'] });
  const status = !published ? 'draft' : new Date(draft.updatedAt) > new Date(published.updatedAt) ? 'modified' : 'published';
  return { documentId, status, fields: fieldsOf(draft) };
}

/** One version of an article in the importer's fields; null where there is none. */
export async function storedFields(strapi: Strapi, documentId: string, status: 'draft' | 'published'): Promise<ArticleFields | null> {
  const version = await documentsOf<ArticleDocument>(strapi, UIDS.article).findOne({ documentId, status, populate: POPULATE });
  return version && fieldsOf(version);
}

function fieldsOf(draft: ArticleDocument): ArticleFields {
  return {
    title: draft.title,
    kicker: draft.kicker,
    subtitle: draft.subtitle,
    body: draft.body,
    bylines: (draft.bylines ?? []).map(({ name, role }) => ({ name, role })),
    outlet: draft.outlet,
    site: draft.site,
    sourcePublishedAt: draft.sourcePublishedAt === null ? null : new Date(draft.sourcePublishedAt).toISOString(),
    sourcePublishedPrecision: draft.sourcePublishedPrecision,
    canonicalUrl: draft.canonicalUrl,
    script: draft.script,
    organizations: (draft.organizations ?? []).map((organization) => organization.documentId),
    initiatives: (draft.initiatives ?? []).map((initiative) => initiative.documentId),
    figures: (draft.figures ?? []).map(({ value, unit, of, approx, quote, date, organization, initiative, origin }) => ({
      ...{ value, unit, of, approx, quote, date },
      ...{ organization: organization ?? null, initiative: initiative ?? null, origin: origin ?? null },
    })),
  };
}
