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
  print(`  memory above idle at its highest: ${small.toFixed(0)} MB for ${Math.ceil(count / 10)} texts, ${large.toFixed(0)} MB for ${count} (bound 300; no growth with the number: within 10 % of what the process holds, here ${((100 * (large - small)) / (process.memoryUsage().rss / 2 ** 20)).toFixed(1)} %)`);
  await rm(path.join(root, 'few'), { recursive: true });
  await rm(path.join(root, 'many'), { recursive: true });
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

/** MB that a run's highest resident set lies above what the process had before it. */
async function memoryOf(app, source) {
  globalThis.gc?.();
  const idle = process.memoryUsage().rss;
  let highest = idle;
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 10);
  await timedRun(app, source);
  clearInterval(watch);
  return (highest - idle) / 2 ** 20;
}

/** What changes whenever an article's row is written. */
async function writesOf(strapi) {
  const [{ sum }] = await strapi.db.connection('copydesk_articles').sum({ sum: 'updated_at' });
  return Number(sum);
}

/** Seconds of `git status`, the median of some calls after the first. */
async function gitStatus(directory) {
  const git = (...parameters) => call('git', ['-C', directory, '-c', 'core.fsmonitor=false', ...parameters], { maxBuffer: 1 << 26 });
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
