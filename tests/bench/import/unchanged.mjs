/** A run over texts that did not change, against `git status` of the same folder. */
import { execFile } from 'node:child_process';
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { percentile } from '../measure.mjs';
import { timedRun } from './first-import.mjs';
import { seedTexts } from './seed.mjs';

const RUNS = 5;
const call = promisify(execFile);

export async function measureUnchanged({ app, root, count, print }) {
  const few = await prepare(app, root, 'few', Math.ceil(count / 10));
  const many = await prepare(app, root, 'many', count);
  await timedRun(app, few.source);
  const small = await memoryOf(app, few.source);
  const runs = [];
  const before = await writesOf(app.strapi);
  for (let number = 0; number < RUNS; number += 1) runs.push(await timedRun(app, many.source));
  const large = await memoryOf(app, many.source);
  const written = (await writesOf(app.strapi)) - before;
  for (const { counts } of runs) if (counts.unchanged !== count) throw new Error(`Not all texts were unchanged: ${JSON.stringify(counts)}`);
  const seconds = percentile(runs.map((run) => run.seconds), 0.5);
  const git = await gitStatus(many.directory);
  print(`run over ${count} unchanged texts: ${seconds.toFixed(2)} s, median of ${RUNS} (${Math.round(count / seconds)} texts/s); git status of the same folder, cached: ${git.toFixed(2)} s; ${(seconds / git).toFixed(1)} times (bound 10); articles written: ${written} (bound 0)`);
  const of = ({ resident, used }) => `${resident.toFixed(0)} MB resident, ${used.toFixed(0)} MB in use`;
  print(`  memory above idle at its highest: ${of(small)} for ${Math.ceil(count / 10)} texts, ${of(large)} for ${count} (bound 300); with ten times the texts the process holds ${((100 * (large.idle + large.resident - small.idle - small.resident)) / (small.idle + small.resident)).toFixed(1)} % more (bound 10 %)`);
  for (const name of ['few', 'many']) await rm(path.join(root, name), { recursive: true, force: true, maxRetries: 5 });
}

/** A folder of small files that the ledger knows as they are. */
async function prepare(app, root, name, count) {
  const directory = path.join(root, name);
  const earlier = new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000);
  const texts = [];
  for (let number = 0; number < count; number += 1) {
    const folder = String(Math.floor(number / 500));
    if (number % 500 === 0) await mkdir(path.join(directory, folder), { recursive: true });
    const file = path.join(directory, folder, `${number}.txt`);
    await writeFile(file, `第${number}篇\n`);
    await utimes(file, earlier, earlier);
    texts.push({ key: `${folder}/${number}.txt`, size: Buffer.byteLength(`第${number}篇\n`), modifiedAt: earlier.getTime() });
  }
  const source = await app.sources.saveSource({ name, location: directory });
  await seedTexts(app, source.documentId, texts);
  return { source, directory };
}

/** MB that a run's highest memory lies above what the process had before it: resident, and in use by JavaScript (exact under `node --expose-gc`). */
async function memoryOf(app, source) {
  globalThis.gc?.();
  const now = () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    return { resident: rss, used: heapUsed + external };
  };
  const idle = now();
  const highest = { ...idle };
  const watch = setInterval(() => {
    const current = now();
    for (const kind of ['resident', 'used']) highest[kind] = Math.max(highest[kind], current[kind]);
  }, 5);
  await timedRun(app, source);
  clearInterval(watch);
  return { resident: (highest.resident - idle.resident) / 2 ** 20, used: (highest.used - idle.used) / 2 ** 20, idle: idle.resident / 2 ** 20 };
}

/** What changes whenever an article's row is written. */
async function writesOf(strapi) {
  const [{ sum }] = await strapi.db.connection('copydesk_articles').sum({ sum: 'updated_at' });
  return Number(sum);
}

/** Seconds of `git status`, the median of some calls after the first. */
async function gitStatus(directory) {
  const git = (...parameters) => call('git', ['-C', directory, '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false', ...parameters], { maxBuffer: 1 << 26 });
  await git('init', '--quiet');
  await git('add', '.');
  await git('-c', 'user.name=bench', '-c', 'user.email=bench@example.org', 'commit', '--quiet', '--message', 'texts');
  await git('status', '--porcelain');
  const times = [];
  for (let number = 0; number < RUNS; number += 1) {
    const start = performance.now();
    await git('status', '--porcelain');
    times.push((performance.now() - start) / 1000);
  }
  return percentile(times, 0.5);
}
