/** What an editor decides about what the importer found: in the review, and beside the forms of the Content Manager. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { RunRecord, SourceRecord } from '../../plugin/shared/records';
import { askAdminApi, registerAdministrator, signIn } from './administrator';
import { openBrowser, type Browser } from './chromium';
import { startStrapiServer, type StrapiServer } from './strapi-server';

jest.setTimeout(240_000);

const FIRST = '白石岭茶业有限公司';
const SECOND = '白石岭茶业股份有限公司';
const OTHER = '长岭奶业有限公司';
const story = (name: string) => `云溪镇新闻\n\n昨日，${name}在云溪镇开张。\n\n三百名村民到场，场面热闹。\n`;

let server: StrapiServer | undefined;
let browser: Browser | undefined;
let texts: string;

beforeAll(async () => {
  texts = await mkdtemp(path.join(os.tmpdir(), 'copydesk-review-'));
  await mkdir(path.join(texts, 'news'));
  for (const [file, name] of Object.entries({ 'a.txt': FIRST, 'b.txt': SECOND, 'c.txt': OTHER })) await writeFile(path.join(texts, 'news', file), story(name));
  server = await startStrapiServer({ COPYDESK_ROOTS: texts, COPYDESK_SAMPLES: 'false' });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(texts, { recursive: true, force: true });
});

test('an editor merges two that are the same, confirms one, reads the evidence, merges by hand and takes that back', async () => {
  const { url, directory } = server as StrapiServer;
  const token = await registerAdministrator(url);
  await importTexts(url, token);
  browser = await openBrowser(directory);
  const { page, pageErrors } = browser;
  await signIn(page, url);

  await page.goto(`${url}/admin/plugins/copydesk`);
  await page.getByRole('link', { name: /^Review: \d+$/ }).click();
  const pair = page.getByRole('article');
  await pair.getByText('Their names are the same but for legal form').waitFor();
  expect((await pair.locator('mark').allInnerTexts()).sort()).toEqual([FIRST, SECOND].sort());
  await pair.getByRole('button', { name: `keep “${FIRST}”` }).click();
  await page.getByText('Nothing looks like the same thing twice.').waitFor();

  await page.getByRole('button', { name: 'Suggested' }).click();
  const card = page.getByRole('region', { name: OTHER });
  await card.getByText(`昨日，${OTHER}在云溪镇开张。`).waitFor();
  await card.getByRole('button', { name: 'Confirm' }).click();
  await card.waitFor({ state: 'detached' });

  await page.getByRole('region', { name: FIRST }).getByRole('link', { name: FIRST, exact: true }).click();
  await page.waitForURL(/plugin::copydesk\.organization\/\w+/);
  const first = page.url();
  await page.getByText('2 sentences name it').waitFor();
  await page.getByText(`“${SECOND}” was merged into “${FIRST}”.`).first().waitFor();

  await page.getByRole('button', { name: 'Merge into another one…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('长岭');
  await dialog.getByRole('button', { name: OTHER }).click();
  await dialog.getByText('2 entries and 2 sentences will lead to it.').waitFor();
  await dialog.getByText('Their names are not the same.').waitFor();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.waitForURL((address) => address.href !== first && /organization\/\w+/.test(address.pathname));
  await page.getByText('3 sentences name it').waitFor();
  await page.getByRole('button', { name: 'Undo the merge' }).click();
  await page.getByText('Undone', { exact: true }).waitFor();
  await page.getByText('1 sentence names it').waitFor();
  expect(pageErrors).toEqual([]);
});

/** Imports the texts and waits for the run's end. */
async function importTexts(url: string, token: string): Promise<void> {
  const source = await askAdminApi<SourceRecord>(url, token, 'POST', '/copydesk/sources', { name: '晨报', location: path.join(texts, 'news') });
  const { documentId } = await askAdminApi<RunRecord>(url, token, 'POST', `/copydesk/sources/${source.documentId}/runs`, {});
  for (;;) {
    const { state, counts } = await askAdminApi<RunRecord>(url, token, 'GET', `/copydesk/runs/${documentId}`);
    if (state === 'finished') return expect(counts.created).toBe(3);
    if (state === 'failed') throw new Error(`The run failed: ${JSON.stringify(counts)}`);
  }
}
