/**
 * Imports into a real Strapi on SQLite, of texts of which no two are near-copies: a first import against a loop of the
 * Document Service and against `strapi import`; the REST list meanwhile; a run over unchanged texts against
 * `git status`; and the speed beside many stored articles. Every figure says what it means.
 *
 * `COPYDESK_BENCH_TEXTS` sets the texts of the first import (1,000 where absent), `COPYDESK_BENCH_UNCHANGED` those of
 * the unchanged run (20,000), `COPYDESK_BENCH_STORED` the stored articles (10,000). `COPYDESK_BENCH_DATABASE=postgres`
 * or `mysql` measures the first import alone, on the server that `COPYDESK_TEST_POSTGRES` or `COPYDESK_TEST_MARIADB` names.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhatIsStale } from '../../scripts/steps/build.mjs';
import { measureFirstImport } from './import/first-import.mjs';
import { writeGeneratedTexts } from './import/generated-texts.mjs';
import { measureRequests } from './import/requests.mjs';
import { measureStored } from './import/stored.mjs';
import { measureUnchanged } from './import/unchanged.mjs';
import { loadTypeScript } from './typescript.mjs';

const database = process.env.COPYDESK_BENCH_DATABASE ?? 'sqlite';
const sizeOf = (name, usual) => Number(process.env[`COPYDESK_BENCH_${name}`] ?? usual);

export async function run(print = console.log) {
  const sizes = { texts: sizeOf('TEXTS', 1_000), unchanged: sizeOf('UNCHANGED', 20_000), stored: sizeOf('STORED', 10_000) };
  print(`import on ${database}: ${sizes.texts} new, ${sizes.unchanged} unchanged, ${sizes.stored} stored texts; ${os.availableParallelism()} processors`);
  await buildWhatIsStale({ panel: false });
  loadTypeScript('tests/integration/environment');
  const { bootImport } = loadTypeScript('tests/integration/import-source');
  const root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-bench-'));
  /** One Strapi after the other, each on an empty database, because a process holds one at a time. */
  const boot = async (measure) => {
    const app = await bootImport(root, { workers: undefined }, { client: database });
    try {
      return await measure(app);
    } finally {
      await app.stop();
    }
  };
  try {
    const texts = path.join(root, 'texts');
    await writeGeneratedTexts(texts, sizes.texts);
    await measureFirstImport({ boot, directory: texts, count: sizes.texts, print });
    if (database !== 'sqlite') return;
    await boot((app) => measureRequests({ app, directory: texts, print }));
    await boot((app) => measureUnchanged({ app, root, count: sizes.unchanged, print }));
    await boot((app) => measureStored({ app, root, count: Math.min(sizes.texts, 500), stored: sizes.stored, print }));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
