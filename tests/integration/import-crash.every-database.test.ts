import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunRecord, SourceRecord } from '../../plugin/shared/records';
import { appWithPluginConfig } from './app-directory';
import { appDirectory } from './boot';
import { Newsroom } from './crash/newsroom';
import { expectEditsKept, expectEveryTextInOneBucket, expectNewestVersions, expectNothingTwiceOrHalf } from './crash/promises';
import { createTestDatabase, projectClient, type TestDatabase } from './database';
import { startStrapiProcess, type StrapiProcess } from './processes/strapi-process';

/** How many times the process is killed: few by default, 200 by `npm run test:crash`. */
const CRASHES = Number(process.env.COPYDESK_CRASHES ?? 2);
/** Of so many runs that go on after a crash, one is killed as well. */
const ONE_OF = 4;
jest.setTimeout(CRASHES * 60_000 + 120_000);

let directory: string;
let texts: string;
let database: TestDatabase;
let built: string;
let strapi: StrapiProcess | undefined;
beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'copydesk-crash-'));
  texts = path.join(directory, 'texts');
  await mkdir(texts);
  database = await createTestDatabase(projectClient(), directory);
  const sources = [{ name: 'crash', location: texts, publishPolicy: 'always' }];
  built = await appWithPluginConfig(path.join(appDirectory, 'dist'), directory, { allowedRoots: [texts], workers: 1, sources });
});
afterAll(async () => {
  await strapi?.kill();
  await database?.drop();
  await rm(directory, { recursive: true, force: true });
});

const running = () => strapi as StrapiProcess;

async function start(): Promise<SourceRecord> {
  strapi = await startStrapiProcess(built, database.environment);
  return (await running().order<SourceRecord[]>('sources'))[0];
}

/** Kills the process at a random moment of the next `within` milliseconds. @returns when, or null where the run ended before */
async function killWithin(within: number, run: Promise<unknown>): Promise<number | null> {
  const after = Math.random() * within;
  let ended = false;
  const end = run.then(
    () => (ended = true),
    () => (ended = true),
  );
  await Promise.race([pause(after), end]);
  if (ended) return null;
  await running().kill();
  return after;
}

/** What a dead process left goes on at once: its lease is made to run out, as seconds would do it. */
async function resume(): Promise<RunRecord[]> {
  await running().order('set', { table: 'copydesk_leases', where: {}, values: { expires_at: 1 } });
  return running().order<RunRecord[]>('resume');
}

/** A long proof says how far it is. */
function report(line: string): void {
  if (process.env.COPYDESK_CRASHES !== undefined) process.stderr.write(`${projectClient()}, ${line}\n`);
}

async function wholeRun(source: SourceRecord): Promise<RunRecord> {
  const { documentId } = await running().order<RunRecord>('start', { source: source.documentId });
  return running().order<RunRecord>('wait', documentId);
}

async function expectThePromises(run: RunRecord, newsroom: Newsroom): Promise<void> {
  await expectEveryTextInOneBucket(running(), run, newsroom);
  await expectEditsKept(running(), newsroom);
  await expectNothingTwiceOrHalf(running());
  await expectNewestVersions(running(), newsroom);
}

test(`killed ${CRASHES} times at any moment, an import goes on at the next start: nothing lost, doubled or half written`, async () => {
  const newsroom = new Newsroom(texts, 24, '松石县');
  let source = await start();
  let length = 0;
  let resumed = 0;
  for (let crashes = 0; crashes < CRASHES; ) {
    await newsroom.goOn(running());
    const began = Date.now();
    const killed = crashes === 0 && length === 0 ? null : await killWithin(length, wholeRun(source));
    if (length === 0) await expectThePromises(await wholeRun(source), newsroom);
    length ||= Date.now() - began;
    if (killed === null) continue;
    crashes += 1;
    report(`crash ${crashes}: after ${killed.toFixed()} of about ${length} ms`);
    source = await start();
    while (crashes < CRASHES && Math.random() < 1 / ONE_OF && (await killWithin(length, resume())) !== null) {
      crashes += 1;
      source = await start();
    }
    const left = await resume();
    resumed += left.length;
    // A run that was killed before it was written down is started again, as its schedule would do.
    const run = left.length > 0 ? left[0] : await wholeRun(source);
    await expectThePromises(run, newsroom);
    expect((await wholeRun(source)).counts).toMatchObject({ unchanged: newsroom.versions.size });
  }
  expect(resumed).toBeGreaterThan(0);
  await running().stop();
});
