import { READABLE } from './readable';

const PLURALS = { article: 'articles', organization: 'organizations', initiative: 'initiatives' } as const;

/** `GET /api/copydesk/articles`, `GET /api/copydesk/articles/:id` and their kin; a role needs `find` and `findOne`. */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: READABLE.flatMap((name) => [
    { method: 'GET' as const, path: `/${PLURALS[name]}`, handler: `${name}.find`, config: {} },
    { method: 'GET' as const, path: `/${PLURALS[name]}/:id`, handler: `${name}.findOne`, config: {} },
  ]),
};
