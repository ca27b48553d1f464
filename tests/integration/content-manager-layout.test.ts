import { FIELD_WORDS_IN_ENGLISH } from '../../plugin/shared/field-words';
import { bootStrapi, type RunningStrapi } from './boot';

interface Layout {
  settings: { mainField: string; defaultSortBy: string };
  metadatas: Record<string, { edit: { label: string; description: string; mainField?: string }; list: { label: string } }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface ContentTypes {
  findContentType(uid: string): object;
  findConfiguration(contentType: object): Promise<Layout>;
  updateConfiguration(contentType: object, layout: Partial<Layout>): Promise<Layout>;
}

const contentTypes = ({ strapi }: RunningStrapi): ContentTypes => strapi.plugin('content-manager').service('content-types');
const layoutOf = (app: RunningStrapi, name: string): Promise<Layout> => {
  const service = contentTypes(app);
  return service.findConfiguration(service.findContentType(`plugin::copydesk.${name}`));
};

let app: RunningStrapi | undefined;
afterEach(async () => {
  await app?.stop();
});

test('a new app shows our layouts; an administrator’s own layout outlives the next start', async () => {
  app = await bootStrapi();
  const article = await layoutOf(app, 'article');
  expect(article.layouts.list).toEqual(['title', 'outlet', 'sourcePublishedAt', 'organizations']);
  expect(article.layouts.edit[0]).toEqual([{ name: 'title', size: 12 }]);
  expect(article.settings).toMatchObject({ mainField: 'title', defaultSortBy: 'sourcePublishedAt' });
  expect(article.metadatas.kicker).toMatchObject({ edit: { label: 'Kicker', description: 'The line above the headline (引题).' }, list: { label: 'Kicker' } });

  const organization = await layoutOf(app, 'organization');
  expect(organization.metadatas.articles.edit).toMatchObject({ label: 'Articles', mainField: 'title' });
  expect(organization.layouts.edit.flat().map(({ name }) => name)).not.toContain('nameKey');

  const byline = await app.strapi.plugin('content-manager').service('components').findConfiguration({ uid: 'copydesk.byline' });
  expect(byline.layouts.edit).toEqual([[{ name: 'name', size: 6 }, { name: 'role', size: 6 }]]);

  const own = { ...article, layouts: { list: ['title'], edit: [[{ name: 'body', size: 12 }]] } };
  own.metadatas.kicker.edit.label = 'Vorzeile';
  await contentTypes(app).updateConfiguration(contentTypes(app).findContentType('plugin::copydesk.article'), own);
  const { directory } = app;
  await app.stop({ keepDirectory: true });

  app = await bootStrapi({ directory });
  const kept = await layoutOf(app, 'article');
  expect(kept.layouts).toEqual(own.layouts);
  expect(kept.metadatas.kicker.edit.label).toBe('Vorzeile');
});

test('every field of the forms has words, and every word a field', async () => {
  app = await bootStrapi();
  for (const type of ['article', 'organization', 'initiative']) {
    const { layouts, metadatas } = await layoutOf(app, type);
    const shown = [...layouts.list, ...layouts.edit.flat().map(({ name }) => name)];
    for (const field of shown) expect([type, field, metadatas[field].edit.label]).not.toEqual([type, field, field]);
    const fields = Object.keys(app.strapi.contentTypes[`plugin::copydesk.${type}` as 'plugin::copydesk.article'].attributes);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(FIELD_WORDS_IN_ENGLISH[type]).filter((field) => field !== '$name')));
    for (const row of layouts.edit) expect(row.reduce((width, { size }) => width + size, 0)).toBeLessThanOrEqual(12);
  }
});
