import type { RunRecord } from '../../plugin/shared/records';
import { bootNewsroom, makeSource, writeTexts, type ImportApp } from './import-source';

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom({}, { environment: { CRON_ENABLED: 'true' } });
});
afterAll(() => app?.stop());

const jobs = () => app.strapi.cron.jobs.map(({ name }) => name).filter((name) => name?.startsWith('copydesk.'));
const nextFinished = () =>
  new Promise<RunRecord>((resolve) => {
    app.strapi.eventHub.once('copydesk.run.finished', async (...[event]) => resolve((event as { run: RunRecord }).run));
  });

test('a schedule works from the moment it is saved, and stops when it is taken away', async () => {
  const source = await makeSource(app, 'every-second');
  await writeTexts(source.directory, { 'a.txt': '钟楼村报时\n\n钟楼村的大钟昨日修好，全村三百户听得见。\n' });
  expect(jobs()).toEqual([]);
  const finished = nextFinished();
  const settings = { name: source.name, location: source.location };
  const saved = await app.sources.saveSource({ ...settings, schedule: '* * * * * *' }, source.documentId);
  expect(new Date(saved.nextRunAt!).getTime() - Date.now()).toBeLessThan(2_000);
  expect(jobs()).toEqual([`copydesk.source.${source.documentId}`]);
  expect(await finished).toMatchObject({ trigger: 'schedule', state: 'finished', user: null, source: { name: 'every-second' } });
  await app.sources.saveSource({ ...settings, schedule: '0 3 * * *' }, source.documentId);
  expect(jobs()).toHaveLength(1);
  await app.sources.saveSource({ ...settings, schedule: null }, source.documentId);
  expect(jobs()).toEqual([]);
});

test('a schedule is read in the time zone of its source', async () => {
  const source = await makeSource(app, 'at-three', { schedule: '0 3 * * *', timeZone: 'Asia/Shanghai' });
  expect(new Date(source.nextRunAt!).getUTCHours()).toBe(19);
  const elsewhere = await makeSource(app, 'at-three-utc', { schedule: '0 3 * * *', timeZone: 'UTC' });
  expect(new Date(elsewhere.nextRunAt!).getUTCHours()).toBe(3);
  expect(await makeSource(app, 'paused', { schedule: '0 3 * * *', enabled: false })).toMatchObject({ nextRunAt: null });
  for (const { documentId } of await app.sources.listSources()) await app.sources.deleteSource(documentId).catch(() => {});
});
