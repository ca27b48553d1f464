/**
 * Import of generated texts into a real Strapi on SQLite, varied from the samples: articles a second of a first import
 * (cleaned, entities linked, ledger and report written), against a plain loop of `documents().create` with the same
 * fields and relations in the same process; then texts a second of a second run over the unchanged texts.
 * `COPYDESK_BENCH_TEXTS` sets the number of texts, 2,000 where absent.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildWhatIsStale } from '../../scripts/steps/build.mjs';
import { seededRandom } from './measure.mjs';
import { loadTypeScript } from './typescript.mjs';

const samples = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../database/texts');
/** Enough creates to tell the speed of one. */
const LONGEST_LOOP = 500;

export async function run(print = console.log) {
  const count = Number(process.env.COPYDESK_BENCH_TEXTS ?? 2_000);
  await buildWhatIsStale({ panel: false });
  loadTypeScript('tests/integration/environment');
  const { bootImport } = loadTypeScript('tests/integration/import-source');
  const root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-bench-'));
  await writeTexts(root, count);
  const app = await bootImport(root, { workers: undefined });
  try {
    const source = await app.sources.saveSource({ name: 'bench', location: root, confirmPolicy: 'confident' });
    const first = await timedRun(app, source);
    const loop = await timedLoop(app, Math.min(count, LONGEST_LOOP));
    const second = await timedRun(app, source);
    if (first.counts.created !== count || second.counts.unchanged !== count) throw new Error(`Not all texts were imported: ${JSON.stringify([first.counts, second.counts])}`);
    const round = (number) => Math.round(number * 10) / 10;
    print(`import of ${count} generated texts: ${round(count / first.seconds)} articles/s; documents().create in a loop: ${round(loop.created / loop.seconds)} articles/s; ratio ${round((count / first.seconds) * (loop.seconds / loop.created))}`);
    print(`second run over ${count} unchanged texts: ${Math.round(count / second.seconds)} texts/s`);
  } finally {
    await app.stop();
    await rm(root, { recursive: true, force: true });
  }
}

async function timedRun(app, source) {
  const start = performance.now();
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'command' });
  const { counts } = await app.runs.waitForRun(documentId);
  return { counts, seconds: (performance.now() - start) / 1000 };
}

/** Creates articles with the fields and relations that the import wrote. */
async function timedLoop({ strapi }, created) {
  const rows = await strapi.db.query('plugin::copydesk.source-text').findMany({ select: ['id', 'base'], limit: created });
  const start = performance.now();
  for (const { id, base } of rows) await strapi.documents('plugin::copydesk.article').create({ data: { ...base, slug: `loop-${id}` } });
  return { created: rows.length, seconds: (performance.now() - start) / 1000 };
}

/** Texts made of the samples' lines: numbers changed, story lines left out, each with a headline of its own. */
async function writeTexts(root, count) {
  const random = seededRandom(11);
  const names = (await readdir(samples)).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(samples, name), 'utf8')));
  const earlier = new Date(Date.now() - 3_600_000);
  for (let index = 0; index < count; index += 1) {
    const folder = path.join(root, String(Math.floor(index / 500)));
    await mkdir(folder, { recursive: true });
    const lines = texts[index % texts.length].split('\n');
    const varied = lines.filter((line, at) => at < 8 || line.trim() === '' || random() < 0.85).map((line) => line.replace(/(?<![\d:：/-])\d{2,4}(?![\d:：/年-])/g, () => String(10 + Math.floor(random() * 900))));
    const file = path.join(folder, `${index}.txt`);
    await writeFile(file, `${varied.join('\n')}\n\n编号第${index}号的走访记录同时公布。\n`);
    // A file written just now would be read again on the second run, in case it changes within the same time stamp.
    await utimes(file, earlier, earlier);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
