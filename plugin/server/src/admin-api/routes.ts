import { ACTIONS } from '../../../shared/admin-api';
import { PLUGIN_ID } from '../../../shared/records';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An action of Strapi's, with the content type that it is about where there is one. */
type StrapiAction = string | [action: string, subject: string];

const READ_ARTICLES: StrapiAction = ['plugin::content-manager.explorer.read', `plugin::${PLUGIN_ID}.article`];

/** Every route needs a signed-in administrator and one permission of Copydesk's, some need more. */
function route(method: Method, path: string, handler: string, action: string, ...more: StrapiAction[]) {
  const actions = [`plugin::${PLUGIN_ID}.${action}`, ...more];
  return { method, path, handler, config: { policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }] } };
}

/** The admin API, as `shared/admin-api` describes it. */
export const adminRoutes = {
  type: 'admin',
  routes: [
    route('GET', '/sources', 'admin-sources.list', ACTIONS.read),
    route('POST', '/sources', 'admin-sources.create', ACTIONS.configure),
    route('PUT', '/sources/:documentId', 'admin-sources.update', ACTIONS.configure),
    route('DELETE', '/sources/:documentId', 'admin-sources.delete', ACTIONS.configure),
    route('POST', '/sources/:documentId/runs', 'admin-runs.start', ACTIONS.run),
    route('GET', '/runs', 'admin-runs.list', ACTIONS.read),
    route('GET', '/runs/:documentId', 'admin-runs.find', ACTIONS.read),
    route('GET', '/runs/:documentId/items', 'admin-runs.items', ACTIONS.read),
    route('POST', '/runs/:documentId/cancel', 'admin-runs.cancel', ACTIONS.run),
    route('GET', '/articles/:documentId/origin', 'admin-articles.origin', ACTIONS.read, READ_ARTICLES),
    route('GET', '/merges', 'admin-merges.list', ACTIONS.merge),
    route('POST', '/merges', 'admin-merges.merge', ACTIONS.merge),
    route('POST', '/merges/preview', 'admin-merges.preview', ACTIONS.merge),
    route('POST', '/merges/:documentId/undo', 'admin-merges.undo', ACTIONS.merge),
  ],
};
