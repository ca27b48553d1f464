/** What readers' apps fetch: REST and GraphQL, published articles and confirmed organizations and initiatives only. */
import { readController } from './read-controller';

export { contentApiRoutes } from './routes';
export { contentApiServices } from './services';
export { registerGraphql } from './graphql/register-graphql';

export const contentApiControllers = {
  article: readController('article'),
  organization: readController('organization'),
  initiative: readController('initiative'),
};
