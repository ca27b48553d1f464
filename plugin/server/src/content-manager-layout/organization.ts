import { contentTypeLayout } from './layout';

/** What it is and whether it is right, then what it hangs together with. */
export const organizationLayout = contentTypeLayout('organization', {
  mainField: 'name',
  sortBy: 'name',
  sortOrder: 'ASC',
  list: ['name', 'kind', 'parent', 'region', 'articles', 'reviewState'],
  edit: [
    { name: 8, kind: 4 },
    { reviewState: 4, region: 4, slug: 4 },
    { aliases: 12 },
    { parent: 6, children: 6 },
    { initiatives: 6, articles: 6 },
    { mergedInto: 6, origin: 6 },
  ],
  namedBy: { parent: 'name', children: 'name', initiatives: 'name', articles: 'title', mergedInto: 'name' },
  hidden: ['nameKey', 'formKey', 'imported', 'savedByEditor'],
});
