/** Tells whoever listens that a run has ended: through Strapi's event hub, and so its webhooks. */
import type { Strapi } from '../../strapi';
import { findRun } from '../run/run-records';

export const RUN_FINISHED = 'copydesk.run.finished';

/** Lets administrators choose the event for a webhook. To be called while the plugin starts. */
export function allowRunFinishedWebhook(strapi: Strapi): void {
  strapi.get('webhookStore').addAllowedEvent('COPYDESK_RUN_FINISHED', RUN_FINISHED);
}

/** Emits the one event of a run that has ended, with its counts; nothing for a run that goes on later or was a rehearsal. */
export async function tellRunFinished(strapi: Strapi, runDocumentId: string): Promise<void> {
  const run = await findRun(strapi, runDocumentId);
  if (run.dryRun || run.finishedAt === null) return;
  await strapi.eventHub.emit(RUN_FINISHED, { run });
}
