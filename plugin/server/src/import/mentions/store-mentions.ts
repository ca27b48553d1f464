/**
 * Keeps an article's mentions true to its versions. They are brought up to date whenever the article is written, in
 * the same transaction, and not worked out while they are read: only so can the database answer which published
 * article names an organization, by an index. What is read is checked once more against the version that is shown.
 */
import { insertPlain } from '../bulk/insert-rows';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { MentionRow } from '../rows';
import { locateMentions } from './locate-mentions';
import type { NewMention } from './mention-rows';

interface Version {
  title: string | null;
  body: string | null;
  publishedAt: string | null;
}

/** An article that a text has just become. */
export interface NewArticle {
  documentId: string;
  title: string;
  /** Markdown. */
  body: string;
  published: boolean;
  mentions: readonly NewMention[];
}

type Stored = Omit<MentionRow, 'id' | 'documentId'> & { id?: number };

/** Stores what a text newly says, in place of what an earlier version of it said. Must run in the text's transaction. */
export async function storeMentions(strapi: Strapi, articleDocumentId: string, mentions: readonly NewMention[], run: string): Promise<void> {
  const stored = await rowsOf<MentionRow>(strapi, UIDS.mention).findMany({ where: { articleDocumentId } });
  const versions = await versionsOf(strapi, articleDocumentId);
  const added = present(mentions.map((mention): Stored => ({ ...mention, articleDocumentId, run, published: false })), versions);
  // What the text no longer says still stands in the published version until that is published anew.
  const kept = present(stored, [null, versions[1]]).filter(({ quote }) => !added.some((mention) => mention.quote === quote));
  await replace(strapi, articleDocumentId, [...added, ...kept]);
}

/** Stores what new texts say, of articles just made. Must run in the texts' transaction. */
export async function storeNewMentions(strapi: Strapi, articles: readonly NewArticle[], run: string): Promise<void> {
  const rows = articles.flatMap(({ documentId, title, body, published, mentions }) => {
    const places = locateMentions(mentions, { title, body });
    return mentions.flatMap((mention, index) => {
      const place = places[index];
      return place === null ? [] : [columns({ ...mention, ...place, articleDocumentId: documentId, run, published })];
    });
  });
  await insertPlain(strapi, UIDS.mention, rows);
}

/** Drops the mentions whose sentence stands in no version of the article any more, and finds the others again. */
export async function refreshMentions(strapi: Strapi, articleDocumentId: string): Promise<void> {
  const stored = await rowsOf<MentionRow>(strapi, UIDS.mention).findMany({ where: { articleDocumentId }, orderBy: { id: 'asc' } });
  if (stored.length === 0) return;
  const after = present(stored, await versionsOf(strapi, articleDocumentId));
  if (JSON.stringify(after.map(placesOf)) !== JSON.stringify(stored.map(placesOf))) await replace(strapi, articleDocumentId, after);
}

/** Forgets the mentions of an article that is no more. */
export async function forgetMentions(strapi: Strapi, articleDocumentId: string): Promise<void> {
  await rowsOf<MentionRow>(strapi, UIDS.mention).deleteMany({ where: { articleDocumentId } });
}

/** Draft and published version of an article; null for one that is not there. */
async function versionsOf(strapi: Strapi, documentId: string): Promise<[draft: Version | null, published: Version | null]> {
  const rows = await rowsOf<Version>(strapi, UIDS.article).findMany({ where: { documentId }, select: ['title', 'body', 'publishedAt'] });
  return [rows.find(({ publishedAt }) => publishedAt === null) ?? null, rows.find(({ publishedAt }) => publishedAt !== null) ?? null];
}

/** Mentions that stand in a version, with their place in the draft, or else in the published version. */
function present<Mention extends Stored>(mentions: readonly Mention[], [draft, published]: readonly (Version | null)[]): Mention[] {
  const nowhere = mentions.map(() => null);
  const inDraft = draft === null ? nowhere : locateMentions(mentions, draft);
  const inPublished = published === null ? nowhere : locateMentions(mentions, published);
  return mentions.flatMap((mention, index) => {
    const place = inDraft[index] ?? inPublished[index];
    return place === null ? [] : [{ ...mention, ...place, published: inPublished[index] !== null }];
  });
}

/** Puts mentions, as they were kept, in the place of an article's own; which stand in the published version is found anew. */
export async function replaceMentions(strapi: Strapi, articleDocumentId: string, mentions: readonly Partial<MentionRow>[]): Promise<void> {
  await replace(strapi, articleDocumentId, mentions as Stored[]);
  await refreshMentions(strapi, articleDocumentId);
}

async function replace(strapi: Strapi, articleDocumentId: string, mentions: readonly Stored[]): Promise<void> {
  await rowsOf<MentionRow>(strapi, UIDS.mention).deleteMany({ where: { articleDocumentId } });
  await insertPlain(strapi, UIDS.mention, mentions.map(columns));
}

function columns({ articleDocumentId, entityType, entityDocumentId, linkedDocumentId, name, quote, quoteStart, block, start, end, published, confidence, run }: Stored): Partial<MentionRow> {
  return { articleDocumentId, entityType, entityDocumentId, linkedDocumentId, name, quote, quoteStart, block, start, end, published, confidence, run };
}

function placesOf({ quote, quoteStart, block, start, end, published }: Stored): unknown[] {
  return [quote, quoteStart, block, start, end, published];
}
