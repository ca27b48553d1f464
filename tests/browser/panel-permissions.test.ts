/** Who may do what sees what: menu, page and buttons. */
import { ACTIONS } from '../../plugin/shared/admin-api';
import { askAdminApi, inviteColleague, registerAdministrator, signIn } from './administrator';
import { openBrowser } from './chromium';
import { startStrapiServer, type StrapiServer } from './strapi-server';

jest.setTimeout(180_000);

let server: StrapiServer | undefined;
let token: string;

beforeAll(async () => {
  server = await startStrapiServer();
  token = await registerAdministrator(server.url);
  await askAdminApi(server.url, token, 'POST', '/copydesk/sources', { name: '晨报', location: 'database/texts' });
});
afterAll(async () => {
  await server?.stop();
});

const own = (action: string) => `plugin::copydesk.${action}`;

test.each([
  ['Lan', [], { page: false, run: 0, configure: 0 }],
  ['Hua', [own(ACTIONS.read)], { page: true, run: 0, configure: 0 }],
  ['Yan', [own(ACTIONS.read), own(ACTIONS.run)], { page: true, run: 2, configure: 0 }],
  ['Min', [own(ACTIONS.read), own(ACTIONS.configure)], { page: true, run: 0, configure: 3 }],
])('%s, who may do %j, sees what she may use', async (name, actions, seen) => {
  const { url, directory } = server as StrapiServer;
  const colleague = await inviteColleague(url, token, name, actions);
  const browser = await openBrowser(`${directory}/${name}`);
  try {
    const { page } = browser;
    await signIn(page, url, colleague);
    await page.goto(`${url}/admin/plugins/copydesk`);
    if (seen.page) await page.getByRole('row', { name: '晨报' }).waitFor();
    else await page.getByText("You don't have the permissions to access that content").waitFor();
    expect(await page.getByRole('link', { name: 'Copydesk', exact: true }).count()).toBe(seen.page ? 1 : 0);
    expect(await page.getByRole('button', { name: /^(Run now|Dry run)$/ }).count()).toBe(seen.run);
    expect(await page.getByRole('button', { name: /^(Add a source|Edit “晨报”|Delete “晨报”)$/ }).count()).toBe(seen.configure);
  } finally {
    await browser.close();
  }
});
