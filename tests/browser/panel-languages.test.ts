/** The panel in its three languages, on an app without any source. */
import { fieldWordsIn } from '../../plugin/shared/field-words';
import english from '../../plugin/admin/src/translations/en.json';
import simplified from '../../plugin/admin/src/translations/zh-Hans.json';
import traditional from '../../plugin/admin/src/translations/zh.json';
import { registerAdministrator, signIn } from './administrator';
import { openBrowser } from './chromium';
import { startStrapiServer, type StrapiServer } from './strapi-server';

jest.setTimeout(180_000);

let server: StrapiServer | undefined;

beforeAll(async () => {
  server = await startStrapiServer();
  await registerAdministrator(server.url);
});
afterAll(async () => {
  await server?.stop();
});

test.each([
  ['en', english],
  ['zh-Hans', simplified],
  ['zh', traditional],
])('speaks %s on its page, in its dialog and in the Content Manager', async (locale, words) => {
  const { url, directory } = server as StrapiServer;
  const fields = fieldWordsIn(locale).article;
  const browser = await openBrowser(directory, locale);
  try {
    const { page, pageErrors } = browser;
    await signIn(page, url);
    await page.getByRole('link', { name: words['plugin.name'] }).click();
    await page.getByRole('heading', { name: words['plugin.name'], exact: true }).waitFor();
    await page.getByText(words['sources.empty']).waitFor();
    expect(await page.title()).toContain(words['plugin.name']);

    await page.getByRole('button', { name: words['source.add'] }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words['field.location.hint']).waitFor();
    expect(await dialog.innerText()).not.toContain('copydesk.');
    await dialog.locator('input[name=name]').fill('晨报');
    await dialog.locator('input[name=location]').fill('../elsewhere');
    await dialog.getByRole('button', { name: words['dialog.save'] }).click();
    await dialog.getByText(words['reason.source.outsideRoots']).waitFor();

    await page.goto(`${url}/admin/content-manager/collection-types/plugin::copydesk.article/create`);
    await page.getByText(fields.kicker.hint, { exact: true }).waitFor();
    await page.getByRole('combobox', { name: fields.script.label }).click();
    expect(await page.getByRole('option').allInnerTexts()).toEqual(expect.arrayContaining(Object.values(fields.script.values ?? {})));
    expect(await page.locator('label').allInnerTexts()).toEqual(expect.arrayContaining([fields.kicker.label, fields.outlet.label]));
    await page.goto(`${url}/admin/content-manager/collection-types/plugin::copydesk.organization`);
    await page.getByRole('link', { name: fields.$name.label }).waitFor();
    expect(pageErrors).toEqual([]);
  } finally {
    await browser.close();
  }
});
