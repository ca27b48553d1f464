import { ACTIONS } from '../../../shared/admin-api';
import { PLUGIN_ID } from '../../../shared/records';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An action of Strapi's, with the content type that it is about where there is one. */
type StrapiAction = string | [action: string, subject: string];

const mayRead = (type: string): StrapiAction => ['plugin::content-manager.explorer.read', `plugin::${PLUGIN_ID}.${type}`];
const READ_ARTICLES = mayRead('article');
const CREATE_ARTICLES: StrapiAction = ['plugin::content-manager.explorer.create', `plugin::${PLUGIN_ID}.article`];
const UPDATE_ARTICLES: StrapiAction = ['plugin::content-manager.explorer.update', `plugin::${PLUGIN_ID}.article`];

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
    route('GET', '/recent-work', 'admin-runs.recent', ACTIONS.read),
    route('GET', '/runs', 'admin-runs.list', ACTIONS.read),
    route('GET', '/runs/:documentId', 'admin-runs.find', ACTIONS.read),
    route('GET', '/runs/:documentId/items', 'admin-runs.items', ACTIONS.read),
    route('POST', '/runs/:documentId/cancel', 'admin-runs.cancel', ACTIONS.run),
    route('POST', '/runs/:documentId/pause', 'admin-runs.pause', ACTIONS.run),
    route('POST', '/runs/:documentId/resume', 'admin-runs.resume', ACTIONS.run),
    route('POST', '/runs/:documentId/rollback', 'admin-runs.rollback', ACTIONS.run),
    route('POST', '/runs/:documentId/items/:item/restore', 'admin-runs.restore', ACTIONS.run, CREATE_ARTICLES),
    route('GET', '/articles/:documentId/origin', 'admin-articles.origin', ACTIONS.read, READ_ARTICLES),
    route('GET', '/conflicts', 'admin-conflicts.list', ACTIONS.read, READ_ARTICLES),
    route('GET', '/conflicts/:documentId', 'admin-conflicts.find', ACTIONS.read, READ_ARTICLES),
    route('POST', '/conflicts/decide', 'admin-conflicts.decideGroup', ACTIONS.decide, UPDATE_ARTICLES),
    route('POST', '/conflicts/:documentId/decide', 'admin-conflicts.decide', ACTIONS.decide, UPDATE_ARTICLES),
    route('POST', '/conflicts/:documentId/undo', 'admin-conflicts.undo', ACTIONS.decide, UPDATE_ARTICLES),
    route('GET', '/merges', 'admin-merges.list', ACTIONS.merge),
    route('POST', '/merges', 'admin-merges.merge', ACTIONS.merge),
    route('POST', '/merges/preview', 'admin-merges.preview', ACTIONS.merge),
    route('POST', '/merges/:documentId/undo', 'admin-merges.undo', ACTIONS.merge),
    route('GET', '/likenesses', 'admin-review.likenesses', ACTIONS.review),
    route('POST', '/likenesses/:documentId/accept', 'admin-review.accept', ACTIONS.review, `plugin::${PLUGIN_ID}.${ACTIONS.merge}`),
    route('POST', '/likenesses/:documentId/reject', 'admin-review.reject', ACTIONS.review),
    route('GET', '/suggested', 'admin-review.suggested', ACTIONS.review),
    route('POST', '/suggested/:type/:documentId', 'admin-review.decide', ACTIONS.review),
    route('GET', '/organizations/:documentId/evidence', 'admin-review.evidenceOfOrganization', ACTIONS.read, READ_ARTICLES, mayRead('organization')),
    route('GET', '/initiatives/:documentId/evidence', 'admin-review.evidenceOfInitiative', ACTIONS.read, READ_ARTICLES, mayRead('initiative')),
  ],
};
