/**
 * A first import, against a loop of the Document Service and `strapi import`, with the same entries in the same run:
 * articles with their bylines, figures and relations, organizations and initiatives with theirs. Each begins on an empty
 * database. The import alone also reads and cleans texts, and stores ledger, mentions, lookup keys and report.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { percentile } from '../measure.mjs';
import { createInLoop, entriesOf } from './document-loop.mjs';
import { exportEntries, importEntries } from './strapi-import.mjs';

export async function measureFirstImport({ boot, directory, count, print }) {
  const file = path.join(path.dirname(directory), 'entries');
  const imported = await boot(async (app) => {
    const run = await timedRun(app, await app.sources.saveSource({ name: 'bench', location: directory, confirmPolicy: 'confident' }));
    if (run.counts.created !== count) throw new Error(`Not all texts were imported: ${JSON.stringify(run.counts)}`);
    const entries = await entriesOf(app.strapi);
    await exportEntries(app.strapi, file);
    return { ...run, entries };
  });
  const { entries } = imported;
  const looped = await boot((app) => createInLoop(app.strapi, entries));
  const restored = await boot((app) => importEntries(app.strapi, `${file}.tar`));
  await rm(`${file}.tar`, { force: true });
  const [rate, storing] = [count / imported.seconds, count / (sum(imported.stored) / 1000)];
  const [loop, restore] = [count / looped.seconds, count / restored];
  const times = (other) => `whole import ${round(rate / other)} times, storing ${round(storing / other)} times that`;
  print(`first import of ${count} texts, whole (read, cleaned, entities linked, ledger and report written): ${round(rate)} articles/s`);
  print(`  of that storing (article, entities, relations, mentions, similarity, ledger, report): ${round(storing)} articles/s of transaction time; processor time of the process ${round(imported.processor / count)} ms an article`);
  print(`  transactions: ${imported.stored.length}, median ${round(percentile(imported.stored, 0.5))} ms, longest ${round(Math.max(...imported.stored))} ms (bound 250)`);
  print(`documents().create in a loop, the same ${count} articles, ${entries.organizations.length} organizations and ${entries.initiatives.length} initiatives, and nothing else: ${round(loop)} articles/s; ${times(loop)} (bound 10)`);
  print(`  of that the articles alone: ${round(count / looped.articleSeconds)} articles/s; ${times(count / looped.articleSeconds)}; processor time ${round(looped.processor / count)} ms an article`);
  print(`strapi import of the same entries, and nothing else: ${round(restore)} articles/s; ${times(restore)} (bound 3)`);
}

/** Runs a source to its end. @returns seconds, milliseconds of processor time, counts, and the milliseconds of each outermost transaction */
export async function timedRun(app, source) {
  const stored = [];
  const restore = watchTransactions(app.strapi.db, stored);
  const [start, processor] = [performance.now(), process.cpuUsage()];
  const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'command' });
  const run = await app.runs.waitForRun(documentId);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(processor);
  restore();
  return { counts: run.counts, seconds, processor: (user + system) / 1000, stored, run };
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

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const round = (number) => Math.round(number * 10) / 10;
