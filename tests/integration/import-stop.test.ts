/** Commands that are told to stop while they work. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { RunRecord } from '../../plugin/shared/records';
import { LIMIT_MS, makeCommandHost, type CommandHost, type StartedCommand } from './command-host';
import { writeTexts } from './import-source';

jest.setTimeout(LIMIT_MS);

/** So many that a command told to stop at its first ones is far from its end. */
const TEXTS = 400;
/** What a command may take to end once it is told to. */
const SECONDS = 20;

const story = (number: number) => `第${number}号堤段加固\n\n第${number}号堤段昨日加固完工，可挡${number + 20}年一遇的洪水，白鹭县水利局派员验收。\n`;

let host: CommandHost;
let database: string;
beforeAll(async () => {
  host = await makeCommandHost();
  database = path.join(host.directory, 'data.db');
  const texts = path.join(host.directory, 'texts');
  await mkdir(texts);
  await writeTexts(texts, Object.fromEntries(Array.from({ length: TEXTS }, (_, index) => [`${String(index).padStart(3, '0')}.txt`, story(index)])));
  await host.configure({ allowedRoots: [texts], workers: 1, sources: [{ name: 'texts', location: texts }] });
});
afterAll(() => host?.remove());

function ask(statement: string): number {
  const opened = new Database(database, { readonly: true, fileMustExist: true });
  try {
    return Number((opened.prepare(statement).get() as { found: number }).found);
  } finally {
    opened.close();
  }
}

const inBuckets = () => {
  try {
    return ask("SELECT COUNT(*) AS found FROM copydesk_import_run_items WHERE bucket IS NOT NULL AND run_document_id = (SELECT document_id FROM copydesk_import_runs ORDER BY id DESC LIMIT 1)");
  } catch {
    // The command has not made its tables yet.
    return 0;
  }
};
const articles = () => ask('SELECT COUNT(*) AS found FROM copydesk_articles');
const articlesTwice = () => ask('SELECT COUNT(*) AS found FROM (SELECT title FROM copydesk_articles GROUP BY title HAVING COUNT(*) > 1) AS twice');
const articlesWithoutText = () => ask("SELECT COUNT(*) AS found FROM copydesk_articles WHERE document_id NOT IN (SELECT article_document_id FROM copydesk_source_texts WHERE state = 'current')");
const leasesHeld = () => ask('SELECT COUNT(*) AS found FROM copydesk_leases WHERE holder IS NOT NULL');

/**
 * Tells a command to stop in the middle of its work.
 *
 * @param before how many runs there were when it was started
 * @param isAtWork whether its run, the newest, has begun: it has put some texts into their buckets
 * @returns how it ended, and within how many seconds
 */
async function stopped(command: StartedCommand, signal: NodeJS.Signals, before: number, isAtWork = () => inBuckets() > 0) {
  let hasEnded = false;
  void command.ended.then(() => (hasEnded = true));
  const runs = () => {
    try {
      return ask('SELECT COUNT(*) AS found FROM copydesk_import_runs');
    } catch {
      return 0;
    }
  };
  while (!hasEnded && (runs() <= before || !isAtWork())) await new Promise((resolve) => setTimeout(resolve, 20));
  const told = Date.now();
  command.signal(signal);
  return { ...(await command.ended), seconds: (Date.now() - told) / 1000 };
}

async function lastRun(): Promise<RunRecord> {
  const { stdout } = await host.run(['runs', '--json', '--limit', '1']);
  return JSON.parse(stdout) as RunRecord;
}

let imported: RunRecord;

test('an import that SIGTERM stops ends within seconds, leaves whole texts and frees the source; the next one goes on with the same run', async () => {
  const end = await stopped(host.start(['import']), 'SIGTERM', 0);
  expect(end).toMatchObject({ status: 143, stderr: 'texts: stopped by SIGTERM: the run goes on where it stood once Strapi serves, or when the command is given again\n' });
  expect(end.seconds).toBeLessThan(SECONDS);
  const done = articles();
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(TEXTS);
  expect([inBuckets(), articlesWithoutText(), leasesHeld()]).toEqual([done, 0, 0]);
  expect(await host.run(['import'])).toEqual({ status: 0, stdout: `texts: ${TEXTS} texts; ${TEXTS} created\n`, stderr: '' });
  expect([articles(), articlesTwice(), articlesWithoutText(), leasesHeld()]).toEqual([TEXTS, 0, 0, 0]);
  expect(ask('SELECT COUNT(*) AS found FROM copydesk_import_runs')).toBe(1);
  imported = await lastRun();
});

test('an undoing that Ctrl-C stops is cancelled, and the next one undoes the rest', async () => {
  const end = await stopped(host.start(['rollback', imported.documentId]), 'SIGINT', 1);
  expect(end).toMatchObject({ status: 130, stderr: 'texts: stopped by Ctrl-C: the run is cancelled, and what it has done stays\n' });
  expect(end.seconds).toBeLessThan(SECONDS);
  expect(await lastRun()).toMatchObject({ kind: 'rollback', state: 'cancelled' });
  const left = articles();
  expect(left).toBeLessThan(TEXTS);
  expect(left).toBeGreaterThan(0);
  expect([articlesWithoutText(), leasesHeld()]).toEqual([0, 0]);
  const second = await stopped(host.start(['rollback', imported.documentId]), 'SIGTERM', 2, () => articles() < left);
  expect(second).toMatchObject({ status: 143, stderr: expect.stringContaining('stopped by SIGTERM') });
  expect(articles()).toBeLessThan(left);
  expect(await host.run(['rollback', imported.documentId])).toMatchObject({ status: 0 });
  expect(ask('SELECT COUNT(*) AS found FROM copydesk_import_runs')).toBe(3);
  expect([articles(), leasesHeld()]).toEqual([0, 0]);
});

test('an import that Ctrl-C stops is cancelled; the next one imports the rest', async () => {
  const end = await stopped(host.start(['import', '--import-undone']), 'SIGINT', 3);
  expect(end).toMatchObject({ status: 130, stderr: 'texts: stopped by Ctrl-C: the run is cancelled, and what it has done stays\n' });
  expect(await lastRun()).toMatchObject({ kind: 'import', state: 'cancelled', reason: { code: 'cancelled' } });
  const done = articles();
  expect(done).toBeLessThan(TEXTS);
  expect([inBuckets(), articlesWithoutText(), leasesHeld()]).toEqual([done, 0, 0]);
  expect(await host.run(['import', '--import-undone'])).toMatchObject({ status: 0, stderr: '' });
  expect([articles(), articlesTwice(), articlesWithoutText()]).toEqual([TEXTS, 0, 0]);
});
