import { contentTypeLayout } from './layout';

/** The story comes first, then who and where it is from, then what it tells of, then what is seldom touched. */
export const articleLayout = contentTypeLayout('article', {
  mainField: 'title',
  sortBy: 'sourcePublishedAt',
  sortOrder: 'DESC',
  list: ['title', 'outlet', 'sourcePublishedAt', 'organizations'],
  edit: [
    { title: 12 },
    { kicker: 6, subtitle: 6 },
    { body: 12 },
    { summary: 12 },
    { bylines: 12 },
    { outlet: 6, site: 6 },
    { sourcePublishedAt: 6, sourcePublishedPrecision: 6 },
    { organizations: 6, initiatives: 6 },
    { figures: 12 },
    { canonicalUrl: 12 },
    { slug: 6, script: 6 },
  ],
  namedBy: { organizations: 'name', initiatives: 'name' },
});
