import { rowsOf, UIDS } from '../../strapi';
import { insertPlain } from '../bulk/insert-rows';
import { keyHash } from '../ledger/hashes';
import { findStates, type KnownState } from '../ledger/ledger';
import { holdLease } from '../lease/lease';
import type { Listed } from '../reading/source-reader';
import type { RunItemRow, RunRow } from '../rows';
import { HiddenPlaces } from './hidden-keys';
import { countIds, IdCollector } from './id-ranges';
import { outcome, type Outcome } from './outcome';
import type { RunContext } from './run-context';
import { updateRun } from './update-run';

/** A file written this shortly before it was hashed may have changed again within the same time stamp. */
const RACY_MS = 2_000;
/** Size and time are not trusted for longer than a week. */
const TRUSTED_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * The first step of a run: finds every text that the source lists. A text whose size and time are those of its last
 * import is unchanged at once and leaves no row, only its place in the ledger, kept in the run; all others get a row in
 * the report and wait for the second step. Beginning again after a crash is harmless.
 */
export async function listTexts(context: RunContext): Promise<void> {
  const { strapi, run, progress, signal } = context;
  const unchanged = new IdCollector();
  const hidden = new HiddenPlaces();
  for await (const page of context.reader.pages()) {
    signal.throwIfAborted();
    hidden.add(page);
    await writePage(context, page, unchanged);
    await progress.tell();
  }
  signal.throwIfAborted();
  const ranges = unchanged.ranges();
  const listed = countIds(ranges) + (await rowsOf<RunItemRow>(strapi, UIDS.runItem).count({ where: { runDocumentId: run.documentId } }));
  const whereItStands = { listed, ...hidden.columns, unchanged: ranges, state: 'importing' as const };
  await updateRun(strapi, run, context.lease, whereItStands);
  Object.assign(run, whereItStands);
}

async function writePage(context: RunContext, page: Listed[], unchanged: IdCollector): Promise<void> {
  const { strapi, source, progress } = context;
  const hashed = page.map((entry) => ({ hash: keyHash(entry.key), entry }));
  const known = await findStates(strapi, source.documentId, hashed.map(({ hash }) => hash));
  const others = hashed.filter(({ hash, entry }) => {
    const text = known.get(hash);
    if (entry.fault || !text || !isTrusted(text, entry.size, entry.modifiedAt)) return true;
    unchanged.add(text.id);
    progress.add('unchanged');
    return false;
  });
  if (others.length > 0) await writeItems(context, others.sort(byKey));
}

async function writeItems({ strapi, run, lease, progress }: RunContext, listed: { hash: string; entry: Listed }[]): Promise<void> {
  const items = rowsOf<RunItemRow>(strapi, UIDS.runItem);
  const written = await strapi.db.transaction(async () => {
    await holdLease(strapi, lease);
    const found = await items.findMany({ where: { runDocumentId: run.documentId, keyHash: { $in: listed.map(({ hash }) => hash) } }, select: ['keyHash'] });
    const there = new Set(found.map((item) => item.keyHash));
    const rows = listed.filter(({ hash }) => !there.has(hash)).map(({ hash, entry }) => itemRow(run, entry.key, hash, entry.fault ? outcome('failed', entry.fault.reason, entry.fault.message) : null));
    await insertPlain(strapi, UIDS.runItem, rows);
    return rows;
  });
  for (const { bucket } of written) if (bucket) progress.add(bucket);
}

function isTrusted({ state, size, modifiedAt, hashedAt, hasArticle }: KnownState, listedSize: number | null, listedTime: number | null): boolean {
  if (state !== 'current' || !hasArticle || listedSize === null || listedTime === null || hashedAt === null) return false;
  return size === listedSize && modifiedAt === listedTime && hashedAt - listedTime > RACY_MS && Date.now() - hashedAt < TRUSTED_MS;
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
    reasonValues: settled?.reason?.values ?? null,
    warnings: settled?.warnings?.length ? settled.warnings : null,
    articleDocumentId: settled?.article?.documentId ?? null,
    articleTitle: settled?.article?.title ?? null,
    articleStamp: settled?.stamp ?? null,
    differences: settled?.differences?.length ? settled.differences : null,
  };
}

function byKey({ entry: one }: { entry: Listed }, { entry: other }: { entry: Listed }): number {
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}
