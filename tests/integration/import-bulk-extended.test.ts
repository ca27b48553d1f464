/** Host apps that extend the article: what the bulk writer handles, and what it leaves to the Document Service. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { rowsOf, UIDS } from '../../plugin/server/src/strapi';
import { bootImport, makeSource, runSource, writeTexts, type ImportApp } from './import-source';

const story = (number: number) => `第${number}座水厂供水\n\n第${number}座水厂昨日供水，日产${number + 10}万吨，青川市水务局派员值守。\n`;
/** Changes a copy, because several host apps start in this process. */
const attributes = (changes: string) => `module.exports = (plugin) => {
  const article = structuredClone(plugin.contentTypes.article.schema);
  ${changes};
  return { ...plugin, contentTypes: { ...plugin.contentTypes, article: { ...plugin.contentTypes.article, schema: article } } };
};`;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-texts-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Imports three texts into a host app with this extension. @returns what the log said of writing one by one, and the articles' rows */
async function importedInto(extension: string, prepare: (app: ImportApp) => unknown = () => {}) {
  const app = await bootImport(root, { workers: 0 }, { extension });
  try {
    await prepare(app);
    const said: string[] = [];
    app.strapi.log.info = ((message: string) => said.push(message)) as never;
    for (const level of ['warn', 'error'] as const) app.strapi.log[level] = ((message: string) => said.push(message)) as never;
    const source = await makeSource(app, 'extended', { publishPolicy: 'always' });
    await writeTexts(source.directory, { '1.txt': story(1), '2.txt': story(2), '3.txt': story(3) });
    const { counts, report } = await runSource(app, source);
    const rows = await rowsOf<Record<string, unknown>>(app.strapi, UIDS.article).findMany({ orderBy: { id: 'asc' } });
    return { counts, report, rows, reasons: said.filter((message) => message.includes('one by one')) };
  } finally {
    await app.stop();
  }
}

test('attributes that the host added are empty or have their default, and texts are written together', async () => {
  const { counts, rows, reasons } = await importedInto(attributes(`
    article.attributes.desk = { type: 'string', default: '要闻' };
    article.attributes.layout = { type: 'json', default: { columns: 2 } };
    article.attributes.note = { type: 'text' }`));
  expect(reasons).toEqual([]);
  expect(counts).toMatchObject({ created: 3, failed: 0 });
  expect(rows).toHaveLength(6);
  for (const row of rows) expect(row).toMatchObject({ desk: '要闻', layout: { columns: 2 }, note: null });
});

test('a localized article type is left to the Document Service', async () => {
  const { counts, rows, reasons } = await importedInto(attributes(`
    article.pluginOptions = { ...article.pluginOptions, i18n: { localized: true } };
    article.attributes.title = { ...article.attributes.title, pluginOptions: { i18n: { localized: true } } }`));
  expect(reasons).toEqual([expect.stringContaining('plugin::copydesk.article is localized')]);
  expect(counts).toMatchObject({ created: 3, failed: 0 });
  for (const row of rows) expect(row.locale).toBe('en');
});

test('so are a changed attribute of ours and a subscriber to new rows, which runs', async () => {
  const changed = await importedInto(attributes(`article.attributes.kicker = { type: 'string', maxLength: 8 }`));
  expect(changed.reasons).toEqual([expect.stringContaining('the attribute “kicker” of plugin::copydesk.article was changed')]);
  const seen: unknown[] = [];
  const subscribed = await importedInto(attributes(''), ({ strapi }) => void strapi.db.lifecycles.subscribe({ models: [UIDS.article], afterCreate: () => void seen.push(1) }));
  expect(subscribed.reasons).toEqual([expect.stringContaining('database subscriber')]);
  expect(seen).toHaveLength(6);
});

test('a text that the database refuses fails alone', async () => {
  const { report, rows, reasons } = await importedInto(attributes(''), ({ strapi }) =>
    strapi.db.connection.raw("create trigger refuse before insert on copydesk_articles when new.title like '第2座%' begin select raise(abort, 'refused by the test'); end"),
  );
  expect(report).toEqual({ '1.txt': 'created', '2.txt': 'failed:storingFailed', '3.txt': 'created' });
  expect(reasons).toEqual([expect.stringContaining('could not store 3 texts together')]);
  expect(rows).toHaveLength(4);
});
