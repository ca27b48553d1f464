import type { Strapi } from '../../strapi';
import { answer } from '../answer';
import { findArticleOrigin } from '../article-origin/find-article-origin';

/** What the panel beside an article's form shows. */
export default ({ strapi }: { strapi: Strapi }) => ({
  origin: answer(({ params }) => findArticleOrigin(strapi, params.documentId)),
});
