/** A first import, against the Document Service in a loop and `strapi import`, with the same entries in the same run. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { percentile } from '../measure.mjs';
import { exportEntries, importEntries } from './strapi-import.mjs';

/** Enough creates to tell the speed of one. */
const LONGEST_LOOP = 300;
const ARTICLE = 'plugin::copydesk.article';

export async function measureFirstImport({ boot, directory, count, print }) {
  const file = path.join(path.dirname(directory), 'entries');
  const { seconds, stored, loop, entries } = await boot(async (app) => {
    const run = await timedRun(app, await app.sources.saveSource({ name: 'bench', location: directory, confirmPolicy: 'confident' }));
    if (run.counts.created !== count) throw new Error(`Not all texts were imported: ${JSON.stringify(run.counts)}`);
    return { ...run, loop: await timedLoop(app.strapi, Math.min(count, LONGEST_LOOP)), entries: await exportEntries(app.strapi, file) };
  });
  const restored = await boot((app) => importEntries(app.strapi, `${file}.tar`));
  await rm(`${file}.tar`, { force: true });
  const rate = count / seconds;
  const storing = count / (stored.reduce((sum, time) => sum + time, 0) / 1000);
  print(`first import of ${count} texts, whole (read, cleaned, entities linked, ledger and report written): ${round(rate)} articles/s`);
  print(`  of that storing (article, entities, relations, mentions, similarity, ledger, report): ${round(storing)} articles/s of transaction time`);
  print(`  transactions: median ${round(percentile(stored, 0.5))} ms, longest ${round(Math.max(...stored))} ms (bound 250)`);
  print(`documents().create in a loop, drafts with the same fields and relations and nothing else: ${round(loop)} articles/s; whole import ${round(rate / loop)} times, storing ${round(storing / loop)} times that (bound 10)`);
  print(`strapi import of the same ${entries} articles with their entities, and nothing else: ${round(entries / restored)} articles/s; whole import ${round((rate * restored) / entries)} times, storing ${round((storing * restored) / entries)} times that (bound 3)`);
}

/** Runs a source to its end. @returns seconds, counts, and the milliseconds of each outermost transaction */
export async function timedRun(app, source) {
  const stored = [];
  const restore = watchTransactions(app.strapi.db, stored);
  const start = performance.now();
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'command' });
  const run = await app.runs.waitForRun(documentId);
  const seconds = (performance.now() - start) / 1000;
  restore();
  return { counts: run.counts, seconds, stored, run };
}

function watchTransactions(db, stored) {
  const original = db.transaction;
  db.transaction = async (callback) => {
    if (!callback || db.inTransaction()) return original.call(db, callback);
    const start = performance.now();
    try {
      return await original.call(db, callback);
    } finally {
      stored.push(performance.now() - start);
    }
  };
  return () => {
    db.transaction = original;
  };
}

/** Creates articles with the fields and relations that the import wrote. @returns articles a second */
async function timedLoop(strapi, created) {
  const rows = await strapi.db.query('plugin::copydesk.source-text').findMany({ select: ['id', 'base'], limit: created });
  const start = performance.now();
  const made = [];
  for (const { id, base } of rows) made.push(await strapi.documents(ARTICLE).create({ data: { ...base, slug: `loop-${id}` } }));
  const seconds = (performance.now() - start) / 1000;
  for (const { documentId } of made) await strapi.documents(ARTICLE).delete({ documentId });
  return rows.length / seconds;
}

const round = (number) => Math.round(number * 10) / 10;
