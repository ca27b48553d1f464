/** A conflict from the run's report on: looked at side by side, decided by a key, undone by a key. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { RunItemRecord } from '../../plugin/shared/records';
import { askAdminApi, registerAdministrator, signIn } from './administrator';
import { openBrowser, type Browser } from './chromium';
import { startStrapiServer, type StrapiServer } from './strapi-server';

jest.setTimeout(180_000);

const ARTICLES = '/content-manager/collection-types/plugin::copydesk.article';
const BODY = ['云溪镇昨日开通村村通公交，首日运送乘客一千二百人次。', '线路全长四十公里，设站三十二个，票价一元。', '镇长表示，年内还将增开两条支线。'];
const TOWNS = ['白沙渡', '青石口'];
const story = (title: string, fare: string) => `${title}\n\n${BODY.join('\n\n').replace('一元', fare)}\n`;

let root: string;
let server: StrapiServer | undefined;
let browser: Browser | undefined;
let token: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'copydesk-conflicts-'));
  server = await startStrapiServer({ COPYDESK_ROOTS: root });
  token = await registerAdministrator(server.url);
  browser = await openBrowser(server.directory);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(root, { recursive: true, force: true });
});

test('an editor decides a conflict by a key, takes it back by a key, and merges another', async () => {
  const { url } = server as StrapiServer;
  const { page, pageErrors } = browser as Browser;
  const ask = <Data>(method: string, address: string, body?: object) => askAdminApi<Data>(url, token, method, address, body);
  const folder = path.join(root, '晨报');
  await mkdir(folder);
  await writeFile(path.join(folder, 'a.txt'), story('云溪镇开通公交', '一元'));
  await ask('POST', '/copydesk/sources', { name: '晨报', location: folder });
  await signIn(page, url);
  await page.goto(`${url}/admin/plugins/copydesk`);
  await page.getByRole('link', { name: 'Conflicts: 0' }).click();
  await page.getByText('Nothing to decide').waitFor();
  await runSource(page, url);
  await page.getByRole('link', { name: '云溪镇开通公交' }).waitFor();
  const documentId = (await page.getByRole('link', { name: '云溪镇开通公交' }).getAttribute('href'))?.split('/').at(-1);
  const { title, body, slug } = await ask<Record<string, string>>('GET', `${ARTICLES}/${documentId}`);
  await ask('PUT', `${ARTICLES}/${documentId}`, { title: '公交开到云溪镇', body: body.replace('一元', '两元'), slug });
  expect(title).toBe('云溪镇开通公交');

  await writeFile(path.join(folder, 'a.txt'), story('云溪镇公交通车', '三元'));
  await runSource(page, url);
  await page.getByRole('link', { name: 'Look and decide' }).click();
  await page.getByRole('row').filter({ hasText: 'Headline' }).getByRole('link').click();

  await page.getByRole('heading', { name: /^Headline/ }).waitFor();
  const cells = page.getByRole('row').last().getByRole('cell');
  expect(await cells.allInnerTexts()).toEqual(['云溪镇开通公交', '公交开到云溪镇', '云溪镇公交通车']);
  await page.getByRole('button', { name: "Take the source's" }).waitFor();
  await page.keyboard.press('2');
  await page.getByText("Took the source's version").waitFor();
  expect((await ask<{ title: string }>('GET', `${ARTICLES}/${documentId}`)).title).toBe('云溪镇公交通车');

  await page.keyboard.press('u');
  await page.getByRole('heading', { name: /^Headline/ }).waitFor();
  await page.getByRole('button', { name: "Keep the article's" }).waitFor();
  expect((await ask<{ title: string }>('GET', `${ARTICLES}/${documentId}`)).title).toBe('公交开到云溪镇');

  await page.goto(`${url}/admin/plugins/copydesk/conflicts?field=body`);
  await page.getByRole('link', { name: '公交开到云溪镇' }).click();
  const marks = page.locator('mark');
  await marks.first().waitFor();
  expect(await marks.allInnerTexts()).toEqual(['一', '两', '三']);
  await page.keyboard.press('e');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Wrote a version of its own').waitFor();
  expect((await ask<{ body: string }>('GET', `${ARTICLES}/${documentId}`)).body).toContain('三元');

  await page.goto(`${url}/admin${ARTICLES}/${documentId}`);
  await page.getByRole('link', { name: '1 conflict waits for a decision' }).waitFor();
  await page.getByRole('button', { name: 'What the importer wrote' }).click();
  await page.getByRole('dialog').getByText('Changed since by Mei Lin').first().waitFor();
  expect(pageErrors).toEqual([]);
});

test('an editor decides all conflicts about a field of a source at once, and takes that back', async () => {
  const { url } = server as StrapiServer;
  const { page, pageErrors } = browser as Browser;
  const ask = <Data>(method: string, address: string, body?: object) => askAdminApi<Data>(url, token, method, address, body);
  const folder = path.join(root, '晚报');
  const write = (change: string) => Promise.all(TOWNS.map((town) => writeFile(path.join(folder, `${town}.txt`), `${town}${change}\n\n${town}的码头边${town.length}日前搭起了戏台。\n\n${town}人说，今年唱的是老本子。\n`)));
  await mkdir(folder);
  await write('唱戏三天');
  const { documentId: source } = await ask<{ documentId: string }>('POST', '/copydesk/sources', { name: '晚报', location: folder });
  await runSource(page, url, '晚报');
  const run = new URL(page.url()).pathname.split('/').at(-1);
  const { results } = await ask<{ results: RunItemRecord[] }>('GET', `/copydesk/runs/${run}/items`);
  for (const { article } of results) {
    const { title, body, slug } = await ask<Record<string, string>>('GET', `${ARTICLES}/${article?.documentId}`);
    await ask('PUT', `${ARTICLES}/${article?.documentId}`, { title: `${title}（编辑）`, body, slug });
  }
  await write('唱戏五天');
  await runSource(page, url, '晚报');

  await page.goto(`${url}/admin/plugins/copydesk/conflicts?source=${source}&field=title`);
  await page.getByText('All 2 conflicts about “Headline”:').waitFor();
  await page.getByRole('button', { name: "Take the source's" }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('2 conflicts decided.').waitFor();
  await page.getByText('No conflict fits what you chose.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: /^Headline/ }).waitFor();
  await page.goto(`${url}/admin/plugins/copydesk/conflicts?source=${source}&field=title`);
  await page.getByText('All 2 conflicts about “Headline”:').waitFor();
  expect(pageErrors).toEqual([]);
});

/** Presses *Run now* on the desk and waits for the end of the run on its page. */
async function runSource(page: Page, url: string, source = '晨报'): Promise<void> {
  await page.goto(`${url}/admin/plugins/copydesk`);
  await page.getByRole('row', { name: source }).getByRole('button', { name: 'Run now' }).click();
  await page.waitForURL(/\/plugins\/copydesk\/runs\/\w+/);
  await page.getByText('Finished', { exact: true }).waitFor({ timeout: 60_000 });
}
