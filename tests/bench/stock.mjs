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
import { generatedNames } from './generated-names.mjs';
import { generatedText } from './generated-text.mjs';
import { percentile, seededRandom } from './measure.mjs';
import { sampleStories } from './sample-stories.mjs';
import { loadTypeScript } from './typescript.mjs';

const COUNT = Number(process.env.COPYDESK_BENCH_TEXTS ?? 100_000);
const LOOKUPS = 300;
const TEXT_LENGTH = 3_000;
const NAMES_A_TEXT = 40;

export async function run(print = console.log) {
  await buildWhatIsStale({ panel: false });
  loadTypeScript('tests/integration/environment');
  const { bootImport } = loadTypeScript('tests/integration/import-source');
  const root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-bench-'));
  const app = await bootImport(root, { workers: 0 });
  const database = new Database(path.join(app.directory, 'data.db'));
  try {
    await names(app.strapi, database, print);
    await reprints(app.strapi, database, print);
  } finally {
    database.close();
    await app.stop();
    await rm(root, { recursive: true, force: true });
  }
}

async function names(strapi, database, print) {
  const { confirmedNames } = loadTypeScript('plugin/server/src/import/known-names/known-entities');
  const { compareNames } = loadTypeScript('plugin/server/src/import/likeness/compare-names');
  const random = seededRandom(3);
  const list = generatedNames(COUNT, random);
  const insert = database.prepare(
    "INSERT INTO copydesk_organizations (document_id, name, name_key, slug, kind, review_state, created_at, updated_at) VALUES (?, ?, ?, ?, 'company', 'confirmed', ?, ?)",
  );
  // One a second, as editors and runs make them: what changed of late is looked at again.
  const timeOf = (index) => Date.now() - (list.length - index) * 1_000;
  database.transaction(() => list.forEach((name, index) => insert.run(`body-${index}`, name, name, `body-${index}`, timeOf(index), timeOf(index))))();

  globalThis.gc?.();
  const memory = process.memoryUsage().rss;
  const learnt = await milliseconds(() => confirmedNames(strapi));
  print(`stock: ${COUNT} stored names learnt in ${learnt.toFixed(0)} ms (bound 3000), ${((process.memoryUsage().rss - memory) / 2 ** 20).toFixed(0)} MB (bound 300)`);

  const stock = sampleStories().flatMap((story) => story.paragraphs).join('');
  const times = [];
  let found = 0;
  for (let lookup = 0; lookup < LOOKUPS; lookup += 1) {
    const start = Math.floor(random() * (stock.length - TEXT_LENGTH));
    let text = stock.slice(start, start + TEXT_LENGTH);
    for (let count = 0; count < NAMES_A_TEXT; count += 1) {
      const at = Math.floor(random() * TEXT_LENGTH);
      text = `${text.slice(0, at)}，${list[Math.floor(random() * list.length)]}，${text.slice(at)}`;
    }
    const blocks = text.slice(0, TEXT_LENGTH).match(/[\s\S]{1,300}/g).map((each) => ({ text: each }));
    times.push(await milliseconds(async () => (found += (await confirmedNames(strapi)).placesIn({ title: '', blocks }).length)));
  }
  print(`stock: names in texts of ${TEXT_LENGTH} characters, ${(found / LOOKUPS).toFixed(0)} each, after a look at what changed: ${spreadOf(times)} (bound 5)`);

  let pairs = 0;
  const all = await milliseconds(async () => (pairs = await compareNames(strapi)));
  print(`stock: ${COUNT} names compared for those that may be the same in ${(all / 1000).toFixed(1)} s; ${pairs} pairs`);
  await strapi.documents('plugin::copydesk.organization').create({ data: { name: `${list[0]}新`, slug: 'one-more', kind: 'company', reviewState: 'suggested' } });
  print(`stock: one more compared in ${(await milliseconds(() => compareNames(strapi))).toFixed(0)} ms`);
}

async function reprints(strapi, database, print) {
  const { comparableOf } = loadTypeScript('plugin/server/src/text/similar/find-similar');
  const { lookupKeysOf, signatureOf } = loadTypeScript('plugin/server/src/text/similar/signature');
  const { BatchReprints } = loadTypeScript('plugin/server/src/import/similar/batch-reprints');
  const random = seededRandom(4);
  const stock = sampleStories().flatMap((story) => story.paragraphs).join('');
  const insertKey = database.prepare('INSERT INTO copydesk_similar_keys (lookup_key, article_document_id) VALUES (?, ?)');
  const insertArticle = database.prepare("INSERT INTO copydesk_articles (document_id, title, slug, body, created_at, updated_at) VALUES (?, ?, ?, ?, 0, 0)");
  const kept = [];
  let keys = 0;
  for (let number = 0; number < COUNT; ) {
    database.transaction(() => {
      for (const end = Math.min(COUNT, number + 5_000); number < end; number += 1) {
        const text = generatedText(stock, random);
        const signed = lookupKeysOf(signatureOf(text));
        for (const key of new Int32Array(signed.buffer, signed.byteOffset, signed.length)) insertKey.run(key, `text-${number}`);
        insertArticle.run(`text-${number}`, `第${number}篇`, `text-${number}`, text);
        keys += signed.length;
        if (number % Math.ceil(COUNT / LOOKUPS) === 0) kept.push({ id: `text-${number}`, text });
      }
    })();
  }
  const times = [];
  let right = 0;
  for (let lookup = 0; lookup < LOOKUPS; lookup += 1) {
    const { id, text } = kept[lookup % kept.length];
    const variant = [
      () => text.replace(/[\s\S]/g, (character) => (random() < 0.03 ? '某' : character)),
      () => text.slice(text.length * 0.3, text.length * 0.7),
      () => generatedText(stock, random),
    ][lookup % 3]();
    // The threads that clean make what a text is compared by.
    const comparable = comparableOf(variant);
    let reprint = null;
    times.push(await milliseconds(async () => (reprint = await new BatchReprints(strapi).find(comparable))));
    if ((reprint?.articleDocumentId ?? null) === (lookup % 3 === 2 ? null : id)) right += 1;
  }
  print(`stock: ${COUNT} stored texts with ${keys} keys; whether a text reprints one, compared exactly: ${spreadOf(times)} (bound 5); ${right} of ${LOOKUPS} answered rightly`);
}

/** Processor time of the whole process: SQLite works in it, and what else the machine does is not counted. */
async function milliseconds(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function spreadOf(times) {
  return `median ${percentile(times, 0.5).toFixed(1)} ms, 95th percentile ${percentile(times, 0.95).toFixed(1)} ms`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
