/** The real `copydesk worker` beside an instance that coordinates a large import. */
import path from 'node:path';
import type { FindersService } from '../../plugin/server/src/services/finders';
import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { LIMIT_MS, makeCommandHost, type CommandHost, type StartedCommand } from './command-host';
import { bootNewsroom, finishedRun, makeSource, writeTexts, type ImportApp } from './import-source';

jest.setTimeout(LIMIT_MS);

/** Enough to be shared, in several chunks. */
const TEXTS = 320;
/** Texts of one chunk: what the coordinator can have in hand. */
const CHUNK = 50;

let app: ImportApp;
let host: CommandHost;
let worker: StartedCommand | undefined;
beforeAll(async () => {
  app = await bootNewsroom({ workers: 0, leaseSeconds: 30 });
  const database = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (name.startsWith('DATABASE_') && value !== undefined ? [[name, value]] : [])));
  host = await makeCommandHost(database);
  await host.configure({ allowedRoots: [app.texts], workers: 1, leaseSeconds: 30 });
});
afterAll(async () => {
  worker?.signal('SIGKILL');
  await worker?.ended;
  await host?.remove();
  await app?.stop();
});

const story = (number: number) => `第${number}座水塔启用\n\n第${number}座水塔昨日启用，可供水${number + 100}户，白鹭县水利局派员值守。\n`;
const inBuckets = (runDocumentId: string) => rowsOf(app.strapi, UIDS.runItem).count({ where: { runDocumentId, bucket: { $notNull: true } } });

test('a worker takes chunks of a run that another process coordinates, and ends well when it is told to stop', async () => {
  const source = await makeSource(app, 'towers');
  await writeTexts(source.directory, Object.fromEntries(Array.from({ length: TEXTS }, (_, index) => [path.join(`${index % 4}`, `${index}.txt`), story(index)])));
  worker = host.start(['worker']);
  await worker.printed(/Waiting for imports/);

  // The coordinator stands still over its own texts, so that all others are the worker's.
  let goOn = () => {};
  const standingStill = new Promise<void>((resolve) => (goOn = resolve));
  const finders = app.strapi.plugin('copydesk').service('finders') as FindersService;
  finders.register({ name: 'slow', timeoutMs: 60_000, find: () => standingStill.then(() => ({})) });
  try {
    const { documentId } = await app.runs.startRun(source.documentId, { trigger: 'command' });
    await worker.printed(/Taking part in an import/);
    while ((await inBuckets(documentId)) < TEXTS - CHUNK) await new Promise((resolve) => setTimeout(resolve, 50));
    worker.signal('SIGTERM');
    expect(await worker.ended).toMatchObject({ status: 0, stdout: 'Waiting for imports to take part in\nTaking part in an import\n' });
    expect(await inBuckets(documentId)).toBeLessThan(TEXTS);
    goOn();
    const run = await finishedRun(app, await app.runs.waitForRun(documentId));
    expect(run).toMatchObject({ state: 'finished', listed: TEXTS, done: TEXTS, counts: { created: TEXTS } });
    expect(await rowsOf(app.strapi, UIDS.article).count({})).toBe(TEXTS);
  } finally {
    goOn();
    finders.remove('slow');
  }
});
