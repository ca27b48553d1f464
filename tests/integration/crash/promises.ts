/** The three promises, read off the tables. */
import type { RunRecord } from '../../../plugin/shared/records';
import type { StrapiProcess } from '../processes/strapi-process';
import type { Newsroom } from './newsroom';
import { tableRows, type ArticleRow, type ConflictRow, type ItemRow, type LedgerRow, type MentionRow } from './tables';

/** Every text that the source listed, and each that is gone, stands in exactly one bucket of a run that ended well. */
export async function expectEveryTextInOneBucket(strapi: StrapiProcess, run: RunRecord, newsroom: Newsroom): Promise<void> {
  const items = await tableRows<ItemRow>(strapi, 'copydesk_import_run_items', { run_document_id: run.documentId });
  const gone = items.filter(({ bucket }) => bucket === 'gone');
  expect({ state: run.state, reason: run.reason, failed: run.counts.failed, waiting: items.filter(({ bucket }) => bucket === null) }).toEqual({ state: 'finished', reason: null, failed: 0, waiting: [] });
  // Texts that the listing found as they were have no row of their own.
  expectEachOnce(items.map(({ key }) => key));
  expect(items.filter(({ key, bucket }) => bucket !== 'gone' && !newsroom.versions.has(key))).toEqual([]);
  expect(run.listed).toBe(newsroom.versions.size);
  expect(Object.values(run.counts).reduce((sum, count) => sum + count, 0)).toBe(newsroom.versions.size + gone.length);
}

/** What an editor wrote stands as it was written, and where the source wanted otherwise there is one open conflict. */
export async function expectEditsKept(strapi: StrapiProcess, { edits }: Newsroom): Promise<void> {
  const drafts = new Map((await tableRows<ArticleRow>(strapi, 'copydesk_articles')).filter(isDraft).map((draft) => [draft.document_id, draft]));
  expect(edits.map(({ documentId, field }) => drafts.get(documentId)?.[field])).toEqual(edits.map(({ value }) => value));
  const open = (await tableRows<ConflictRow>(strapi, 'copydesk_conflicts')).filter(({ state }) => state === 'open');
  expectEachOnce(open.map(({ article_document_id: article, field }) => `${article} ${field}`));
}

/** Nothing is there twice, and nothing without its other half: article and ledger, draft and published, mention and article. */
export async function expectNothingTwiceOrHalf(strapi: StrapiProcess): Promise<void> {
  const articles = await tableRows<ArticleRow>(strapi, 'copydesk_articles');
  const drafts = articles.filter(isDraft).map(({ document_id: documentId }) => documentId);
  const ledger = await tableRows<LedgerRow>(strapi, 'copydesk_source_texts');
  expectEachOnce(ledger.map(({ source_document_id: source, key }) => `${source} ${key}`));
  expectEachOnce(drafts);
  expectEachOnce(articles.filter((article) => !isDraft(article)).map(({ document_id: documentId }) => documentId));
  expectEachOnce(articles.filter(isDraft).map(({ slug }) => slug));
  expect(ledger.map(({ article_document_id: article }) => article).sort()).toEqual(drafts.sort());
  await expectEntitiesOnce(strapi, new Set(drafts));
}

/** Each text that stands in the directory has an article that holds its newest version. */
export async function expectNewestVersions(strapi: StrapiProcess, newsroom: Newsroom): Promise<void> {
  const { versions } = newsroom;
  const bodies = new Map((await tableRows<ArticleRow>(strapi, 'copydesk_articles')).filter(isDraft).map(({ document_id: documentId, body }) => [documentId, body]));
  const current = (await tableRows<LedgerRow>(strapi, 'copydesk_source_texts')).filter(({ state }) => state === 'current');
  expect(keysOf(current)).toEqual([...versions.keys()].sort());
  expect(current.filter(({ key, article_document_id: article }) => !bodies.get(article ?? '')?.includes(newsroom.markOf(key, versions.get(key) ?? 0)))).toEqual([]);
}

async function expectEntitiesOnce(strapi: StrapiProcess, articles: ReadonlySet<string>): Promise<void> {
  for (const table of ['copydesk_organizations', 'copydesk_initiatives']) {
    const entities = await tableRows<{ name_key: string; slug: string }>(strapi, table);
    expectEachOnce(entities.map(({ name_key: nameKey }) => nameKey));
    expectEachOnce(entities.map(({ slug }) => slug));
  }
  const links = await tableRows<{ article_id: number; organization_id: number }>(strapi, 'copydesk_articles_organizations_lnk');
  expectEachOnce(links.map(({ article_id: article, organization_id: organization }) => `${article} ${organization}`));
  const mentions = await tableRows<MentionRow>(strapi, 'copydesk_mentions');
  expectEachOnce(mentions.map((mention) => [mention.article_document_id, mention.entity_document_id, mention.published, mention.block, mention.start].join(' ')));
  expect(new Set(mentions.map(({ article_document_id: article }) => article))).toEqual(articles);
}

function expectEachOnce(values: readonly string[]): void {
  const seen = new Set<string>();
  expect(values.filter((value) => seen.has(value) || !seen.add(value))).toEqual([]);
}

function keysOf(rows: readonly { key: string }[]): string[] {
  return rows.map(({ key }) => key).sort();
}

function isDraft({ published_at: publishedAt }: ArticleRow): boolean {
  return publishedAt === null;
}
