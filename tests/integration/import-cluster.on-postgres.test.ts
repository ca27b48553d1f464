/**
 * Three instances on one PostgreSQL. Short here, with a lease of few seconds; `npm run test:cluster` takes the lease
 * that is the default, 100 ticks, and a process that is stopped for a minute.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunRecord, SourceRecord } from '../../plugin/shared/records';
import { appWithPluginConfig } from './app-directory';
import { appDirectory } from './boot';
import { Newsroom } from './crash/newsroom';
import { expectEveryTextInOneBucket, expectNothingTwiceOrHalf } from './crash/promises';
import { tableRows } from './crash/tables';
import { createTestDatabase, type TestDatabase } from './database';
import { startStrapiProcess, type StrapiProcess } from './processes/strapi-process';

const WHOLE = process.env.COPYDESK_CLUSTER === 'whole';
const LEASE_SECONDS = WHOLE ? 12 : 3;
const TICKS = WHOLE ? 100 : 5;
const STOPPED_MS = WHOLE ? 60_000 : LEASE_SECONDS * 2_000;
/** Enough to be shared. */
const TEXTS = 260;
const PLACES: Record<string, string> = { ticks: '东乡', shared: '西乡', stopped: '南乡', died: '北乡' };
jest.setTimeout(WHOLE ? 600_000 : 60_000);

let directory: string;
let database: TestDatabase;
let instances: StrapiProcess[];
beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'copydesk-cluster-'));
  database = await createTestDatabase('postgres', directory);
  const built = await appWithPluginConfig(path.join(appDirectory, 'dist'), directory, { allowedRoots: [directory], workers: 1, leaseSeconds: LEASE_SECONDS });
  const start = () => startStrapiProcess(built, { ...database.environment, CRON_ENABLED: 'true', COPYDESK_TEST_LOG_LEVEL: 'warn' });
  // The first one makes the tables.
  instances = [await start()];
  instances.push(...(await Promise.all([start(), start()])));
  for (const instance of instances) await instance.order('background');
});
afterAll(async () => {
  for (const instance of instances ?? []) await instance.kill();
  await database?.drop();
  await rm(directory, { recursive: true, force: true });
});

const living = () => instances.filter((instance) => !instance.hasEnded());
const epochOf = async (instance: StrapiProcess, run: RunRecord) => (await tableRows<{ epoch: number }>(instance, 'copydesk_import_runs', { document_id: run.documentId }))[0].epoch;
const inBuckets = async (instance: StrapiProcess, run: RunRecord) => (await tableRows<{ bucket: string | null }>(instance, 'copydesk_import_run_items', { run_document_id: run.documentId })).filter(({ bucket }) => bucket !== null).length;

async function sourceOf(name: string, texts: number): Promise<{ source: SourceRecord; newsroom: Newsroom }> {
  const location = path.join(directory, name);
  await mkdir(location);
  const newsroom = new Newsroom(location, texts, `松石县${PLACES[name]}`);
  await newsroom.goOn(living()[0]);
  return { newsroom, source: await living()[0].order<SourceRecord>('saveSource', { input: { name, location, schedule: '0 3 * * *', publishPolicy: 'always' } }) };
}

/** Waits for a run to end, whoever works on it. */
async function endOf(instance: StrapiProcess, { documentId }: RunRecord): Promise<RunRecord> {
  for (;;) {
    const run = await instance.order<RunRecord>('find', documentId);
    if (run.finishedAt !== null) return run;
    await pause(100);
  }
}

test(`of three instances whose clocks strike, one starts each run: ${TICKS} ticks, ${TICKS} runs`, async () => {
  const { source } = await sourceOf('ticks', 3);
  const knowing = async (instance: StrapiProcess) => (await instance.order<string[]>('schedules')).includes(source.documentId);
  for (const instance of instances) while (!(await knowing(instance))) await pause(100);
  for (let tick = 0; tick < TICKS; tick += 1) {
    await Promise.all(instances.map((instance) => instance.order('tick', source.documentId)));
    for (const { document_id: documentId } of await tableRows<{ document_id: string }>(instances[0], 'copydesk_import_runs', { source_document_id: source.documentId })) {
      await endOf(instances[0], { documentId } as RunRecord);
    }
  }
  const runs = await tableRows<{ state: string; trigger: string }>(instances[0], 'copydesk_import_runs', { source_document_id: source.documentId });
  expect(runs.map(({ state, trigger }) => `${trigger} ${state}`)).toEqual(Array.from({ length: TICKS }, () => 'schedule finished'));
});

test('a large import is shared by all instances: each text once, each organization once', async () => {
  const { source, newsroom } = await sourceOf('shared', TEXTS);
  const before = await Promise.all(instances.map((instance) => instance.order<number>('settled')));
  const run = await instances[0].order<RunRecord>('start', { source: source.documentId });
  const ended = await endOf(instances[1], run);
  expect(ended).toMatchObject({ listed: TEXTS, counts: { created: TEXTS } });
  await expectEveryTextInOneBucket(instances[0], ended, newsroom);
  await expectNothingTwiceOrHalf(instances[0]);
  const after = await Promise.all(instances.map((instance) => instance.order<number>('settled')));
  expect(after.map((count, index) => count > before[index])).toEqual([true, true, true]);
});

test(`an instance that stands still for ${STOPPED_MS / 1000} s is replaced, and what it would write late is refused`, async () => {
  const { source, newsroom } = await sourceOf('stopped', TEXTS);
  const [stopped, other] = instances;
  const run = await stopped.order<RunRecord>('start', { source: source.documentId });
  while ((await inBuckets(other, run)) < 10) await pause(10);
  stopped.signal('SIGSTOP');
  const epoch = await epochOf(other, run);
  const began = Date.now();
  while ((await epochOf(other, run)) === epoch) await pause(50);
  const replacedAfter = Date.now() - began;
  const ended = await endOf(other, run);
  await pause(Math.max(0, STOPPED_MS - (Date.now() - began)));
  stopped.signal('SIGCONT');
  await expect(stopped.order<RunRecord>('wait', run.documentId)).resolves.toMatchObject({ state: 'finished' });
  expect(stopped.said()).toContain('was left where it stands');
  expect(replacedAfter).toBeLessThan(LEASE_SECONDS * 1_000 * (4 / 3) + 4_000);
  await expectEveryTextInOneBucket(other, ended, newsroom);
  await expectNothingTwiceOrHalf(other);
});

test('an instance that dies is replaced by another, which goes on with its run', async () => {
  const { source, newsroom } = await sourceOf('died', TEXTS);
  const [dying, other] = instances;
  const run = await dying.order<RunRecord>('start', { source: source.documentId });
  while ((await inBuckets(other, run)) < 10) await pause(10);
  const epoch = await epochOf(other, run);
  await dying.kill();
  const began = Date.now();
  while ((await epochOf(other, run)) === epoch) await pause(50);
  expect(Date.now() - began).toBeLessThan(LEASE_SECONDS * 1_000 * (4 / 3) + 4_000);
  await expectEveryTextInOneBucket(other, await endOf(other, run), newsroom);
  await expectNothingTwiceOrHalf(other);
});
