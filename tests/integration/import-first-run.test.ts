import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { documentsOf, UIDS } from '../../plugin/server/src/strapi';
import { appDirectory } from './boot';
import { bootImport, makeSource, runSource, writeTexts, type ImportApp } from './import-source';

const samples = path.join(appDirectory, 'database/texts');

interface Article {
  documentId: string;
  title: string;
  slug: string;
  body: string;
  updatedAt: string;
}

let app: ImportApp;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-texts-'));
  app = await bootImport(root, { allowedRoots: [root, samples] });
});
afterAll(async () => {
  await app?.stop();
  await rm(root, { recursive: true, force: true });
});

const articles = (status: 'draft' | 'published') => documentsOf<Article>(app.strapi, UIDS.article).findMany({ status, sort: ['title:asc'] });

test('the five samples become five published articles, and a second run leaves no trace on them', async () => {
  const { documentId } = await app.sources.saveSource({ name: 'samples', location: samples, publishPolicy: 'always', confirmPolicy: 'confident' });
  const first = await runSource(app, { documentId }, { user: null });
  expect(first).toMatchObject({ state: 'finished', listed: 5, done: 5, counts: { created: 5, failed: 0 }, reason: null });
  expect(Object.keys(first.report).sort()).toEqual((await readdir(samples)).sort());
  const published = await articles('published');
  expect(published).toHaveLength(5);
  expect(new Set(published.map(({ slug }) => slug)).size).toBe(5);
  for (const { slug, body } of published) {
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(body).not.toMatch(/(?<!\\)<[a-z!/]/i);
  }
  const before = await articles('draft');
  const second = await runSource(app, { documentId });
  expect(second).toMatchObject({ state: 'finished', listed: 5, counts: { unchanged: 5 } });
  expect(await articles('draft')).toEqual(before);
  expect(await articles('published')).toEqual(published);
});

test('by default articles are drafts', async () => {
  const source = await makeSource(app, 'drafts');
  await writeTexts(source.directory, { 'a.txt': '河口镇办起夜校\n\n河口镇在十月办起了夜校，三百名村民报名。\n' });
  const run = await runSource(app, source);
  expect(run.report).toEqual({ 'a.txt': 'created' });
  const [{ article }] = run.items;
  expect(article?.title).toBe('河口镇办起夜校');
  expect(await documentsOf<Article>(app.strapi, UIDS.article).findOne({ documentId: article!.documentId, status: 'published' })).toBeNull();
});

test('a dry run reports the same plan and writes nothing but its report', async () => {
  const source = await makeSource(app, 'dry');
  await writeTexts(source.directory, { 'a.txt': '白水渠通水\n\n白水渠昨日通水，灌溉面积达到两千亩。\n', 'b.txt': '' });
  const count = (await articles('draft')).length;
  const dry = await runSource(app, source, { dryRun: true });
  expect(dry.report).toEqual({ 'a.txt': 'created', 'b.txt': 'quarantined:empty' });
  expect(await articles('draft')).toHaveLength(count);
  const real = await runSource(app, source);
  expect(real.report).toEqual(dry.report);
  expect(await articles('draft')).toHaveLength(count + 1);
});
