import { rowsOf, UIDS } from '../../strapi';
import { existingArticles } from '../article/existing-articles';
import { keyHash } from '../hashes';
import { findTexts, type LightSourceText } from '../ledger';
import { holdLease } from '../lease';
import type { Listed } from '../reading/source-reader';
import type { RunItemRow, RunRow } from '../rows';
import { batches } from './batches';
import { outcome, type Outcome } from './outcome';
import type { RunContext } from './run-context';

const BATCH = 500;
/** A file written this shortly before it was hashed may have changed again within the same time stamp. */
const RACY_MS = 2_000;
/** Size and time are not trusted for longer than a week. */
const TRUSTED_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * The first step of a run: writes down every text that the source lists. A text whose size and time are those of its
 * last import is unchanged at once; all others wait for the second step. Beginning again after a crash is harmless.
 */
export async function listTexts(context: RunContext): Promise<void> {
  const { strapi, run, progress, signal } = context;
  let whole = true;
  for await (const batch of batches(context.reader.list(), BATCH)) {
    signal.throwIfAborted();
    if (batch.some((listed) => listed.hidesTexts)) whole = false;
    await writeBatch(context, batch);
    await progress.tell();
  }
  signal.throwIfAborted();
  const runs = rowsOf<RunRow>(strapi, UIDS.run);
  run.listed = await rowsOf<RunItemRow>(strapi, UIDS.runItem).count({ where: { runDocumentId: run.documentId } });
  run.listedWhole = whole;
  run.state = 'importing';
  await runs.updateMany({ where: { documentId: run.documentId }, data: { listed: run.listed, listedWhole: whole, state: 'importing' } });
}

async function writeBatch({ strapi, run, source, lease, progress }: RunContext, batch: Listed[]): Promise<void> {
  const listed = new Map(batch.sort(byKey).map((entry) => [keyHash(entry.key), entry]));
  const items = rowsOf<RunItemRow>(strapi, UIDS.runItem);
  const known = await findTexts(strapi, source.documentId, [...listed.keys()]);
  const articles = await existingArticles(strapi, [...known.values()].map((text) => text.articleDocumentId));
  const outcomes = await strapi.db.transaction(async () => {
    await holdLease(strapi, lease);
    const there = await items.findMany({ where: { runDocumentId: run.documentId, keyHash: { $in: [...listed.keys()] } }, select: ['keyHash'] });
    for (const { keyHash: before } of there) listed.delete(before);
    const rows = [...listed].map(([hash, entry]) => ({ hash, entry, settled: settledAtOnce(entry, known.get(hash), articles) }));
    if (rows.length > 0) await items.createMany({ data: rows.map(({ hash, entry, settled }) => itemRow(run, entry.key, hash, settled)) });
    return rows.map(({ settled }) => settled);
  });
  for (const settled of outcomes) if (settled) progress.add(settled.bucket);
}

/** @returns null where the text has to be read */
function settledAtOnce(listed: Listed, known: LightSourceText | undefined, articles: Map<string, string>): Outcome | null {
  if (listed.fault) return outcome('failed', listed.fault.reason, listed.fault.message);
  if (!known || !isTrusted(known, listed.size, listed.modifiedAt)) return null;
  const documentId = known.articleDocumentId as string;
  const title = articles.get(documentId);
  return title === undefined ? null : { bucket: 'unchanged', article: { documentId, title } };
}

function isTrusted(known: LightSourceText, size: number | null, modifiedAt: number | null): boolean {
  if (known.state !== 'current' || size === null || modifiedAt === null || known.hashedAt === null) return false;
  const hashedAt = Number(known.hashedAt);
  return Number(known.size) === size && Number(known.modifiedAt) === modifiedAt && hashedAt - modifiedAt > RACY_MS && Date.now() - hashedAt < TRUSTED_MS;
}

/** The row that a text has in a run's report; without an outcome it waits. */
export function itemRow(run: RunRow, key: string, hash: string, settled: Outcome | null): Partial<RunItemRow> {
  return { runDocumentId: run.documentId, key, keyHash: hash, ...itemOutcome(settled) };
}

/** An outcome as the columns of a report's row. */
export function itemOutcome(settled: Outcome | null): Partial<RunItemRow> {
  return {
    bucket: settled?.bucket ?? null,
    reasonCode: settled?.reason?.code ?? null,
    reasonMessage: settled?.reason?.message ?? null,
    warnings: settled?.warnings?.length ? settled.warnings : null,
    articleDocumentId: settled?.article?.documentId ?? null,
    articleTitle: settled?.article?.title ?? null,
    articleStamp: settled?.stamp ?? null,
    differences: settled?.differences?.length ? settled.differences : null,
  };
}

function byKey(one: Listed, other: Listed): number {
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}
