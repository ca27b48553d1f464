/** The bulk writer of first imports against the Document Service: every table, row by row. */
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { appDirectory } from './boot';
import { bootImport, makeSource, runSource, writeTexts, type FinishedRun, type ImportApp } from './import-source';
import { tablesByName } from './tables-by-name';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-texts-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Two Strapis are booted and import two sources each before the first comparison. */
const TWO_NEWSROOMS_MS = 300_000;
const SOURCES = { drafts: 'never', published: 'always' } as const;

/** The samples, stories that name one body, a copy, a reprint; in two sources, of which the second finds what the first made. */
async function writeStories(): Promise<void> {
  const samples = path.join(appDirectory, 'database/texts');
  const texts: Record<string, string> = {};
  for (const name of await readdir(samples)) texts[name] = await readFile(path.join(samples, name), 'utf8');
  const story = (number: number) => `第${number}座粮仓封仓\n\n本报讯 第${number}座粮仓昨日封仓，入库稻谷${number + 10}万斤，青川市粮食局（以下简称“市粮食局”）派员验收。青川市粮食局仓储科牵头推进“满仓行动”，青川市农业农村局配合。\n`;
  for (let number = 0; number < 12; number += 1) texts[`story-${number}.txt`] = story(number);
  texts['story-copy.txt'] = texts['story-3.txt'];
  texts['reprint.txt'] = `${texts['story-5.txt']}\n${'仓外的晒场也一并修整。'.repeat(2)}\n`;
  const [first, ...others] = Object.entries(texts);
  await writeTexts(path.join(root, 'drafts'), Object.fromEntries(others));
  await writeTexts(path.join(root, 'published'), Object.fromEntries([first, ...others.slice(0, 6).map(([name, text]) => [name, `${text}\n次日，青川市粮食局又验收了一座。\n`])]));
  const earlier = new Date(Date.now() - 3_600_000);
  for (const directory of ['drafts', 'published']) for (const name of await readdir(path.join(root, directory))) await utimes(path.join(root, directory, name), earlier, earlier);
}

async function importAll(app: ImportApp): Promise<FinishedRun[]> {
  const { id } = await rowsOf<{ id: number; firstname: string; email: string }>(app.strapi, 'admin::user').create({ data: { firstname: '小满', email: 'xiaoman@example.org' } });
  const runs: FinishedRun[] = [];
  for (const [name, publishPolicy] of Object.entries(SOURCES)) {
    const source = await makeSource(app, name, { publishPolicy, confirmPolicy: 'confident' });
    runs.push(await runSource(app, source, { user: { id, name: '林小满' } }));
  }
  return runs;
}

interface ArticleVersion {
  documentId: string;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  locale: string | null;
}

interface Imported {
  runs: FinishedRun[];
  tables: Record<string, unknown[]>;
  versions: ArticleVersion[];
  /** What the Document Service finds published, with relations and components. */
  published: unknown[];
  /** What the log said. */
  said: string[];
}

async function importedWith(prepare: (app: ImportApp) => void): Promise<Imported> {
  const app = await bootImport(root, { workers: 0 });
  const said: string[] = [];
  app.strapi.log.info = ((message: string) => said.push(message)) as never;
  app.strapi.log.warn = ((message: string) => said.push(message)) as never;
  try {
    prepare(app);
    const runs = await importAll(app);
    const versions = await rowsOf<ArticleVersion>(app.strapi, UIDS.article).findMany({ orderBy: { id: 'asc' } });
    const published = await app.strapi.documents(UIDS.article as 'plugin::copydesk.article').findMany({ status: 'published', populate: { organizations: true, bylines: true }, limit: 100 });
    return { runs, said, versions, published, tables: await tablesByName(app.strapi) };
  } finally {
    await app.stop();
  }
}

describe('the same texts', () => {
  let bulk: Imported;
  let single: Imported;
  beforeAll(async () => {
    await writeStories();
    bulk = await importedWith(() => {});
    single = await importedWith((app) => void app.strapi.documents.use((_context, next) => next()));
  }, TWO_NEWSROOMS_MS);

  test('are written together, unless the host app registered a document middleware', () => {
    expect(bulk.said.filter((message) => message.includes('one by one'))).toEqual([]);
    expect(single.said.filter((message) => message.includes('one by one'))).toHaveLength(2);
    expect(single.said.find((message) => message.includes('one by one'))).toMatch(/document middleware .*import-bulk/);
  });

  test('end in the same buckets', () => {
    expect(bulk.runs.map(({ report }) => report)).toEqual(single.runs.map(({ report }) => report));
    expect(bulk.runs[0].counts).toMatchObject({ duplicate: 1, failed: 0 });
    expect(bulk.runs[0].counts.created).toBeGreaterThan(12);
    expect(bulk.runs[1].counts.created).toBeGreaterThan(4);
  });

  test('leave the same rows in every table', () => {
    expect(Object.keys(bulk.tables)).toEqual(Object.keys(single.tables));
    for (const table of Object.keys(single.tables)) expect({ table, rows: bulk.tables[table] }).toEqual({ table, rows: single.tables[table] });
    for (const table of ['copydesk_articles', 'copydesk_articles_cmps', 'copydesk_articles_organizations_lnk', 'copydesk_articles_initiatives_lnk', 'copydesk_organizations_parent_lnk', 'copydesk_mentions', 'copydesk_similar_keys', 'components_copydesk_figures'])
      expect({ table, some: (bulk.tables[table] ?? []).length > 0 }).toEqual({ table, some: true });
  });

  test('have versions with the times and ids that the Document Service gives them', () => {
    const { versions } = bulk;
    const published = versions.filter(({ publishedAt }) => publishedAt !== null);
    expect(published.length).toBeGreaterThan(4);
    for (const { documentId, createdAt, updatedAt, publishedAt, locale } of published) {
      expect(documentId).toMatch(/^[a-z0-9]{24}$/);
      expect(locale).toBeNull();
      expect(versions.find((row) => row.documentId === documentId && row.publishedAt === null)).toMatchObject({ createdAt, updatedAt });
      expect(new Date(String(publishedAt)) >= new Date(createdAt)).toBe(true);
    }
    expect(bulk.published).toHaveLength(published.length);
  });
});
