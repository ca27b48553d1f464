/** Who may not start and delete while a lease is held, and that whoever fails on the way gives it back. */
import { heldLeases, releaseLease, takeLease } from '../../plugin/server/src/import/lease/lease';
import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootNewsroom, finishedRun, makeSource, runSource, writeTexts, type ImportApp } from './import-source';

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom({ workers: 0 });
});
afterAll(() => app?.stop());

const story = (what: string) => `${what}\n\n苍山县水务局昨日${what}，二十名工人到场，月底前完工。\n`;

/** Lets the database fail when a run is looked up by its id for the `nth` time, while `during` goes on. */
async function failingOnRunLookup<Result>(nth: number, during: () => Promise<Result>): Promise<Result> {
  let lookups = 0;
  const stop = app.strapi.db.lifecycles.subscribe({
    models: [UIDS.run],
    beforeFindOne: ({ params }) => {
      const { documentId } = params.where as { documentId?: string };
      if (documentId !== undefined && ++lookups === nth) throw new Error('the database looked away');
    },
  });
  try {
    return await during();
  } finally {
    stop();
  }
}

test.each([1, 2])('a start that fails at its %s. look at the run gives the lease back, and the run goes on later', async (nth) => {
  const source = await makeSource(app, `looked-away-${nth}`);
  await writeTexts(source.directory, { 'a.txt': story(`疏浚第${nth}号河道`) });
  await expect(failingOnRunLookup(nth, () => app.runs.startRun(source.documentId, { trigger: 'panel' }))).rejects.toThrow('the database looked away');
  expect([...(await heldLeases(app.strapi))]).not.toContain(source.documentId);
  const [left] = await app.runs.resumeRuns();
  expect(await finishedRun(app, await app.runs.waitForRun(left))).toMatchObject({ state: 'finished', report: { 'a.txt': 'created' } });
});

test('a paused run that cannot be taken up gives the lease back and can be taken up again', async () => {
  const source = await makeSource(app, 'resumed');
  await writeTexts(source.directory, { 'a.txt': story('加高堤坝') });
  const { documentId } = await runSource(app, source);
  await rowsOf<{ state: string }>(app.strapi, UIDS.run).updateMany({ where: { documentId }, data: { state: 'paused' } });
  await expect(failingOnRunLookup(2, () => app.runs.resumeRun(documentId))).rejects.toThrow('the database looked away');
  expect([...(await heldLeases(app.strapi))]).not.toContain(source.documentId);
  await app.runs.resumeRuns();
  expect(await app.runs.waitForRun(documentId)).toMatchObject({ state: 'finished', done: 1 });
});

test('a source is not deleted while anybody holds its lease, be it for something else than a run', async () => {
  const source = await makeSource(app, 'held');
  await writeTexts(source.directory, { 'a.txt': story('整修渡槽') });
  const run = await runSource(app, source);
  const lease = (await takeLease(app.strapi, source.documentId))!;
  await expect(app.sources.deleteSource(source.documentId)).rejects.toMatchObject({ name: 'RunGoesOn' });
  expect(await app.runs.findRun(run.documentId)).toMatchObject({ state: 'finished' });
  await releaseLease(app.strapi, lease);
  await app.sources.deleteSource(source.documentId);
  expect(await rowsOf(app.strapi, UIDS.source).count({ where: { documentId: source.documentId } })).toBe(0);
  expect(await rowsOf(app.strapi, UIDS.lease).count({ where: { name: source.documentId } })).toBe(0);
  await expect(app.runs.findRun(run.documentId)).rejects.toMatchObject({ name: 'RecordNotFound' });
});
