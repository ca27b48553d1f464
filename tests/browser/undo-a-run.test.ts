/** A run undone by its button: the plan, the agreement, and the report of what went back and what stayed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { RunItemRecord, RunRecord, SourceRecord } from '../../plugin/shared/records';
import { askAdminApi, registerAdministrator, signIn } from './administrator';
import { openBrowser, type Browser } from './chromium';
import { startStrapiServer, type StrapiServer } from './strapi-server';

jest.setTimeout(180_000);

const ARTICLES = '/content-manager/collection-types/plugin::copydesk.article';
const TITLES = { 'a.txt': '夜里下了一场雪', 'b.txt': '老街的灯会开到元宵', 'c.txt': '山路上的早班车' };
const story = (title: string) => `${title}\n\n${title}，街上的人比平日多了一些。\n\n卖汤圆的摊子前排起了长队，孩子们提着灯笼跑来跑去。\n`;

let texts: string;
let server: StrapiServer | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  texts = await mkdtemp(path.join(os.tmpdir(), 'copydesk-undo-'));
  await mkdir(path.join(texts, 'news'));
  for (const [file, title] of Object.entries(TITLES)) await writeFile(path.join(texts, 'news', file), story(title));
  server = await startStrapiServer({ COPYDESK_ROOTS: texts });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(texts, { recursive: true, force: true });
});

test('an editor sees what undoing a run would do, agrees, and reads what went back and what stayed', async () => {
  const { url, directory } = server as StrapiServer;
  const token = await registerAdministrator(url);
  const ask = <Data>(method: string, address: string, body?: object) => askAdminApi<Data>(url, token, method, address, body);
  const source = await ask<SourceRecord>('POST', '/copydesk/sources', { name: '晚报', location: path.join(texts, 'news') });
  browser = await openBrowser(directory);
  const { page, pageErrors } = browser;
  await signIn(page, url);
  await page.goto(`${url}/admin/plugins/copydesk`);
  await page.getByRole('row', { name: '晚报' }).getByRole('button', { name: 'Run now' }).click();
  await page.getByRole('button', { name: 'New 3', exact: true }).waitFor();
  await page.getByText('Finished', { exact: true }).waitFor();
  const report = page.url();
  const run = report.split('/').at(-1)?.split('?')[0] as string;
  const { results } = await ask<{ results: RunItemRecord[] }>('GET', `/copydesk/runs/${run}/items`);
  const articleOf = (file: string) => results.find(({ key }) => key === file)?.article?.documentId as string;
  const articles = Object.keys(TITLES).map(articleOf);
  const { body, slug } = await ask<Record<string, string>>('GET', `${ARTICLES}/${articleOf('b.txt')}`);
  await ask('PUT', `${ARTICLES}/${articleOf('b.txt')}`, { title: '灯会，编辑改过', body, slug });

  await page.getByRole('button', { name: 'Undo this run' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2 entries go or get their earlier values back.').waitFor();
  await dialog.getByText('1 entry stays as it is:').waitFor();
  expect(await dialog.getByRole('listitem').innerText()).toContain('It was edited, published or reviewed since; it stays');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await remaining(ask, articles)).toBe(3);

  await page.getByRole('button', { name: 'Undo this run' }).click();
  await dialog.getByRole('button', { name: 'Undo it' }).click();
  await page.getByRole('heading', { name: 'Undoing a run of “晚报”' }).waitFor();
  await page.getByText('Finished', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undone 2', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Kept as it is 1', exact: true }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: TITLES['a.txt'] }).getByRole('link').count()).toBe(0);
  await page.getByRole('row').filter({ hasText: 'b.txt' }).getByText('It was edited, published or reviewed since; it stays').waitFor();
  expect(await remaining(ask, articles)).toBe(1);

  await page.getByRole('link', { name: 'The run that was undone' }).click();
  await page.getByText('This run is undone').waitFor();
  expect(await page.getByRole('button', { name: 'Undo this run' }).count()).toBe(0);
  const { lastRun } = (await ask<SourceRecord[]>('GET', '/copydesk/sources')).find(({ documentId }) => documentId === source.documentId) as SourceRecord;
  expect(lastRun).toMatchObject({ kind: 'rollback', dryRun: false, counts: { reversed: 2, kept: 1, failed: 0 } } satisfies { kind: RunRecord['kind']; dryRun: boolean; counts: object });
  expect(pageErrors).toEqual([]);
});

/** How many of the articles are there. */
async function remaining(ask: <Data>(method: string, address: string) => Promise<Data>, documentIds: string[]): Promise<number> {
  const answers = await Promise.allSettled(documentIds.map((documentId) => ask('GET', `${ARTICLES}/${documentId}`)));
  return answers.filter(({ status }) => status === 'fulfilled').length;
}
