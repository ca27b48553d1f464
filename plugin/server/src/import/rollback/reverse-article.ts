import { articleStamps, versionTimes } from '../article/article-stamp';
import { lockDraft } from '../article/lock-draft';
import { storedArticle } from '../article/stored-article';
import { earlierValues, type EarlierValueRow } from '../earlier/keep-earlier-values';
import { mergeArticle } from '../merge/merge-article';
import type { RunItemRow, SourceTextRow } from '../rows';
import { outcome, type Outcome } from '../run/outcome';
import { rowsOf, UIDS } from '../../strapi';
import { isLinkedFromElsewhere } from './links';
import { removeArticle } from './remove-article';
import { restoreArticle, restoreRest } from './restore-article';
import type { RollbackContext } from './rollback-context';

/**
 * Takes back what the run did to one article. One that it made goes; one that it changed gets its earlier values back,
 * three ways where somebody changed something else since. What cannot be taken back without losing somebody's work is
 * kept whole. Must run in the entry's transaction.
 */
export async function reverseArticle(context: RollbackContext, { keyHash, key, articleDocumentId, articleTitle }: RunItemRow): Promise<Outcome> {
  const { strapi, ofRun } = context;
  const documentId = articleDocumentId as string;
  await lockDraft(strapi, documentId);
  const article = { documentId, title: articleTitle ?? '' };
  const kept = (code: string, message: string): Outcome => ({ ...outcome('kept', code, message), article });
  const done = await rowsOf<RunItemRow>(strapi, UIDS.runItem).findOne({ where: { runDocumentId: ofRun, keyHash } });
  const stamp = (await articleStamps(strapi, [documentId])).get(documentId);
  if (stamp === undefined) return outcome('kept', 'deletedSince', `The article of “${key}” was deleted since and stays deleted`);
  const text = await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).findOne({ where: { articleDocumentId: documentId, state: { $ne: 'duplicate' } } });
  if (!done || !text || text.lastChangedRun !== ofRun) return kept('laterRun', `A later run has changed “${key}”; undo that one first`);
  const untouched = stamp === done.articleStamp;
  if (done.bucket === 'created') {
    if (!untouched) return kept('editedSince', `The article of “${key}” was edited or published since; it stays`);
    if (await isLinkedFromElsewhere(context, UIDS.article, documentId)) return kept('linkedSince', `Something else has been linked to the article of “${key}” since; it stays`);
    await removeArticle(context, text, documentId);
    return { ...outcome('reversed', 'removed', `The article of “${key}” was removed`), article };
  }
  const earlier = (await earlierValues(strapi, ofRun, [keyHash])).get(keyHash);
  if (!earlier) return kept('valuesGone', `What “${key}” was before that run is no longer kept`);
  if (untouched) {
    await restoreArticle(context, earlier, text);
    return { ...outcome('reversed', 'restored', `The article of “${key}” has its earlier values back`), article };
  }
  const contested = await restoreAround(context, earlier, text);
  if (contested.length > 0) return kept('editedSince', `${contested.join(', ')} of “${key}” were edited since; the article stays as it is`);
  if (await isPublishedSince(context, earlier)) {
    return { ...outcome('reversed', 'restoredDraft', `The draft of “${key}” has its earlier values back, and what was edited since; readers see the published version as it is until somebody publishes the draft`), article };
  }
  return { ...outcome('reversed', 'restoredAround', `The article of “${key}” has its earlier values back, and what was edited since`), article };
}

/** Takes the run's changes out of a draft that was edited since. @returns fields that both changed; then nothing was written */
async function restoreAround(context: RollbackContext, earlier: EarlierValueRow, text: SourceTextRow): Promise<string[]> {
  const { strapi } = context;
  const now = await storedArticle(strapi, earlier.articleDocumentId);
  if (!now) return ['article'];
  if (Object.keys(earlier.article.fields).length === 0 && earlier.article.status !== now.status) return ['publication'];
  const { changes, conflicts } = mergeArticle({ ...now.fields, ...earlier.article.left }, now.fields, { ...now.fields, ...earlier.article.fields });
  if (conflicts.length > 0) return conflicts.map(({ field }) => field);
  await restoreRest(context, earlier, text, changes);
  return [];
}

/** Whether readers see a version that was published by the run or after it, which nobody but an editor may take from them or publish anew. */
async function isPublishedSince({ strapi }: RollbackContext, { articleDocumentId, article }: EarlierValueRow): Promise<boolean> {
  const now = (await versionTimes(strapi, [articleDocumentId])).get(articleDocumentId);
  return now?.published != null && (now.published !== article.times.published || now.publishedAt !== article.times.publishedAt);
}
