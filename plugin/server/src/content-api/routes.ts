import { PLUGIN_ID } from '../../../shared/records';
import { READABLE } from './readable';

const PLURALS = { article: 'articles', organization: 'organizations', initiative: 'initiatives' } as const;

/** Who may read both ends of the evidence may read the evidence: no permission of its own to grant. */
const scope = (...actions: string[]) => ({ auth: { scope: actions.map((action) => `plugin::${PLUGIN_ID}.${action}`) } });
const ofArticle = scope('article.findOne', 'organization.find', 'initiative.find');
const ofOrganization = scope('organization.findOne', 'article.find');
const ofInitiative = scope('initiative.findOne', 'article.find');

const route = (path: string, handler: string, config: object = {}) => ({ method: 'GET' as const, path, handler, config });

/** `GET /api/copydesk/articles`, `GET /api/copydesk/articles/:id` and their kin; a role needs `find` and `findOne`. */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    ...READABLE.flatMap((name) => [route(`/${PLURALS[name]}`, `${name}.find`), route(`/${PLURALS[name]}/:id`, `${name}.findOne`)]),
    route('/articles/:id/mentions', 'article.mentions', ofArticle),
    route('/organizations/:id/articles', 'organization.articles', ofOrganization),
    route('/organizations/:id/tree', 'organization.tree', scope('organization.findOne')),
    route('/organizations/:id/mentions', 'organization.mentions', ofOrganization),
    route('/organizations/:id/figures', 'organization.figures', ofOrganization),
    route('/initiatives/:id/mentions', 'initiative.mentions', ofInitiative),
    route('/initiatives/:id/figures', 'initiative.figures', ofInitiative),
    route('/initiatives/:id/timeline', 'initiative.timeline', ofInitiative),
  ],
};
