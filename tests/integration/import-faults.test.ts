import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { FAULTS, manyKeys, USUAL } from './faults/faults';
import { bootImport, finishedRun, makeSource, runSource, writeTexts, type FinishedRun, type ImportApp } from './import-source';

const NOBODY = 65_534;

let app: ImportApp;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-faults-'));
  app = await bootImport(root, { workers: 0 });
  // Root reads whatever the mode says; the runs below have the rights of nobody, who must still write the database.
  for (const place of [root, app.directory]) await chmod(place, 0o777);
  await chmod(path.join(app.directory, 'data.db'), 0o666);
});
afterAll(async () => {
  await app?.stop();
  await rm(root, { recursive: true, force: true });
});

async function withoutRights<Result>(call: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return call();
  process.seteuid?.(NOBODY);
  try {
    return await call();
  } finally {
    process.seteuid?.(0);
  }
}

const textOf = (place: string, key: string) => `${place}${key}号河堤加固\n\n${place}${key}号河堤昨日加固完工，可挡${key.length + 20}年一遇的洪水。\n`;

/** A second run that stands after its listing: as a process leaves it that dies there. @returns its document id */
async function listedOnly(source: { documentId: string }): Promise<string> {
  const { documentId } = await runSource(app, source);
  await rowsOf<{ state: string }>(app.strapi, UIDS.run).updateMany({ where: { documentId }, data: { state: 'importing' } });
  await rowsOf<{ bucket: string | null }>(app.strapi, UIDS.runItem).updateMany({ where: { runDocumentId: documentId }, data: { bucket: null } });
  return documentId;
}

async function goOn(documentId: string): Promise<FinishedRun> {
  await app.runs.resumeRuns();
  return finishedRun(app, await app.runs.waitForRun(documentId));
}

const publishedOf = async (run: FinishedRun) => {
  const ids = run.items.flatMap(({ article }) => (article ? [article.documentId] : []));
  const rows = await rowsOf<{ documentId: string; publishedAt: string | null }>(app.strapi, UIDS.article).findMany({ where: { documentId: { $in: ids }, publishedAt: { $notNull: true } } });
  return rows.map(({ documentId }) => documentId).sort();
};

test.each(FAULTS.map((fault, index) => ({ ...fault, index })))('no text counts as gone that may be there: $name', async ({ index, ...fault }) => {
  const source = await makeSource(app, `fault-${index}`, { publishPolicy: 'always' });
  const keys = fault.many === undefined ? USUAL : manyKeys(fault.many);
  await writeTexts(source.directory, Object.fromEntries(keys.map((key) => [key, textOf(`第${index}乡`, key)])));
  // No two sources have the same text.
  await writeTexts(source.directory, Object.fromEntries(Object.entries(fault.texts ?? {}).map(([key, text]) => [key, text.replace(/下游/g, `第${index}渠下游`)])));
  const first = await runSource(app, source);
  expect(first.items.filter(({ bucket }) => bucket !== 'created')).toEqual([]);
  const published = await publishedOf(first);
  expect(published).toHaveLength(first.items.length);

  const listed = fault.afterListing ? await listedOnly(source) : null;
  await fault.happens(source.directory);
  const second = await withoutRights(() => (listed === null ? runSource(app, source) : goOn(listed))).finally(() => fault.afterwards?.(source.directory));
  expect({ state: second.state, reason: second.reason?.code ?? null }).toEqual({ state: fault.state ?? 'finished', reason: fault.reason ?? null });
  expect(second.report).toMatchObject(fault.report ?? {});
  expect(second.items.filter(({ bucket }) => bucket === 'gone').map(({ key }) => key).sort()).toEqual(fault.gone ?? []);
  expect(await publishedOf(first)).toEqual(published);
});
