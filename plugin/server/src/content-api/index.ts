/** What readers' apps fetch: REST and GraphQL, published articles and confirmed organizations and initiatives only. */
import { articlesOfOrganization, figuresOf, mentionsOfArticle, mentionsOfEntity, reprintsOfArticle, treeOfOrganization } from './evidence/evidence-actions';
import { readController } from './read-controller';

export { contentApiRoutes } from './routes';
export { contentApiServices } from './services';
export { registerGraphql } from './graphql/register-graphql';

export const contentApiControllers = {
  article: readController('article', { mentions: mentionsOfArticle, reprints: reprintsOfArticle }),
  organization: readController('organization', {
    articles: articlesOfOrganization,
    tree: treeOfOrganization,
    mentions: mentionsOfEntity('organization'),
    figures: figuresOf('organization', false),
  }),
  initiative: readController('initiative', {
    mentions: mentionsOfEntity('initiative'),
    figures: figuresOf('initiative', false),
    timeline: figuresOf('initiative', true),
  }),
};
