/**
 * The first step of a rollback: writes down every entry that the run may have written, articles first. Beginning again
 * after a crash is harmless.
 */
import type { Bucket } from '../../../../shared/records';
import { rowsOf, UIDS } from '../../strapi';
import type { Entity, EntityType } from '../entities/entity-store';
import { keyHash } from '../ledger/hashes';
import { holdLease } from '../lease/lease';
import type { RunItemRow, SourceTextRow } from '../rows';
import { updateRun } from '../run/update-run';
import type { RollbackContext } from './rollback-context';

const BATCH = 200;
/** Buckets of texts whose article, or what the ledger knows of it, a run has changed. */
const WRITTEN: readonly Bucket[] = ['created', 'updated', 'merged', 'conflict', 'kept', 'gone'];

export async function listEntries(context: RollbackContext): Promise<void> {
  const { strapi, run, lease } = context;
  await forWrittenItems(context, (items) => addItems(context, items.map(articleItem)));
  await forWrittenItems(context, async (items) => addItems(context, await entityItems(context, items)));
  run.listed = await rowsOf<RunItemRow>(strapi, UIDS.runItem).count({ where: { runDocumentId: run.documentId } });
  run.state = 'importing';
  await updateRun(strapi, run, lease, { listed: run.listed, listedWhole: false, state: 'importing' });
}

async function forWrittenItems({ strapi, ofRun, signal }: RollbackContext, work: (items: RunItemRow[]) => Promise<void>): Promise<void> {
  const items = rowsOf<RunItemRow>(strapi, UIDS.runItem);
  for (let after = 0; ; ) {
    signal.throwIfAborted();
    const where = { runDocumentId: ofRun, bucket: { $in: [...WRITTEN] }, articleStamp: { $notNull: true }, articleDocumentId: { $notNull: true }, id: { $gt: after } };
    const batch = await items.findMany({ where, orderBy: { id: 'asc' }, limit: BATCH });
    if (batch.length === 0) return;
    await work(batch);
    after = batch[batch.length - 1].id;
  }
}

type NewItem = Pick<RunItemRow, 'key' | 'keyHash' | 'articleDocumentId' | 'articleTitle' | 'entryType'>;

function articleItem({ key, keyHash: hash, articleDocumentId, articleTitle }: RunItemRow): NewItem {
  return { key, keyHash: hash, articleDocumentId, articleTitle, entryType: 'article' };
}

/** The organizations and initiatives that the run made for these texts, the oldest first. */
async function entityItems({ strapi, ofRun }: RollbackContext, items: RunItemRow[]): Promise<NewItem[]> {
  const texts = await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).findMany({
    where: { articleDocumentId: { $in: items.map(({ articleDocumentId }) => articleDocumentId) } },
    select: ['mentions'],
  });
  const linked = texts.flatMap(({ mentions }) => mentions ?? []);
  const made: NewItem[] = [];
  for (const type of ['organization', 'initiative'] as const) {
    const documentIds = linked.filter((mention) => mention.type === type).flatMap(({ documentId, linkedDocumentId }) => [documentId, linkedDocumentId ?? documentId]);
    for (const { documentId, name } of await madeBy(strapi, type, [...new Set(documentIds)], ofRun)) {
      made.push({ key: name, keyHash: keyHash(`${type}:${documentId}`), articleDocumentId: documentId, articleTitle: name, entryType: type });
    }
  }
  return made;
}

async function madeBy(strapi: RollbackContext['strapi'], type: EntityType, documentIds: string[], run: string): Promise<Entity[]> {
  if (documentIds.length === 0) return [];
  const entities = await rowsOf<Entity>(strapi, UIDS[type]).findMany({ where: { documentId: { $in: documentIds } }, select: ['documentId', 'name', 'imported'], orderBy: { id: 'asc' } });
  return entities.filter(({ imported }) => imported?.run === run);
}

async function addItems({ strapi, run, lease }: RollbackContext, items: NewItem[]): Promise<void> {
  const rows = rowsOf<RunItemRow>(strapi, UIDS.runItem);
  await strapi.db.transaction(async () => {
    await holdLease(strapi, lease);
    const there = await rows.findMany({ where: { runDocumentId: run.documentId, keyHash: { $in: items.map((item) => item.keyHash) } }, select: ['keyHash'] });
    const known = new Set(there.map((item) => item.keyHash));
    const added = items.filter((item) => !known.has(item.keyHash)).map((item) => ({ ...item, runDocumentId: run.documentId, bucket: null }));
    if (added.length > 0) await rows.createMany({ data: added });
  });
}
