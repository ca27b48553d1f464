import type { RunRecord, SourceInput } from '../../../../shared/records';
import { rowsOf, setting, UIDS, type Strapi } from '../../strapi';
import { RunGoesOn } from '../import-errors';
import { startRun, waitForRun } from '../run/runner';
import type { RunRow, SourceRow, SourceTextRow } from '../rows';
import { sourceInputSchema } from './source-input';

/** Makes the sources that the configuration declares and that are not there yet. Those that are there stay as they are. */
export async function makeDeclaredSources(strapi: Strapi): Promise<void> {
  const rows = rowsOf<SourceRow>(strapi, UIDS.source);
  for (const input of declaredSources(strapi)) {
    if (await rows.findOne({ where: { name: input.name } })) continue;
    await rows.create({ data: input });
    strapi.log.info(`Copydesk made the source “${input.name}” as the configuration declares it`);
  }
}

/**
 * Imports each declared source of which nothing was imported and no run was started yet; none after `signal` is aborted.
 *
 * @returns the runs at their end
 */
export async function importDeclaredSources(strapi: Strapi, signal: AbortSignal): Promise<RunRecord[]> {
  const runs: RunRecord[] = [];
  for (const { name } of declaredSources(strapi)) {
    if (signal.aborted) break;
    const source = await rowsOf<SourceRow>(strapi, UIDS.source).findOne({ where: { name, enabled: true } });
    if (!source || (await hasHistory(strapi, source.documentId))) continue;
    try {
      const { documentId } = await startRun(strapi, source.documentId, { trigger: 'start' });
      runs.push(await waitForRun(strapi, documentId));
    } catch (error) {
      if (!(error instanceof RunGoesOn)) throw error;
    }
  }
  return runs;
}

function declaredSources(strapi: Strapi): SourceInput[] {
  return (setting<unknown[] | undefined>(strapi, 'sources') ?? []).map((source) => sourceInputSchema.parse(source));
}

async function hasHistory(strapi: Strapi, sourceDocumentId: string): Promise<boolean> {
  const texts = await rowsOf<SourceTextRow>(strapi, UIDS.sourceText).count({ where: { sourceDocumentId } });
  const runs = await rowsOf<RunRow>(strapi, UIDS.run).count({ where: { sourceDocumentId } });
  return texts + runs > 0;
}
