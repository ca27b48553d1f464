/**
 * A Strapi in a process of its own, for tests that kill or stop it: its services without the panel, and orders from
 * the parent by messages, `{ id, order, argument }`, each answered by `{ id, answer }` or `{ id, fault }`.
 *
 *     node strapi-on-orders.mjs APP_DIRECTORY DIST_DIRECTORY
 */
import { createRequire } from 'node:module';
import path from 'node:path';

const [appDir, distDir] = process.argv.slice(2);
const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');
const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
strapi.log.level = process.env.COPYDESK_TEST_LOG_LEVEL ?? 'error';
await strapi.load();
const { runs, sources } = strapi.plugin('copydesk').services;
let settled = 0;
strapi.db.connection.on('query', ({ sql }) => {
  if (/^update .copydesk_import_run_items/.test(sql)) settled += 1;
});
const answer = (message) => process.send(message);

const JOB = 'copydesk.source.';

/** What the parent can ask for. */
const ORDERS = {
  /** Goes on with what a dead process left. @returns the runs at their ends */
  resume: async () => Promise.all((await runs.resumeRuns()).map((documentId) => runs.waitForRun(documentId))),
  takePart: async () => Promise.all(await runs.takePart()),
  start: ({ source, options }) => runs.startRun(source, { trigger: 'command', ...options }),
  wait: (documentId) => runs.waitForRun(documentId),
  find: (documentId) => runs.findRun(documentId),
  sources: () => sources.listSources(),
  saveSource: ({ input, documentId }) => sources.saveSource(input, documentId),
  background: () => runs.startBackground(),
  edit: ({ documentId, data }) => strapi.documents('plugin::copydesk.article').update({ documentId, data }),
  /** All rows of a table, as the database gives them. */
  rows: ({ table, where = {} }) => strapi.db.connection(table).where(where).select('*'),
  set: ({ table, where, values }) => strapi.db.connection(table).where(where).update(values),
  /** Sources whose schedules this process knows. */
  schedules: () => strapi.cron.jobs.flatMap(({ name }) => (name?.startsWith(JOB) ? [name.slice(JOB.length)] : [])),
  /** The next tick of a source's schedule, as Strapi's cron gives it when its time comes. */
  tick: async (source) => {
    const found = strapi.cron.jobs.find(({ name }) => name === JOB + source);
    if (!found) throw new Error(`There is no schedule of ${source}`);
    await found.job.trigger();
  },
  /** How often this process has put texts into their buckets. */
  settled: () => settled,
  stop: async () => {
    await strapi.destroy();
    setImmediate(() => process.exit(0));
  },
};

process.on('message', ({ id, order, argument }) => {
  Promise.resolve()
    .then(() => ORDERS[order](argument))
    .then(
      (given) => answer({ id, answer: given ?? null }),
      (error) => answer({ id, fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }),
    );
});
// A parent that is gone needs no answers.
process.on('disconnect', () => process.exit(1));
answer({ id: 0, answer: 'ready' });
