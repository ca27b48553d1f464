import { ACTIONS } from '../../../plugin/shared/admin-api';
import { adminRoutes } from '../../../plugin/server/src/admin-api/routes';
import { bootStrapi, type RunningStrapi } from '../boot';
import { signInWith, stranger, type Administrator, type Method } from './administrators';

let app: RunningStrapi;
beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(async () => {
  await app?.stop();
});

interface Permission {
  action: string;
  subject?: string;
}
const own = (action: string): Permission => ({ action: `plugin::copydesk.${action}` });
const readEntries = (type: string): Permission => ({ action: 'plugin::content-manager.explorer.read', subject: `plugin::copydesk.${type}` });
const updateArticles: Permission = { action: 'plugin::content-manager.explorer.update', subject: 'plugin::copydesk.article' };
const nameOf = ({ action, subject = '' }: Permission) => `${action} ${subject}`;

/** Each route by what it asks, as the panel calls it; the records do not exist. */
const routes = adminRoutes.routes.map(({ method, path, config }) => {
  const actions = config.policies.flatMap((policy) => (typeof policy === 'string' ? [] : policy.config.actions));
  const needs = actions.map((action) => nameOf(typeof action === 'string' ? { action } : { action: action[0], subject: action[1] }));
  return { method: method.toLowerCase() as Method, path: path.replace(':documentId', 'unknown').replace(':type', 'organization'), needs };
});

const statusOf = async (who: Administrator, { method, path }: (typeof routes)[number]) =>
  (await who.request(method, path, method === 'get' || method === 'delete' ? undefined : {})).status;

test('there are routes to look at', () => {
  expect(routes).toHaveLength(31);
});

test('nobody gets in without signing in', async () => {
  for (const route of routes) expect([route, await statusOf(stranger(app), route)]).toEqual([route, 401]);
});

test('a reader’s API token opens none of them', async () => {
  const token = await app.strapi.service('admin::api-token').create({ name: 'reader', type: 'full-access', lifespan: null });
  for (const { method, path } of routes) {
    const answer = await app.http[method](`/copydesk${path}`).set('authorization', `Bearer ${token.accessKey}`);
    expect([path, answer.status]).toEqual([path, 401]);
  }
});

test.each([
  ['nothing', []],
  ['reading', [own(ACTIONS.read)]],
  ['reading with articles', [own(ACTIONS.read), readEntries('article')]],
  ['reading with bodies', [own(ACTIONS.read), readEntries('article'), readEntries('organization')]],
  ['running', [own(ACTIONS.run)]],
  ['configuring', [own(ACTIONS.configure)]],
  ['merging', [own(ACTIONS.merge)]],
  ['deciding', [own(ACTIONS.decide)]],
  ['deciding with articles', [own(ACTIONS.decide), updateArticles]],
  ['reviewing', [own(ACTIONS.review)]],
  ['reviewing and merging', [own(ACTIONS.review), own(ACTIONS.merge)]],
])('an administrator who may do %s gets into those routes only', async (name, actions) => {
  const administrator = await signInWith(app, name.replace(/ /g, '-'), actions);
  const may = new Set(actions.map(nameOf));
  for (const route of routes) {
    const status = await statusOf(administrator, route);
    expect([route.path, [200, 400, 404].includes(status) ? 'in' : status]).toEqual([route.path, route.needs.every((need) => may.has(need)) ? 'in' : 403]);
  }
});
