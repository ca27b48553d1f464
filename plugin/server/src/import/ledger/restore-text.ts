/** Makes the article of a text again that somebody deleted, from the bytes that the ledger keeps. */
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { articleFields } from '../article/article-fields';
import { existingArticles } from '../article/existing-articles';
import { createArticle } from '../article/write-article';
import { cleanerOptions } from '../cleaning/cleaner-options';
import type { CleaningResult } from '../cleaning/clean-or-refuse';
import { startCleaningThreads } from '../cleaning/cleaning-threads';
import { forgetDecisions } from '../decisions/close-conflicts';
import { linkEntities } from '../entities/link-entities';
import { findSourceRow } from '../sources/find-source-row';
import { judgeFigures } from '../figures/earlier-figures';
import { askFinders } from '../finders/ask-finders';
import { NothingToUndo, RecordNotFound, RunGoesOn } from '../import-errors';
import { knownPlaces } from '../known-names/known-entities';
import { holdLease, lockNames, makeNamesLock, releaseLease, takeLease, type Lease } from '../lease/lease';
import { findText } from './ledger';
import { mentionsOfText } from '../mentions/mention-rows';
import { storeMentions } from '../mentions/store-mentions';
import { unpackBytes } from './pack-bytes';
import { findRunRow } from '../run/run-records';
import type { RunItemRow, SourceRow, SourceTextRow } from '../rows';
import { bodyOf } from '../article/body';
import { lookupKeysOf, signatureOf } from '../../text/similar/signature';
import { storedIndex } from '../similar/stored-index';

/** The article that was made again. */
export interface RestoredArticle {
  documentId: string;
  title: string;
}

/**
 * Makes the article again that belongs to one text of a run's report, as a draft, with the document id that it had, its
 * evidence, and what its copies are recognised by. What an editor had written in it is not kept anywhere and is lost;
 * what was decided about that counts no more.
 *
 * @throws RecordNotFound; NothingToUndo where it was not deleted or cannot be made again; RunGoesOn
 */
export async function restoreText(strapi: Strapi, runDocumentId: string, itemId: number, userId: number | null): Promise<RestoredArticle> {
  const run = await findRunRow(strapi, runDocumentId);
  const source = await findSourceRow(strapi, run.sourceDocumentId);
  const item = await rowsOf<RunItemRow>(strapi, UIDS.runItem).findOne({ where: { id: itemId, runDocumentId } });
  if (!item) throw new RecordNotFound('text of this run', String(itemId));
  await makeNamesLock(strapi);
  const lease = await takeLease(strapi, source.documentId);
  if (!lease) throw new RunGoesOn(source.name);
  try {
    const text = await deletedText(strapi, source, item.key);
    return await makeAgain(strapi, source, lease, text, item, userId);
  } finally {
    await releaseLease(strapi, lease);
  }
}

async function deletedText(strapi: Strapi, source: SourceRow, key: string): Promise<SourceTextRow> {
  const text = await findText(strapi, source.documentId, key);
  if (!text) throw new RecordNotFound('text', key);
  if (text.articleDocumentId === null || text.state === 'duplicate' || text.raw === null) throw new NothingToUndo(`“${key}” never had an article of its own`);
  if ((await existingArticles(strapi, [text.articleDocumentId])).size > 0) throw new NothingToUndo(`The article of “${key}” is there`);
  return text;
}

async function makeAgain(strapi: Strapi, source: SourceRow, lease: Lease, text: SourceTextRow, item: RunItemRow, userId: number | null): Promise<RestoredArticle> {
  const { hints, fingerprint } = cleanerOptions(strapi, source);
  const result = await cleanInThread(strapi, { bytes: await unpackBytes(text.raw as string), hints: { ...hints, ...text.readHints, key: text.key } });
  if ('unreadable' in result) throw new NothingToUndo(`“${text.key}” cannot be read any more: ${result.unreadable.message}`);
  const cleaned = await askFinders(strapi, result.cleaned, new AbortController().signal);
  return strapi.db.transaction(async () => {
    await holdLease(strapi, lease);
    await lockNames(strapi);
    await deletedText(strapi, source, text.key);
    const run = text.lastChangedRun ?? '';
    const known = await knownPlaces(strapi, cleaned);
    const links = await linkEntities(strapi, cleaned, { confirm: source.confirmPolicy === 'confident', userId, run, previous: text.mentions ?? [], known });
    const fields = articleFields(cleaned, links.organizations, links.initiatives);
    const documentId = await createArticle(strapi, fields, { publish: false, userId, documentId: text.articleDocumentId as string });
    await storeMentions(strapi, documentId, mentionsOfText(cleaned, links.mentions), run);
    const warnings = [...cleaned.warnings, ...(await judgeFigures(strapi, { cleaned, mentions: links.mentions }, { documentId, title: fields.title }))];
    await storedIndex(strapi).add(documentId, lookupKeysOf(signatureOf(bodyOf(cleaned.blocks))));
    await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).updateMany({
      where: { id: text.id },
      data: {
        ...{ state: 'current', articleDocumentId: documentId, base: fields, mentions: links.mentions, articleRun: null, writers: null },
        ...{ warnings, textHash: result.digest.textHash, cleanerFingerprint: fingerprint, reasonCode: null, reasonMessage: null },
      },
    });
    await forgetDecisions(strapi, documentId);
    await rowsOf<RunItemRow>(strapi, UIDS.runItem).updateMany({ where: { id: item.id }, data: { articleDocumentId: documentId, articleTitle: fields.title } });
    return { documentId, title: fields.title };
  });
}

async function cleanInThread(strapi: Strapi, task: Parameters<ReturnType<typeof startCleaningThreads>['clean']>[0]): Promise<CleaningResult> {
  const threads = startCleaningThreads(strapi);
  try {
    return await threads.clean(task);
  } finally {
    await threads.close();
  }
}
