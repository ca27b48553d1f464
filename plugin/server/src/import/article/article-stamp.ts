/**
 * How an article's versions stand, as one short string that changes whenever somebody writes to the article: through
 * the panel, an API or the Document Service. A run notes it, so that a rollback knows what nobody touched since.
 */
import { rowsOf, UIDS, type Strapi } from '../../strapi';

/** When each version of an article was written, milliseconds since 1970. */
export interface VersionTimes {
  draft: number;
  /** Null without a published version. */
  published: number | null;
  publishedAt: number | null;
}

interface Version {
  documentId: string;
  updatedAt: string | Date;
  publishedAt: string | Date | null;
}

/** The times of those of the articles that exist, by document id: one query. */
export async function versionTimes(strapi: Strapi, documentIds: readonly string[]): Promise<Map<string, VersionTimes>> {
  if (documentIds.length === 0) return new Map();
  const versions = await rowsOf<Version>(strapi, UIDS.article).findMany({ where: { documentId: { $in: [...documentIds] } }, select: ['documentId', 'updatedAt', 'publishedAt'] });
  const published = new Map(versions.filter(({ publishedAt }) => publishedAt !== null).map((version) => [version.documentId, version]));
  return new Map(
    versions
      .filter(({ publishedAt }) => publishedAt === null)
      .map((draft) => [draft.documentId, timesOf(draft, published.get(draft.documentId))]),
  );
}

/** The stamps of those of the articles that exist, by document id: one query. */
export async function articleStamps(strapi: Strapi, documentIds: readonly string[]): Promise<Map<string, string>> {
  return new Map([...(await versionTimes(strapi, documentIds))].map(([documentId, times]) => [documentId, stampOf(times)]));
}

/** The stamp of an article whose versions were written at these times. */
function stampOf({ draft, published, publishedAt }: VersionTimes): string {
  return [draft, published ?? '', publishedAt ?? ''].join(':');
}

function timesOf(draft: Version, published: Version | undefined): VersionTimes {
  return {
    draft: new Date(draft.updatedAt).getTime(),
    published: published ? new Date(published.updatedAt).getTime() : null,
    publishedAt: published?.publishedAt ? new Date(published.publishedAt).getTime() : null,
  };
}
