import type { CleanedText } from '../../../../shared/cleaned-text';
import { documentsOf, UIDS } from '../../strapi';
import { bodyOf } from '../article/body';
import { articleFields, type ArticleFields } from '../article/article-fields';
import { fieldDifferences } from '../article/field-differences';
import { lockDraft } from '../article/lock-draft';
import { recordConflicts } from '../article/record-conflicts';
import { storedArticle, type StoredArticle } from '../article/stored-article';
import { holdsUnpublishedEdits } from '../article/unpublished-edits';
import { newDocumentId } from '../bulk/create-documents';
import { keepEarlierValues } from '../earlier/keep-earlier-values';
import { createArticle, policyPublishes, updateArticle } from '../article/write-article';
import { noteRecalled, recallDecisions, type RecalledDecision } from '../decisions/recall-decisions';
import { followMerges } from '../entities/entity-store';
import { linkEntities, type LinkedEntities } from '../entities/link-entities';
import { knownPlaces } from '../known-names/known-entities';
import { judgeFigures } from '../figures/earlier-figures';
import { writeText } from '../ledger/ledger';
import { lockNames } from '../lease/lease';
import { mentionsOfText } from '../mentions/mention-rows';
import { storeMentions } from '../mentions/store-mentions';
import { mergeArticle, type MergedArticle } from '../merge/merge-article';
import type { SourceTextRow } from '../rows';
import { findReprint, rememberText } from '../similar/find-reprint';
import { isLinkedOnly, reprintColumns, settleReprint } from '../similar/settle-reprint';
import { settledAsDuplicate } from './apply-same-bytes';
import { isAsArchived } from './returned-article';
import { keepUndone } from './keep-undone';
import { outcome, type Outcome } from './outcome';
import { ledgerColumns } from './ledger-columns';
import { ID_TWICE, placeById, type IdTwice } from './place-by-id';
import { withWarnings, type PreparedCleaned } from './prepared';
import { recordUnimported } from './record-unimported';
import type { RunContext } from './run-context';

/** Settles a text whose bytes are new: makes its article, or merges it into the one that it has. */
export async function applyCleaned(context: RunContext, prepared: PreparedCleaned): Promise<Outcome> {
  const { strapi, source, run, authorId } = context;
  await lockNames(strapi);
  for (const text of [prepared.known, prepared.namesake]) if (text?.articleDocumentId) await lockDraft(strapi, text.articleDocumentId);
  const asDuplicate = await settledAsDuplicate(context, prepared);
  if (asDuplicate) return asDuplicate;
  const placed = await placeById(context, prepared);
  if ('firstKey' in placed) return refuseIdTwice(context, prepared, placed);
  const { known, movedFrom } = placed;
  if (known?.undoneTextHash && !run.importUndone && run.kind !== 'reclean' && known.undoneTextHash === prepared.digest.textHash) return keepUndone(context, prepared);
  if (known?.articleDocumentId && known.state !== 'duplicate') return withMove(await mergeIntoArticle(context, prepared, known, known.articleDocumentId), movedFrom);
  const text = bodyOf(prepared.cleaned.blocks);
  const reprint = await findReprint(context, text);
  if (reprint && isLinkedOnly(context, reprint)) return settleReprint(context, prepared, known, reprint);
  const links = await link(context, prepared.cleaned, []);
  const fields = articleFields(prepared.cleaned, links.organizations, links.initiatives);
  const documentId = newDocumentId(strapi, UIDS.article);
  const judged = withWarnings(prepared, await judgeFigures(strapi, { cleaned: prepared.cleaned, mentions: links.mentions }, { documentId, title: fields.title }));
  const publish = policyPublishes(source.publishPolicy, judged.cleaned.warnings);
  await createArticle(strapi, fields, { publish, userId: authorId, documentId });
  await storeMentions(strapi, documentId, mentionsOfText(prepared.cleaned, links.mentions), run.documentId);
  await rememberText(context, documentId, fields.title, text);
  await writeLedger(context, judged, known, { ...reprintColumns(reprint), state: 'current', base: fields, mentions: links.mentions, articleDocumentId: documentId, articleRun: run.documentId, writers: null });
  return { bucket: 'created', warnings: judged.cleaned.warnings, article: { documentId, title: fields.title } };
}

function refuseIdTwice(context: RunContext, prepared: PreparedCleaned, { firstKey, here }: IdTwice): Promise<Outcome> {
  const { item, read, digest } = prepared;
  const message = `“${item.key}” has the same id as “${firstKey}” (${digest.explicitId}), which keeps it; give each text an id of its own`;
  return recordUnimported(context, { ...prepared, known: here ?? undefined }, 'quarantined', read, outcome('quarantined', ID_TWICE, message));
}

/** Says of a text that it was known by its id at another place. */
function withMove(settled: Outcome, movedFrom: string | null): Outcome {
  if (movedFrom === null) return settled;
  const moved = `Moved from “${movedFrom}”`;
  if (settled.bucket === 'unchanged') return { ...settled, ...outcome('moved', 'moved', moved) };
  return settled.reason ? { ...settled, reason: { ...settled.reason, message: `${moved}; ${settled.reason.message}` } } : settled;
}

