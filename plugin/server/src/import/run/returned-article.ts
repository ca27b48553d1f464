/** Articles that were archived with their text, and what becomes of them when the text is back. */
import { articleStamps } from '../article/article-stamp';
import { storedArticle } from '../article/stored-article';
import { keepEarlierValues } from '../earlier/keep-earlier-values';
import { documentsOf, rowsOf, UIDS, type Strapi } from '../../strapi';
import type { RunItemRow, SourceTextRow } from '../rows';
import type { RunContext } from './run-context';

/** Whether an article stands as the run left it that archived it: then it is published again when its text is back. */
export async function isAsArchived(strapi: Strapi, { state, lastChangedRun, articleDocumentId }: SourceTextRow): Promise<boolean> {
  if (state !== 'archived' || lastChangedRun === null || articleDocumentId === null) return false;
  const item = await rowsOf<RunItemRow>(strapi, UIDS.runItem).findOne({ where: { runDocumentId: lastChangedRun, bucket: 'gone', articleDocumentId }, select: ['articleStamp'] });
  const stamp = (await articleStamps(strapi, [articleDocumentId])).get(articleDocumentId);
  return stamp !== undefined && item?.articleStamp === stamp;
}

/** Publishes an archived article whose text is back as it was, unless somebody touched the article meanwhile. */
export async function publishReturned({ strapi, run }: RunContext, textId: number): Promise<boolean> {
  const known = await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).findOne({ where: { id: textId } });
  if (!known || !(await isAsArchived(strapi, known))) return false;
  const article = await storedArticle(strapi, known.articleDocumentId as string);
  if (!article) return false;
  if (!run.dryRun) await keepEarlierValues(strapi, run.documentId, known, article, {});
  await documentsOf(strapi, UIDS.article).publish({ documentId: article.documentId });
  return true;
}

/**
 * Takes the article of a gone text off the site. One whose draft somebody has changed since it was published is left
 * to that person. @returns whether it was published and now is not
 */
export async function unpublishGone({ strapi, run }: RunContext, textId: number): Promise<boolean> {
  const known = await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).findOne({ where: { id: textId } });
  const article = known?.articleDocumentId ? await storedArticle(strapi, known.articleDocumentId) : null;
  if (!known || article?.status !== 'published') return false;
  await keepEarlierValues(strapi, run.documentId, known, article, {});
  await documentsOf(strapi, UIDS.article).unpublish({ documentId: article.documentId });
  return true;
}
