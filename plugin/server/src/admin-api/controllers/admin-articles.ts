import type { Strapi } from '../../strapi';
import { answer } from '../answer';
import { editorOf } from '../editor';
import { findArticleOrigin } from '../article-origin/find-article-origin';

/** What the panel beside an article's form shows. */
export default ({ strapi }: { strapi: Strapi }) => ({
  origin: answer(({ params, state }) => findArticleOrigin(strapi, params.documentId, editorOf(strapi, state).rights)),
});
