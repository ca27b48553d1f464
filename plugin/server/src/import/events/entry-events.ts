/**
 * Strapi's own events for entries (`entry.create`, `entry.update`, `entry.publish` …), which webhooks and other plugins
 * hear. The Document Service emits one for each entry that it writes, after the commit. A run keeps them back unless its
 * source wants them: thousands at once would be a storm.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import type { RunRow, SourceRow } from '../rows';

const keptBack = new AsyncLocalStorage<true>();

const OURS = 'plugin::copydesk.';

/** Lets no event of our entries out of what {@link announcedAsChosen} keeps quiet. To be called while the plugin starts. */
export function holdEntryEvents(strapi: Strapi): void {
  const { eventHub } = strapi;
  const emit = eventHub.emit.bind(eventHub);
  eventHub.emit = async (name, ...told) => {
    const uid = (told[0] as { uid?: unknown } | undefined)?.uid;
    if (areEntriesQuiet() && name.startsWith('entry.') && typeof uid === 'string' && uid.startsWith(OURS)) return;
    await emit(name, ...told);
  };
}

/** Does a run's work, and lets each entry that it writes be announced where its source says so; never in a first import. */
export async function announcedAsChosen<Result>(strapi: Strapi, run: RunRow, source: SourceRow, work: () => Promise<Result>): Promise<Result> {
  return (await areAnnounced(strapi, run, source)) ? work() : keptBack.run(true, work);
}

/** Whether what is written now is announced by nothing but the event of the finished run. */
export function areEntriesQuiet(): boolean {
  return keptBack.getStore() ?? false;
}

async function areAnnounced(strapi: Strapi, run: RunRow, source: SourceRow): Promise<boolean> {
  if (source.entryEvents !== true) return false;
  if ((run.kind ?? 'import') !== 'import') return true;
  const earlier = { sourceDocumentId: source.documentId, dryRun: false, state: { $in: ['finished', 'waiting'] }, documentId: { $ne: run.documentId } };
  return (await rowsOf<RunRow>(strapi, UIDS.run).findOne({ where: earlier, select: ['id'] })) !== null;
}
