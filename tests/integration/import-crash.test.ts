import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import type { SourceTextRow } from '../../plugin/server/src/import/rows';
import { appWithPluginConfig } from './app-directory';
import { appDirectory } from './boot';
import { bootImport, finishedRun, runSource, writeTexts } from './import-source';

/** Each kill is two boots. `COPYDESK_CRASHES` asks for more of them. */
const CRASHES = Number(process.env.COPYDESK_CRASHES ?? 2);
const TEXTS = 24;
jest.setTimeout(CRASHES * 120_000 + 120_000);

const story = (number: number) => `第${number}处泵站通电\n\n第${number}处泵站昨日通电，灌溉${number + 50}亩，松石县水务局派出技术员${number + 2}名。\n`;

let directory: string;
let texts: string;
let app: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'copydesk-crash-'));
  texts = path.join(directory, 'texts');
  await writeTexts(texts, Object.fromEntries(Array.from({ length: TEXTS }, (_, index) => [`${index}.txt`, story(index)])));
  app = path.join(directory, 'host');
  await mkdir(path.join(app, 'public/uploads'), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json']) await cp(path.join(appDirectory, file), path.join(app, file));
  await symlink(path.join(appDirectory, 'node_modules'), path.join(app, 'node_modules'), 'dir');
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const settings = () => ({ allowedRoots: [texts], workers: 1, leaseSeconds: 2, sources: [{ name: 'crash', location: texts, publishPolicy: 'always' }] });

/** Imports in a process of its own and kills it without warning once about `after` texts are in a bucket. */
async function importAndKill(database: string, after: number): Promise<void> {
  const environment = { ...process.env, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: database };
  const child = spawn(process.execPath, [path.join(appDirectory, 'plugin/bin/copydesk.js'), 'import'], { cwd: app, env: environment, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (child.exitCode === null && bucketsIn(database) < after) await pause(10);
  child.kill('SIGKILL');
  await ended;
}

function bucketsIn(database: string): number {
  try {
    const reader = new Database(database, { readonly: true, fileMustExist: true });
    try {
      return (reader.prepare('SELECT COUNT(*) AS count FROM copydesk_import_run_items WHERE bucket IS NOT NULL').get() as { count: number }).count;
    } finally {
      reader.close();
    }
  } catch {
    // The database or the table is not there yet, or locked this very moment.
    return 0;
  }
}

test('killed anywhere, a run goes on at the next start: nothing lost, doubled or half written', async () => {
  const built = await appWithPluginConfig(path.join(appDirectory, 'dist'), directory, settings());
  await rename(built, path.join(app, 'dist'));
  for (let crash = 0; crash < CRASHES; crash += 1) {
    const databaseDirectory = path.join(directory, `database-${crash}`);
    await mkdir(databaseDirectory);
    const after = 1 + Math.floor((crash + Math.random()) * ((TEXTS - 2) / CRASHES));
    await importAndKill(path.join(databaseDirectory, 'data.db'), after);

    const booted = await bootImport(texts, settings(), { directory: databaseDirectory });
    try {
      let resumed: string[] = [];
      while (resumed.length === 0) {
        // The dead process's lease has to run out on the database's clock.
        await pause(50);
        resumed = await booted.runs.resumeRuns();
      }
      const run = await finishedRun(booted, await booted.runs.waitForRun(resumed[0]));
      expect(run).toMatchObject({ state: 'finished', listed: TEXTS, done: TEXTS, counts: { created: TEXTS } });
      const articles = await rowsOf<{ documentId: string; slug: string; publishedAt: string | null }>(booted.strapi, UIDS.article).findMany({});
      expect(articles.filter(({ publishedAt }) => publishedAt === null)).toHaveLength(TEXTS);
      expect(articles.filter(({ publishedAt }) => publishedAt !== null)).toHaveLength(TEXTS);
      expect(new Set(articles.map(({ slug }) => slug)).size).toBe(TEXTS);
      const ledger = await rowsOf<SourceTextRow>(booted.strapi, UIDS.sourceText).findMany({});
      expect(new Set(ledger.map(({ articleDocumentId }) => articleDocumentId))).toEqual(new Set(articles.map(({ documentId }) => documentId)));
      expect(ledger).toHaveLength(TEXTS);
      const names = (await rowsOf<{ name: string }>(booted.strapi, UIDS.organization).findMany({})).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const [source] = await booted.sources.listSources();
      expect(await runSource(booted, source)).toMatchObject({ counts: { unchanged: TEXTS } });
    } finally {
      await booted.stop();
    }
  }
});
