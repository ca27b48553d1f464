import type { MentionRecord } from '../../../../shared/evidence';
import type { Strapi } from '../../strapi';
import { publishedMentions } from './published-mentions';
import { appendAll } from '../../text/append-all';

/** An article has hundreds of mentions at most: they are sorted in memory, over both types. */
const MOST_OF_AN_ARTICLE = 5_000;

/** What a published article names that readers may see, in the order of its story. */
export async function articleMentions(strapi: Strapi, articleDocumentId: string): Promise<MentionRecord[]> {
  const mentions: MentionRecord[] = [];
  for (const type of ['organization', 'initiative'] as const) {
    appendAll(mentions, (await publishedMentions(strapi, type, { articleDocumentId }, { offset: 0, limit: MOST_OF_AN_ARTICLE })).mentions);
  }
  return mentions.sort((one, other) => one.block - other.block || one.start - other.start);
}
