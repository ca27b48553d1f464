import { PLUGIN_ID } from '../../../shared/records';
import { READABLE } from './readable';

const PLURALS = { article: 'articles', organization: 'organizations', initiative: 'initiatives' } as const;

/** Who may read both ends of the evidence may read the evidence: no permission of its own to grant. */
const scope = (...actions: string[]) => ({ auth: { scope: actions.map((action) => `plugin::${PLUGIN_ID}.${action}`) } });
export const EVIDENCE_SCOPES = {
  article: scope('article.findOne', 'organization.find', 'initiative.find'),
  reprints: scope('article.findOne', 'article.find'),
  organization: scope('organization.findOne', 'article.find'),
  tree: scope('organization.findOne'),
  initiative: scope('initiative.findOne', 'article.find'),
};

const route = (path: string, handler: string, config: object = {}) => ({ method: 'GET' as const, path, handler, config });

/** `GET /api/copydesk/articles`, `GET /api/copydesk/articles/:id` and their kin; a role needs `find` and `findOne`. */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    ...READABLE.flatMap((name) => [route(`/${PLURALS[name]}`, `${name}.find`), route(`/${PLURALS[name]}/:id`, `${name}.findOne`)]),
    route('/articles/:id/mentions', 'article.mentions', EVIDENCE_SCOPES.article),
    route('/articles/:id/reprints', 'article.reprints', EVIDENCE_SCOPES.reprints),
    route('/organizations/:id/articles', 'organization.articles', EVIDENCE_SCOPES.organization),
    route('/organizations/:id/tree', 'organization.tree', EVIDENCE_SCOPES.tree),
    route('/organizations/:id/mentions', 'organization.mentions', EVIDENCE_SCOPES.organization),
    route('/organizations/:id/figures', 'organization.figures', EVIDENCE_SCOPES.organization),
    route('/initiatives/:id/mentions', 'initiative.mentions', EVIDENCE_SCOPES.initiative),
    route('/initiatives/:id/figures', 'initiative.figures', EVIDENCE_SCOPES.initiative),
    route('/initiatives/:id/timeline', 'initiative.timeline', EVIDENCE_SCOPES.initiative),
  ],
};
