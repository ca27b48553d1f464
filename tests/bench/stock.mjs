/**
 * Lookups in a full database: a real Strapi on SQLite with 100,000 texts and 100,000 confirmed organizations
 * (`COPYDESK_BENCH_TEXTS` for another number), stored past Strapi. Bounds: names learnt in 3 s and 300 MB, 5 ms a text of
 * 3,000 characters to find them; 5 ms to find whether a text reprints another. Also how long it takes to look for
 * entries that may be the same: among all, and after one more.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { buildWhatIsStale } from '../../scripts/steps/build.mjs';
import { likenesses } from './stock/likenesses.mjs';
import { names } from './stock/names.mjs';
import { reprints } from './stock/reprints.mjs';
import { storeNames } from './stock/stored-names.mjs';
import { loadTypeScript } from './typescript.mjs';

const COUNT = Number(process.env.COPYDESK_BENCH_TEXTS ?? 100_000);

export async function run(print = console.log) {
  await buildWhatIsStale({ panel: false });
  loadTypeScript('tests/integration/environment');
  const { bootImport } = loadTypeScript('tests/integration/import-source');
  const root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-bench-'));
  const app = await bootImport(root, { workers: 0 });
  const database = new Database(path.join(app.directory, 'data.db'));
  try {
    const list = storeNames(database, COUNT);
    await names(app.strapi, database, list, print);
    await likenesses(app.strapi, list, print);
    await reprints(app.strapi, database, COUNT, print);
  } finally {
    database.close();
    await app.stop();
    await rm(root, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
