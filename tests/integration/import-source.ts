/** A source of texts in a temporary directory, and what tests ask of its runs. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { RunItemRecord, RunRecord, SourceInput, SourceRecord } from '../../plugin/shared/records';
import type { RunsService } from '../../plugin/server/src/services/runs';
import type { SourcesService } from '../../plugin/server/src/services/sources';
import { bootStrapi, type BootOptions, type RunningStrapi } from './boot';

export interface ImportApp extends RunningStrapi {
  runs: RunsService;
  sources: SourcesService;
  /** The only allowed root. */
  texts: string;
}

/** Boots Strapi with one allowed root, a temporary directory. `settings` are added to the plugin's. */
export async function bootImport(root: string, settings: Record<string, unknown> = {}, options: BootOptions = {}): Promise<ImportApp> {
  await mkdir(root, { recursive: true });
  const app = await bootStrapi({ ...options, copydesk: { allowedRoots: [root], workers: 1, ...settings } });
  const plugin = app.strapi.plugin('copydesk');
  return { ...app, runs: plugin.service('runs') as RunsService, sources: plugin.service('sources') as SourcesService, texts: root };
}

/** Boots Strapi with a new temporary directory as its one allowed root, which `stop` removes. */
export async function bootNewsroom(settings: Record<string, unknown> = {}, options: BootOptions = {}): Promise<ImportApp> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-texts-'));
  const removeTexts = () => rm(root, { recursive: true, force: true });
  try {
    const app = await bootImport(root, settings, options);
    return { ...app, stop: () => app.stop().finally(removeTexts) };
  } catch (error) {
    await removeTexts();
    throw error;
  }
}

/** Makes a source on a new directory below the allowed root. */
export async function makeSource(app: ImportApp, name: string, input: Partial<SourceInput> = {}): Promise<SourceRecord & { directory: string }> {
  const directory = path.join(app.texts, name);
  await mkdir(directory, { recursive: true });
  return { ...(await app.sources.saveSource({ name, location: directory, ...input })), directory };
}

export async function writeTexts(directory: string, texts: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
    await writeFile(path.join(directory, name), text);
  }
}

export async function removeText(directory: string, name: string): Promise<void> {
  await rm(path.join(directory, name), { recursive: true });
}

export interface FinishedRun extends RunRecord {
  items: RunItemRecord[];
  /** Bucket and, after a colon, the reason's code, by key. */
  report: Record<string, string>;
}

/** Runs a source to its end. */
export async function runSource(app: ImportApp, source: Pick<SourceRecord, 'documentId'>, options: Partial<Parameters<RunsService['startRun']>[1]> = {}): Promise<FinishedRun> {
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'command', ...options });
  return finishedRun(app, await app.runs.waitForRun(documentId));
}

export async function finishedRun(app: ImportApp, run: RunRecord): Promise<FinishedRun> {
  const items: RunItemRecord[] = [];
  for (let page = 1; ; page += 1) {
    const { results, pagination } = await app.runs.listRunItems(run.documentId, { page, pageSize: 200 });
    items.push(...results);
    if (page >= pagination.pageCount) break;
  }
  const report = Object.fromEntries(items.map(({ key, bucket, reason }) => [key, reason ? `${bucket}:${reason.code}` : bucket]));
  return { ...run, items, report };
}
