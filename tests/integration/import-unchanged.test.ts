/** Texts that a listing finds as they were leave no row of their own, and stand in the report all the same. */
import { rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import type { RunItemRow, RunRow } from '../../plugin/server/src/import/rows';
import { bootNewsroom, finishedRun, makeSource, removeText, runSource, writeTexts, type ImportApp } from './import-source';

const story = (number: number) => `第${number}所小学开学\n\n第${number}所小学今日开学，新生${number + 40}名，松石县教育局到校巡查。\n`;

let app: ImportApp;
beforeAll(async () => {
  app = await bootNewsroom({ workers: 0 });
});
afterAll(() => app?.stop());

/** Writes a text that is too old to be looked at twice. */
async function writeOld(directory: string, name: string, text: string): Promise<void> {
  await writeTexts(directory, { [name]: text });
  const earlier = new Date(Date.now() - 3_600_000);
  await utimes(path.join(directory, name), earlier, earlier);
}

async function sourceOf(name: string, count: number) {
  const source = await makeSource(app, name);
  for (let number = 0; number < count; number += 1) await writeOld(source.directory, `${number}.txt`, story(number + name.length * 100));
  expect((await runSource(app, source)).counts.created).toBe(count);
  return source;
}

const rowsOfRun = (runDocumentId: string) => rowsOf<RunItemRow>(app.strapi, UIDS.runItem).findMany({ where: { runDocumentId }, orderBy: { id: 'asc' } });

test('the report counts, pages and searches them like all others', async () => {
  const source = await sourceOf('report', 7);
  await writeFile(path.join(source.directory, '2.txt'), `${story(3)}\n另有三所明日开学。\n`);
  await writeOld(source.directory, 'new.txt', story(90));
  const run = await runSource(app, source);
  expect(run).toMatchObject({ state: 'finished', listed: 8, done: 8, counts: { unchanged: 6, updated: 1, created: 1 } });
  expect((await rowsOfRun(run.documentId)).map(({ key }) => key)).toEqual(['2.txt', 'new.txt']);
  expect(run.report).toEqual({ '0.txt': 'unchanged', '1.txt': 'unchanged', '2.txt': 'updated:fieldsChanged', '3.txt': 'unchanged', '4.txt': 'unchanged', '5.txt': 'unchanged', '6.txt': 'unchanged', 'new.txt': 'created' });
  expect(new Set(run.items.map(({ id }) => id)).size).toBe(8);
  const keysOf = async (query: Parameters<typeof app.runs.listRunItems>[1]) => {
    const { results, pagination } = await app.runs.listRunItems(run.documentId, query);
    return { keys: results.map(({ key }) => key), ...pagination };
  };
  expect(await keysOf({ page: 1, pageSize: 3 })).toMatchObject({ keys: ['2.txt', 'new.txt', '0.txt'], total: 8, pageCount: 3 });
  expect(await keysOf({ page: 2, pageSize: 3 })).toMatchObject({ keys: ['1.txt', '3.txt', '4.txt'] });
  expect(await keysOf({ page: 3, pageSize: 3 })).toMatchObject({ keys: ['5.txt', '6.txt'] });
  expect(await keysOf({ bucket: 'unchanged', search: '4.TXT' })).toMatchObject({ keys: ['4.txt'], total: 1 });
  expect(await keysOf({ search: '所小学开学' })).toMatchObject({ total: 8 });
  expect(await keysOf({ search: '第606所' })).toMatchObject({ keys: ['6.txt'] });
  expect(await keysOf({ search: '%' })).toMatchObject({ total: 0 });
  expect(await keysOf({ bucket: 'created' })).toMatchObject({ keys: ['new.txt'], total: 1 });
  const title = run.items.find(({ key }) => key === '5.txt')?.article?.title;
  expect(title).toBe('第605所小学开学');
});

test('they are neither gone nor free to be moved, while what left the source is', async () => {
  const source = await sourceOf('left-behind', 6);
  await removeText(source.directory, '1.txt');
  await rename(path.join(source.directory, '4.txt'), path.join(source.directory, 'renamed.txt'));
  await writeOld(source.directory, 'copy.txt', story(1_100));
  const run = await runSource(app, source);
  expect(run.report).toEqual({ '0.txt': 'unchanged', '2.txt': 'unchanged', '3.txt': 'unchanged', '5.txt': 'unchanged', '1.txt': 'gone:missing', 'renamed.txt': 'moved:moved', 'copy.txt': 'duplicate:sameBytes' });
  expect(run).toMatchObject({ state: 'finished', listed: 6, done: 7 });
});

test('a run that goes on after the listing knows them still', async () => {
  const source = await sourceOf('again', 5);
  const first = await runSource(app, source);
  expect(first.counts.unchanged).toBe(5);
  await rowsOf<RunRow>(app.strapi, UIDS.run).updateMany({ where: { documentId: first.documentId }, data: { state: 'importing', done: 0, counts: null, finishedAt: null } });
  await app.runs.startRun(source.documentId, { trigger: 'command' });
  const resumed = await finishedRun(app, await app.runs.waitForRun(first.documentId));
  expect(resumed).toMatchObject({ state: 'finished', listed: 5, done: 5, counts: { unchanged: 5, gone: 0 } });
});