async function mergeIntoArticle(context: RunContext, prepared: PreparedCleaned, known: SourceTextRow, documentId: string): Promise<Outcome> {
  const { strapi, source, run } = context;
  const article = await storedArticle(strapi, documentId);
  if (!article) {
    await writeLedger(context, prepared, known, { state: 'detached' });
    return outcome('kept', 'articleDeleted', `The article of “${known.key}” was deleted by an editor and stays deleted`);
  }
  const links = await link(context, prepared.cleaned, known.mentions ?? []);
  const base = await baseWithMerges(strapi, known.base);
  const { merged, recalled } = await recallDecisions(
    strapi, documentId, mergeArticle(base, article.fields, articleFields(prepared.cleaned, links.organizations, links.initiatives)),
  );
  const judged = withWarnings(prepared, await judgeFigures(strapi, { cleaned: prepared.cleaned, mentions: links.mentions }, { documentId, title: article.fields.title }));
  const isBack = await isAsArchived(strapi, known);
  if (!run.dryRun && (merged.sourceChanged || isBack)) await keepEarlierValues(strapi, run.documentId, known, article, merged.changes);
  if (isBack) await documentsOf<{ documentId: string }>(strapi, UIDS.article).publish({ documentId });
  if (Object.keys(merged.changes).length > 0) {
    const publish = merged.conflicts.length === 0 && policyPublishes(source.publishPolicy, judged.cleaned.warnings) && (isBack || (await mayPublish(strapi, article, base)));
    await updateArticle(strapi, documentId, merged.changes, publish, run.documentId);
  }
  await storeMentions(strapi, documentId, mentionsOfText(prepared.cleaned, links.mentions), run.documentId);
  await rememberText(context, documentId, article.fields.title, bodyOf(prepared.cleaned.blocks));
  await recordConflicts(strapi, { documentId, source: source.documentId }, merged.conflicts, run.documentId);
  await noteRecalled(strapi, recalled, article.fields, run.documentId);
  await writeLedger(context, judged, known, { state: 'current', base: merged.base, mentions: links.mentions });
  const title = merged.changes.title ?? article.fields.title;
  const settled = isBack && !merged.sourceChanged ? outcome('updated', 'returned', `“${known.key}” is back; its article is published again`) : mergeOutcome(merged, recalled, known.key);
  const differences = run.dryRun ? await fieldDifferences(strapi, article.fields, merged.changes) : [];
  return { ...settled, warnings: judged.cleaned.warnings, article: { documentId, title }, differences };
}

/** Whether a run may publish over what is published: never with a person's unpublished edits. */
async function mayPublish(strapi: RunContext['strapi'], article: StoredArticle, base: ArticleFields | null): Promise<boolean> {
  return article.status === 'published' || (article.status === 'modified' && !(await holdsUnpublishedEdits(strapi, article, base)));
}

/** The base with merged entries followed: an organization that an editor took from the article stays out of it under its new name. */
async function baseWithMerges(strapi: RunContext['strapi'], base: ArticleFields | null): Promise<ArticleFields | null> {
  if (base === null) return null;
  return { ...base, organizations: await followMerges(strapi, 'organization', base.organizations), initiatives: await followMerges(strapi, 'initiative', base.initiatives) };
}

function mergeOutcome(merged: MergedArticle, recalled: readonly RecalledDecision[], key: string): Outcome {
  const changed = Object.keys(merged.changes);
  const again = recalled.map(({ row: { field, decision, decidedByName } }) => `${field} as before (${decision}${decidedByName === null ? '' : `, ${decidedByName}`})`).join(', ');
  if (merged.conflicts.length > 0) {
    const decided = again === '' ? '' : `; decided ${again}`;
    const fields = merged.conflicts.map(({ field }) => field);
    return outcome('conflict', 'bothChanged', `Source and editor changed ${fields.join(', ')} of “${key}” differently; the editor's version stands${decided}`, { fields });
  }
  if (again !== '') return outcome(changed.length === 0 ? 'kept' : 'merged', 'decidedBefore', `Decided ${again} in “${key}”`, { fields: recalled.map(({ row }) => row.field) });
  if (!merged.sourceChanged) return { bucket: 'unchanged' };
  if (changed.length === 0) return outcome('kept', 'editorsVersion', `The article of “${key}” stays as the editor has it`);
  return outcome(merged.editorChanged ? 'merged' : 'updated', 'fieldsChanged', `Changed: ${changed.join(', ')}`, { fields: changed });
}

async function link({ strapi, source, run, authorId }: RunContext, cleaned: CleanedText, previous: NonNullable<SourceTextRow['mentions']>): Promise<LinkedEntities> {
  const known = await knownPlaces(strapi, cleaned);
  return linkEntities(strapi, cleaned, { confirm: source.confirmPolicy === 'confident', userId: authorId, run: run.documentId, previous, known });
}

async function writeLedger(context: RunContext, prepared: PreparedCleaned, known: SourceTextRow | null, data: Partial<SourceTextRow> & { base?: ArticleFields }): Promise<void> {
  await writeText(context.strapi, context.source.documentId, prepared.item.key, known?.id ?? null, { ...ledgerColumns(context, prepared), ...data });
}
