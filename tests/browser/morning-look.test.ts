/** The first page in the morning: what came in, which source wants a person, and the way from there to doing something about it. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { askAdminApi, registerAdministrator, signIn } from './administrator';
import { openBrowser, type Browser } from './chromium';
import { startStrapiServer, type StrapiServer } from './strapi-server';

jest.setTimeout(180_000);

const STREETS = ['北门', '南门', '东坊', '西坊', '桥头', '码头', '钟楼', '书院'];
const story = (street: string, index: number) => `${street}街的槐树开花了\n\n${street}街${index + 3}号门前的老槐树昨天开花，住户搬出竹椅坐到半夜。\n\n${street}的更夫说，比去年早了${index + 2}天。\n`;

let root: string;
let server: StrapiServer | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-morning-'));
  await mkdir(path.join(root, 'streets'));
  await Promise.all(STREETS.map((street, index) => writeFile(path.join(root, 'streets', `${index}.txt`), story(street, index))));
  await writeFile(path.join(root, 'streets', 'empty.txt'), '');
  server = await startStrapiServer({ COPYDESK_ROOTS: root });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(root, { recursive: true, force: true });
});

test('an editor reads what came in, follows a source in trouble to its report, and answers it there', async () => {
  const { url, directory } = server as StrapiServer;
  const token = await registerAdministrator(url);
  await askAdminApi(url, token, 'POST', '/copydesk/sources', { name: '街巷', location: path.join(root, 'streets') });
  browser = await openBrowser(directory);
  const { page, pageErrors } = browser;
  await signIn(page, url);
  const overview = page.getByRole('region', { name: 'Overview' });
  const openDesk = () => page.goto(`${url}/admin/plugins/copydesk`);
  await openDesk();
  await overview.getByText('Nothing has run.').waitFor();
  await overview.getByText('All sources are well.').waitFor();

  await runSource(page, 'Finished');
  await openDesk();
  await overview.getByText('8 new').waitFor();
  await overview.getByRole('link', { name: '1 set aside' }).click();
  await page.getByRole('row').filter({ hasText: 'empty.txt' }).getByText('It is empty').waitFor();
  expect(await page.getByRole('row').count()).toBe(2);

  await rename(path.join(root, 'streets'), path.join(root, 'elsewhere'));
  await openDesk();
  await runSource(page, 'Not reachable');
  await openDesk();
  await rename(path.join(root, 'elsewhere'), path.join(root, 'streets'));
  await overview.getByRole('link', { name: 'The folder does not exist' }).click();
  await page.getByText('The source cannot be reached').waitFor();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByText('Finished', { exact: true }).waitFor();

  await Promise.all(STREETS.slice(1).map((_, index) => rm(path.join(root, 'streets', `${index}.txt`))));
  await openDesk();
  await runSource(page, 'Needs your decision');
  await openDesk();
  await overview.getByRole('link', { name: /^7 of 9 texts are gone at once/ }).click();
  await page.getByRole('button', { name: 'Show which ones' }).click();
  await page.getByRole('button', { name: 'Gone 7', exact: true }).waitFor();
  await page.getByText('This shows what a run would do. No article was written.').waitFor();
  await openDesk();
  await overview.getByRole('link', { name: /^7 of 9 texts are gone at once/ }).click();
  await page.getByRole('button', { name: 'Yes, they are gone: run again' }).click();
  await page.getByText('Finished', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Gone 7', exact: true }).waitFor();

  await openDesk();
  await overview.getByText('7 gone').waitFor();
  await page.getByRole('link', { name: 'All runs' }).click();
  await page.getByRole('heading', { name: 'Runs' }).waitFor();
  await page.getByRole('row').filter({ hasText: 'Dry run' }).waitFor();
  expect(await page.getByRole('row').count()).toBe(7);
  expect(pageErrors).toEqual([]);
});

/** Presses *Run now* on the desk and waits on the run's page until it stands as said. */
async function runSource(page: Page, state: string): Promise<void> {
  await page.getByRole('row', { name: '街巷' }).getByRole('button', { name: 'Run now' }).click();
  await page.waitForURL(/\/plugins\/copydesk\/runs\/\w+/);
  await page.getByText(state, { exact: true }).first().waitFor({ timeout: 60_000 });
}
