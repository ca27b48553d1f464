/** The whole way of a text: from a folder through a run and an editor's hands to readers. */
import type { Page } from 'playwright-core';
import { registerAdministrator, signIn } from './administrator';
import { openBrowser, type Browser } from './chromium';
import { startStrapiServer, type StrapiServer } from './strapi-server';

jest.setTimeout(180_000);

const HEADLINE = '编辑改过的标题：一篇走完全程的稿子';

let server: StrapiServer | undefined;
let browser: Browser | undefined;

afterEach(async () => {
  await browser?.close();
  await server?.stop();
});

test('an editor sets up a source, runs it, follows a row to its article, edits and publishes it; readers see the edit', async () => {
  server = await startStrapiServer();
  const { url } = server;
  await registerAdministrator(url);
  browser = await openBrowser(server.directory);
  const { page, pageErrors } = browser;
  await signIn(page, url);

  await page.getByRole('link', { name: 'Copydesk' }).click();
  await page.getByText('No source has been set up yet').waitFor();
  await page.getByRole('button', { name: 'Add a source' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[name=name]').fill('晨报');
  await dialog.locator('input[name=location]').fill('../secrets');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.locator('[aria-invalid=true][name=location]').waitFor();
  await dialog.locator('input[name=location]').fill('database/texts');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });

  await runSource(page);
  await page.getByRole('button', { name: 'New 5', exact: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'New 5', exact: true }).click();
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
  await rows.first().waitFor();
  expect(await rows.count()).toBe(5);
  expect(await titlesByRest(url)).toEqual([]);

  await rows.first().getByRole('link').click();
  await page.waitForURL(/plugin::copydesk\.article\/\w+/);
  await page.getByText('Where it comes from').waitFor();
  await page.getByText(/^\d{3}_\w+\.txt$/).waitFor();
  await page.locator('[name=title]').fill(HEADLINE);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published document').waitFor();
  expect(await titlesByRest(url)).toEqual([HEADLINE]);
  expect(await titlesByGraphql(url)).toEqual([HEADLINE]);

  await page.goto(`${url}/admin/plugins/copydesk`);
  await runSource(page);
  await page.getByRole('button', { name: 'Unchanged 5', exact: true }).waitFor();
  expect(await titlesByRest(url)).toEqual([HEADLINE]);
  expect(pageErrors).toEqual([]);
});

/** Presses *Run now* and waits for the end of the run on its page. */
async function runSource(page: Page): Promise<void> {
  await page.getByRole('row', { name: '晨报' }).getByRole('button', { name: 'Run now' }).click();
  await page.waitForURL(/\/plugins\/copydesk\/runs\/\w+/);
  await page.getByText('Finished', { exact: true }).waitFor({ timeout: 60_000 });
}

async function titlesByRest(url: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/copydesk/articles`);
  expect(answer.status).toBe(200);
  const { data } = (await answer.json()) as { data: { title: string }[] };
  return data.map(({ title }) => title);
}

async function titlesByGraphql(url: string): Promise<string[]> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ copydeskArticles { title } }' }),
  });
  expect(answer.status).toBe(200);
  const { data } = (await answer.json()) as { data: { copydeskArticles: { title: string }[] } };
  return data.copydeskArticles.map(({ title }) => title);
}
