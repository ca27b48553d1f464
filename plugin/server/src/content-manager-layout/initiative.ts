import { contentTypeLayout } from './layout';

/** What it is and whether it is right, who runs it and when, then what it hangs together with. */
export const initiativeLayout = contentTypeLayout('initiative', {
  mainField: 'name',
  sortBy: 'name',
  sortOrder: 'ASC',
  list: ['name', 'kind', 'organizations', 'articles', 'reviewState'],
  edit: [
    { name: 8, kind: 4 },
    { reviewState: 4, periodStart: 4, periodEnd: 4 },
    { aliases: 12 },
    { organizations: 6, parent: 6 },
    { articles: 6, children: 6 },
    { figures: 12 },
    { slug: 6, mergedInto: 6 },
    { origin: 6 },
  ],
  namedBy: { organizations: 'name', parent: 'name', children: 'name', articles: 'title', mergedInto: 'name' },
  hidden: ['nameKey', 'imported', 'savedByEditor'],
});
